import type { Child } from 'hono/jsx'

/** Main matter and what goes beside it; one column on a phone. */
export function Columns({ main, aside }: { main: Child; aside: Child }) {
  return (
    <div class="columns">
      <div class="columns-main">{main}</div>
      <div class="columns-aside">{aside}</div>
    </div>
  )
}
