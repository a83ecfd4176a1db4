import type { Child } from 'hono/jsx'

export interface CardProps {
  readonly title: string
  readonly href?: string | undefined
  readonly tone?: 'plain' | 'accent' | 'wash' | undefined
  /** Small line above the title. */
  readonly eyebrow?: Child
  /** Level of its title in the page (default 2). */
  readonly level?: 2 | 3 | undefined
  readonly children?: Child
}

/** With `href`, the whole card is the target. */
export function Card(props: CardProps) {
  const Title = props.level === 3 ? 'h3' : 'h2'
  return (
    <section class={`card ${props.tone ?? 'plain'}${props.href ? ' is-link' : ''}`}>
      {props.eyebrow ? <p class="card-eyebrow">{props.eyebrow}</p> : null}
      <Title class="card-title">
        {props.href ? <a href={props.href}>{props.title}</a> : props.title}
      </Title>
      {props.children}
    </section>
  )
}
