import { isId } from '#kit/ids.ts'
import type { HttpContext } from '#platform/routes.ts'
import { mayRunSessions, maySeeSessions } from '../../permissions.ts'
import type { Session, SessionSet } from '../../session.ts'
import { findSession } from '../store/sessions.ts'
import { findSet } from '../store/sets.ts'

export interface Loaded {
  readonly set: SessionSet
  readonly mayRun: boolean
}

/** The set named in the address, and whether this person runs it. */
export async function loadSet(c: HttpContext, id = c.req.param('id') ?? '') {
  const set = isId(id) ? await findSet(c.var.ctx.db, id) : undefined
  if (!set || !maySeeSessions(c.var.ctx.person, set)) return undefined
  return { set, mayRun: mayRunSessions(c.var.ctx.person, set) }
}

export async function loadSession(
  c: HttpContext,
): Promise<(Loaded & { session: Session }) | undefined> {
  const id = c.req.param('id') ?? ''
  const session = isId(id) ? await findSession(c.var.ctx.db, id) : undefined
  const loaded = session && (await loadSet(c, session.setId))
  return session && loaded && { ...loaded, session }
}
