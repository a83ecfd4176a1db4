import type { Child } from 'hono/jsx'

export type ButtonTone = 'action' | 'quiet' | 'danger'

export interface ButtonLinkProps {
  readonly href: string
  readonly tone?: ButtonTone | undefined
  /** The browser keeps the file instead of showing it. */
  readonly download?: boolean | undefined
  readonly children?: Child
}

/** Goes somewhere, and looks like the next gesture. */
export function ButtonLink({ href, tone = 'action', download, children }: ButtonLinkProps) {
  return (
    <a class={`button ${tone}`} href={href} download={download}>
      {children}
    </a>
  )
}
