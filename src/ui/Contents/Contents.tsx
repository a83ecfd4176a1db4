import type { Child } from 'hono/jsx'
import type { Locale } from '#kit/texts.ts'
import { uiTexts } from '../texts.ts'

export interface ContentsProps {
  readonly locale: Locale
  readonly links: readonly ContentsLink[]
}

export interface ContentsLink {
  readonly label: Child
  /** Language of a title that somebody wrote; left out for the words of the house. */
  readonly labelIn?: string | undefined
  /** The address of the part on this page, without its `#`. */
  readonly to: string
}

/** Fewer parts than this are found by looking. */
const least = 3

/** What is on a long page, at its top: each part in one press. */
export function Contents({ locale, links }: ContentsProps) {
  if (links.length < least) return null
  return (
    <nav class="contents" aria-label={uiTexts[locale].contents}>
      <ul>
        {links.map(({ label, labelIn, to }) => (
          <li>
            <a lang={labelIn} href={`#${to}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
