import type { Child } from 'hono/jsx'

/** Badges side by side. */
export function Badges({ items }: { items: readonly Child[] }) {
  return (
    <ul class="badges">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}
