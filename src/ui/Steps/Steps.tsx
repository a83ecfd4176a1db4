import type { Child } from 'hono/jsx'

export interface Step {
  readonly title: string
  readonly note?: Child
  readonly href?: string | undefined
  readonly state?: 'done' | 'current' | 'ahead' | undefined
}

/** What to do, in order. */
export function Steps(props: {
  readonly items: readonly (Step | string)[]
  /** Where each step is a part of the page: one goes from one to the next by titles. */
  readonly titled?: boolean
}) {
  const { items, titled = false } = props
  return (
    <ol class="steps">
      {items.map((input) => {
        const item: Step = typeof input === 'string' ? { title: input } : input
        return (
          <li
            class={item.state ?? 'ahead'}
            aria-current={item.state === 'current' ? 'step' : undefined}
          >
            <Title titled={titled}>
              {item.href ? <a href={item.href}>{item.title}</a> : item.title}
            </Title>
            {item.note ? <div class="step-note">{item.note}</div> : null}
          </li>
        )
      })}
    </ol>
  )
}

function Title({ titled, children }: { titled: boolean; children?: Child }) {
  return titled ? (
    <h2 class="step-title">{children}</h2>
  ) : (
    <span class="step-title">{children}</span>
  )
}
