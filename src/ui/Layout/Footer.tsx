import type { Frame } from '#kit/frame.ts'
import { uiTexts } from '../texts.ts'
import { inLanguage } from './here.ts'
import { paths } from './paths.ts'

export function Footer({ frame }: { frame: Frame }) {
  const texts = uiTexts[frame.locale]
  const other = frame.locale === 'fr' ? 'en' : 'fr'
  return (
    <footer class="site-footer">
      <p>{texts.licence}</p>
      <nav aria-label={texts.footer}>
        <ul>
          <li>
            <a href={paths.accessibility}>{texts.accessibility}</a>
          </li>
          <li>
            <a href={paths.openData}>{texts.openData}</a>
          </li>
          <li>
            <a href={paths.yourData}>{texts.yourData}</a>
          </li>
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
