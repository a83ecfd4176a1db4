import type { Ctx } from '#platform/context.ts'
import { deleteSession, deleteSessionsOf, listSessions } from '../store/sessions.ts'

/** Closes the door of this browser; closing it twice changes nothing. */
export async function closeSession(ctx: Ctx, tokenHash: string): Promise<void> {
  const closed = await deleteSession(ctx.db, tokenHash)

  if (closed && ctx.person) {
    ctx.audit({ act: 'session.closed', subject: `person:${ctx.person.id}`, public: false })
  }
}

/** One of one's own doors, named by the start of its hash as the account page lists it. */
export async function closeOneOfMine(ctx: Ctx, hashStart: string): Promise<void> {
  const { person } = ctx
  if (!person) return
  const mine = await listSessions(ctx.db, person.id)
  const session = mine.find(({ tokenHash }) => tokenHash.slice(0, 16) === hashStart)
  if (session) await closeSession(ctx, session.tokenHash)
}

/** Log out everywhere: `except` keeps the door one is standing in. */
export async function closeMySessions(ctx: Ctx, except?: string): Promise<void> {
  const { person } = ctx
  if (!person) return

  await deleteSessionsOf(ctx.db, person.id, except)

  ctx.audit({ act: 'sessions.closed', subject: `person:${person.id}`, public: false })
}
