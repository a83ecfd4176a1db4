import type { Child } from 'hono/jsx'

export interface BigFigure {
  /** The figure as it is read: « 380 », « 34 522 € ». */
  readonly value: string
  readonly label: Child
}

/** Few figures that matter, large, each with its words. */
export function BigFigures({ items }: { items: readonly BigFigure[] }) {
  return (
    <dl class="big-figures">
      {items.map((item) => (
        <div>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
