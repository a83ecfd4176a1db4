import type { Child } from 'hono/jsx'

/** A list that holds nothing yet: says what to do first. */
export function EmptyState({ title, children }: { title: string; children?: Child }) {
  return (
    <div class="empty-state">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  )
}
