import type { Frame } from '#kit/frame.ts'
import { uiTexts } from '../texts.ts'
import { inLanguage } from './here.ts'
import { paths } from './paths.ts'

interface FooterProps {
  readonly frame: Frame
  /** The state that French law wants on the front page: « Accessibilité : non conforme ». */
  readonly accessibility?: string | undefined
  readonly unpublished?: boolean | undefined
}

export function Footer({ frame, accessibility, unpublished }: FooterProps) {
  const texts = uiTexts[frame.locale]
  const other = frame.locale === 'fr' ? 'en' : 'fr'
  return (
    <footer class="site-footer">
      {unpublished ? null : <p>{texts.licence}</p>}
      <nav aria-label={texts.footer}>
        <ul>
          <li>
            <a href={paths.letter}>{texts.letter}</a>
          </li>
          <li>
            <a href={paths.accessibility}>{accessibility ?? texts.accessibility}</a>
          </li>
          <li>
            <a href={paths.legal}>{texts.legal}</a>
          </li>
          <li>
            <a href={paths.openData}>{texts.openData}</a>
          </li>
          <li>
            <a href={paths.yourData}>{texts.yourData}</a>
          </li>
          {frame.assets.source && (
            <li>
              <a href={frame.assets.source}>{texts.source}</a>
            </li>
          )}
          <li>
            <a href={inLanguage(frame.path, other)} lang={other} hreflang={other}>
              {texts.otherLanguage}
            </a>
          </li>
        </ul>
      </nav>
    </footer>
  )
}
