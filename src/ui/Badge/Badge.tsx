import type { Child } from 'hono/jsx'

export type Tone = 'info' | 'good' | 'caution' | 'danger' | 'neutral'

/** A short state, in words: its colour only repeats them. */
export function Badge({ tone, children }: { tone: Tone; children?: Child }) {
  return <span class={`badge ${tone}`}>{children}</span>
}
