import { dayOf } from '#kit/dates.ts'
import { isStaff } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { listRolesHeld } from '../../roles/index.ts'
import { awaitsStill, isFresh, sessionHolds } from '../session.ts'
import { findSession, type OpenSession } from '../store/sessions.ts'

/** The session of this browser, if it holds; also one that still waits for its second factor. */
export async function findLiveSession(
  ctx: Ctx,
  sessionHash: string | undefined,
): Promise<OpenSession | undefined> {
  const session = sessionHash ? await findSession(ctx.db, sessionHash) : undefined
  if (!session) return undefined
  const roles = await listRolesHeld(ctx.db, session.personId, dayOf(ctx.now))
  const staff = isStaff({ id: session.personId, name: '', roles, secondFactor: false })
  if (!sessionHolds(session, staff, ctx.now)) return undefined
  return session.awaitsSecondFactor && !awaitsStill(session, ctx.now) ? undefined : session
}

/** The same, for acts that could take an account over: proven a short while ago (ASVS 7.5.1). */
export async function findFreshSession(
  ctx: Ctx,
  sessionHash: string | undefined,
): Promise<OpenSession | undefined> {
  const session = await findLiveSession(ctx, sessionHash)
  return session && !session.awaitsSecondFactor && isFresh(session, ctx.now) ? session : undefined
}
