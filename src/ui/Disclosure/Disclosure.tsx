import type { Child } from 'hono/jsx'

export interface DisclosureProps {
  readonly summary: string
  readonly open?: boolean | undefined
  readonly children?: Child
}

export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open}>
      <summary>{summary}</summary>
      <div class="disclosure-body">{children}</div>
    </details>
  )
}
