import type { Child } from 'hono/jsx'

export interface BandProps {
  readonly title: string
  readonly tone?: 'sheet' | 'paper' | undefined
  readonly children?: Child
}

/** A part of a page from edge to edge, parted by a rule: front pages and long reports. */
export function Band({ title, tone = 'sheet', children }: BandProps) {
  return (
    <section class={`band ${tone}`}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
