import type { Child } from 'hono/jsx'
import { safeHref } from './safe-href.ts'

/** A link whose address was given by someone: a source, a website. Odd addresses lead nowhere. */
export function ExternalLink({ href, children }: { href: string; children?: Child }) {
  return (
    <a href={safeHref(href)} rel="noopener nofollow">
      {children ?? href}
    </a>
  )
}
