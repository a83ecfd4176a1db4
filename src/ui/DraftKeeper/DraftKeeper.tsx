import type { Child } from 'hono/jsx'

/** Keeps the text of the form inside it in this browser until it is sent; `Form` does it with `draft`. */
export function DraftKeeper({ name, children }: { name: string; children?: Child }) {
  return <draft-keeper name={name}>{children}</draft-keeper>
}
