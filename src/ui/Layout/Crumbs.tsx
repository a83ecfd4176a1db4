import type { Locale } from '#kit/texts.ts'
import { uiTexts } from '../texts.ts'
import { otherThan } from './other-than.ts'

export interface Crumb {
  readonly label: string
  /** Language of a title that somebody wrote; left out for the words of the house. */
  readonly labelIn?: string | undefined
  /** Left out for the page itself. */
  readonly href?: string | undefined
}

export function Crumbs({ locale, crumbs }: { locale: Locale; crumbs: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label={uiTexts[locale].crumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li lang={otherThan(locale, crumb.labelIn)}>
            {crumb.href ? <a href={crumb.href}>{crumb.label}</a> : <span>{crumb.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
