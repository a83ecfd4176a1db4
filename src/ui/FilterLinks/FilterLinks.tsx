import type { Locale } from '#kit/texts.ts'
import { asBeginning } from '#kit/writing/elision.ts'

export interface FilterLink {
  readonly label: string
  readonly href: string
  readonly current: boolean
  readonly count?: number | undefined
  /** Of its words, when people wrote them: they stay as they were typed. */
  readonly language?: Locale | undefined
}

/** Filters are links: an address that can be shared. */
export function FilterLinks({ label, links }: { label: string; links: readonly FilterLink[] }) {
  return (
    <nav class="filters" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li>
            <a
              href={link.href}
              lang={link.language}
              aria-current={link.current ? 'true' : undefined}
            >
              {link.language === undefined ? asBeginning(link.label) : link.label}
              {link.count === undefined ? null : <span class="count"> {link.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
