import type { Child } from 'hono/jsx'
import { plainProse } from '#kit/prose/plain.ts'

export interface CardProps {
  readonly title: string
  /** Language of a title that somebody wrote; left out for the words of the house. */
  readonly titleIn?: string | undefined
  readonly href?: string | undefined
  readonly tone?: 'plain' | 'accent' | 'wash' | undefined
  /** Small line, or badges, above the title. */
  readonly eyebrow?: Child
  /** On the other side on wide screens, under the matter on a phone: a line of stations. */
  readonly picture?: Child
  /** Level of its title in the page (default 2). */
  readonly level?: 2 | 3 | undefined
  readonly children?: Child
}

/** A card of a list. With `href`, the whole card is the target. */
export function Card(props: CardProps) {
  return (
    <section class={classOf(props)}>
      {props.picture ? (
        <>
          <div class="card-matter">
            <Matter {...props} />
          </div>
          <div class="card-picture">{props.picture}</div>
        </>
      ) : (
        <Matter {...props} />
      )}
    </section>
  )
}

function Matter(props: CardProps) {
  const title = plainProse(props.title)
  const Title = props.level === 3 ? 'h3' : 'h2'
  return (
    <>
      {props.eyebrow ? <div class="card-eyebrow">{props.eyebrow}</div> : null}
      <Title class="card-title" lang={props.titleIn}>
        {props.href ? <a href={props.href}>{title}</a> : title}
      </Title>
      {props.children}
    </>
  )
}

function classOf(props: CardProps): string {
  return [
    'card',
    props.tone ?? 'plain',
    props.href ? 'is-link' : '',
    props.picture ? 'has-picture' : '',
  ]
    .filter(Boolean)
    .join(' ')
}
