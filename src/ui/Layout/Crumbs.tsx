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

interface CrumbsProps {
  readonly locale: Locale
  readonly crumbs: readonly Crumb[]
  /** Whose header they stand in, when the page has crumbs of its own below: each way has its own name. */
  readonly to?: string
}

export function Crumbs({ locale, crumbs, to }: CrumbsProps) {
  const texts = uiTexts[locale]
  return (
    <nav class="crumbs" aria-label={to === undefined ? texts.crumbs : texts.crumbsTo(to)}>
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
