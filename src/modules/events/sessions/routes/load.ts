import { isId } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { HttpContext } from '#platform/routes.ts'
import { pathTo } from '../../paths.ts'
import { mayRunSessions, maySeeSessions } from '../../permissions.ts'
import type { Session, SessionSet } from '../../session.ts'
import { findSession } from '../store/sessions.ts'
import { findSet } from '../store/sets.ts'
import { eventTexts } from '../texts/sessions.ts'

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

export interface LoadedSession extends Loaded {
  readonly session: Session
}

export async function loadSession(c: HttpContext): Promise<LoadedSession | undefined> {
  const id = c.req.param('id') ?? ''
  const session = isId(id) ? await findSession(c.var.ctx.db, id) : undefined
  const loaded = session && (await loadSet(c, session.setId))
  return session && loaded && { ...loaded, session }
}

/** What all acts of those who run sessions share. */
export const bySessionTeam = {
  audience: 'signed-in',
  may: (viewer: Viewer | undefined, { set }: Loaded) => mayRunSessions(viewer, set),
  refusals: (locale: Locale) => eventTexts[locale].refusals,
} as const

/** The same, on one session; what is saved is read on its page. */
export const onSession = {
  ...bySessionTeam,
  on: loadSession,
  next: ({ session }: LoadedSession) => pathTo('session', session.id),
} as const
