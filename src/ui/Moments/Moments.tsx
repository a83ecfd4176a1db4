import type { Child } from 'hono/jsx'

export interface Moment {
  /** The day as people write it: « 23 nov. », « 21 et 22 janv. ». */
  readonly when: string
  readonly label: Child
  readonly href?: string | undefined
}

/** Dated lines: appointments, a logbook, the life of a file. */
export function Moments({ items }: { items: readonly Moment[] }) {
  return (
    <ul class="moments">
      {items.map((item) => (
        <li>
          <span class="moment-when">{item.when}</span>
          {item.href ? <a href={item.href}>{item.label}</a> : <div>{item.label}</div>}
        </li>
      ))}
    </ul>
  )
}
