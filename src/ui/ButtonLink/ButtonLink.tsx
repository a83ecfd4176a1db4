import type { Child } from 'hono/jsx'

export type ButtonTone = 'action' | 'quiet' | 'plain' | 'danger'

export interface ButtonLinkProps {
  readonly href: string
  readonly tone?: ButtonTone | undefined
  /** The browser keeps the file instead of showing it. */
  readonly download?: boolean | undefined
  /** What this page holds is kept open beside. */
  readonly newTab?: boolean | undefined
  readonly children?: Child
}

/** Goes somewhere, and looks like the next gesture. */
export function ButtonLink({ href, tone = 'action', download, newTab, children }: ButtonLinkProps) {
  return (
    <a
      class={`button ${tone}`}
      href={href}
      download={download}
      target={newTab ? '_blank' : undefined}
    >
      {children}
    </a>
  )
}
