import type { Ctx } from '#platform/context.ts'
import type { Session, SessionSet } from '../../session.ts'
import { sessionsCancelled, sessionsRestored } from '../mails/session.ts'
import { reachOf } from '../session-reach.ts'
import { listParticipants } from '../store/participants.ts'

/** Those who take part and left an address read, in one letter, which sessions are cancelled and why. */
export async function tellCancelledSessions(
  ctx: Ctx,
  set: SessionSet,
  sessions: readonly Session[],
  reason: string,
): Promise<void> {
  if (sessions.length === 0) return
  const { emails } = reachOf(await listParticipants(ctx.db, set.id))
  for (const to of emails) ctx.mail(sessionsCancelled(ctx, to, { set, sessions, reason }))
}

/** They were told that these are cancelled: they take place after all. */
export async function tellRestoredSessions(
  ctx: Ctx,
  set: SessionSet,
  sessions: readonly Session[],
): Promise<void> {
  if (sessions.length === 0) return
  const { emails } = reachOf(await listParticipants(ctx.db, set.id))
  for (const to of emails) ctx.mail(sessionsRestored(ctx, to, { set, sessions }))
}
