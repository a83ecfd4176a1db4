import { getConnInfo } from '@hono/node-server/conninfo'

/** The address of the person, for limits only. A proxy's word counts only when it is ours. */
export function clientOf(c: Parameters<typeof getConnInfo>[0], proxies: number): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  if (proxies > 0) return forwarded.at(-proxies) || 'unknown'
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'in-process'
  }
}
