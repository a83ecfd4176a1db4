import type { Child } from 'hono/jsx'

/** Asks before leaving a page whose form was changed and not sent. */
export function LeaveGuard({ children }: { children?: Child }) {
  return <leave-guard>{children}</leave-guard>
}
