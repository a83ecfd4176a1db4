import type { Child } from 'hono/jsx'

/** Buttons side by side; under each other on a phone. */
export function Actions({ children }: { children?: Child }) {
  return <div class="actions">{children}</div>
}
