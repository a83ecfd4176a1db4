import type { Child } from 'hono/jsx'

export interface Step {
  readonly title: string
  readonly note?: Child
  readonly href?: string | undefined
  readonly state?: 'done' | 'current' | 'ahead' | undefined
}

/** What to do, in order. */
export function Steps({ items }: { items: readonly (Step | string)[] }) {
  return (
    <ol class="steps">
      {items.map((input) => {
        const item: Step = typeof input === 'string' ? { title: input } : input
        return (
          <li
            class={item.state ?? 'ahead'}
            aria-current={item.state === 'current' ? 'step' : undefined}
          >
            <span class="step-title">
              {item.href ? <a href={item.href}>{item.title}</a> : item.title}
            </span>
            {item.note ? <div class="step-note">{item.note}</div> : null}
          </li>
        )
      })}
    </ol>
  )
}
