import type { Child } from 'hono/jsx'

/** Cards in as many columns as there is room for. */
export function Cards({ children }: { children?: Child }) {
  return <div class="cards">{children}</div>
}

/** Last line of a card, under a rule. */
export function CardFoot({ children }: { children?: Child }) {
  return <p class="card-foot">{children}</p>
}
