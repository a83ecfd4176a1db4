import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunSessions } from '../../permissions.ts'
import {
  mayStillChange,
  type Session,
  type SessionProblem,
  type SessionSet,
} from '../../session.ts'
import { lockSession } from '../store/sessions.ts'
import { getSet } from '../store/sets.ts'

export type LoadRefusal = 'not-found' | 'forbidden' | SessionProblem

/** The first two beats of every act on a session: load it, and ask whether this person may. */
export async function loadOpenSession(
  ctx: Ctx,
  id: string,
): Promise<Result<{ session: Session; set: SessionSet }, LoadRefusal>> {
  const session = await lockSession(ctx.db, id)
  if (!session) return refused('not-found')
  const set = await getSet(ctx.db, session.setId)

  if (!mayRunSessions(ctx.person, set)) return refused('forbidden')
  const problem = mayStillChange(session, set)
  return problem ? refused(problem) : done({ session, set })
}
