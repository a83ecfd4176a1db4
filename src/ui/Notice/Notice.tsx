import type { Child } from 'hono/jsx'
import type { Tone } from '../Badge/Badge.tsx'

export interface NoticeProps {
  readonly tone: Tone
  readonly title?: string | undefined
  readonly children?: Child
}

/** A sentence to read before the rest. */
export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div class={`notice ${tone}`}>
      {title ? <p class="notice-title">{title}</p> : null}
      <div>{children}</div>
    </div>
  )
}
