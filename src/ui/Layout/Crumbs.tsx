import type { Locale } from '#kit/texts.ts'
import { uiTexts } from '../texts.ts'

export interface Crumb {
  readonly label: string
  /** Left out for the page itself. */
  readonly href?: string | undefined
}

export function Crumbs({ locale, crumbs }: { locale: Locale; crumbs: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label={uiTexts[locale].crumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li>
            {crumb.href ? <a href={crumb.href}>{crumb.label}</a> : <span>{crumb.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
