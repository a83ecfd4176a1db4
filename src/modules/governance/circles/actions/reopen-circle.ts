import { dayOf } from '#kit/dates.ts'
import type { ReopenForm } from '#kit/reopenings/reopening.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { recordReopening } from '#platform/reopenings/reopenings.ts'
import type { Circle } from '../../circle.ts'
import { circleReopenedLetter } from '../../mails/circle-letters.ts'
import { mayKeepCircles } from '../../permissions.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import { findCircle, lockCircle, saveCircle } from '../../store/circles.ts'

export type ReopenCircleRefusal = 'not-found' | 'forbidden' | 'parent-closed'

/**
 * A circle that ended goes on, with its members and roles. What stopped with it (tensions, tasks) stays as it was told to
 * its members, who receive why it goes on.
 */
export async function reopenCircle(
  ctx: Ctx,
  id: string,
  { reason }: ReopenForm,
): Promise<Result<undefined, ReopenCircleRefusal>> {
  const circle = await lockCircle(ctx.db, id)
  if (!circle?.closedAt) return refused('not-found')

  if (!mayKeepCircles(ctx.person)) return refused('forbidden')

  // The wider one is held while it is looked at: both may not end at the same instant.
  const parent = circle.parentId ? await lockCircle(ctx.db, circle.parentId) : undefined
  if (parent?.closedAt) return refused('parent-closed')

  await saveCircle(ctx.db, { ...circle, closedAt: undefined, updatedAt: ctx.now })
  const told = { subject: `circle:${id}`, public: circle.visibility === 'public' } as const
  await recordReopening(ctx, told.subject, reason)

  await tellMembers(ctx, circle, reason)
  ctx.audit({ act: 'circle.reopened', ...told })
  ctx.changed(told.subject)
  return done()
}

/** Why it may not be reopened now: its page says so, and asks for no reason in vain. */
export async function keepsCircleClosed(
  ctx: Pick<Ctx, 'db'>,
  { parentId }: Circle,
): Promise<'parent-closed' | undefined> {
  const parent = parentId ? await findCircle(ctx.db, parentId) : undefined
  return parent?.closedAt ? 'parent-closed' : undefined
}

async function tellMembers(ctx: Ctx, { id, name: circle, slug }: Circle, reason: string) {
  const members = await listCircleMembers(ctx.db, id, dayOf(ctx.now))
  const ids = members.map(({ personId }) => personId)
  for (const { name, email, language } of (await findContacts(ctx.db, ids)).values())
    if (email)
      ctx.mail(
        circleReopenedLetter(
          { name, email, language },
          { name: circle, slug },
          reason,
          ctx.settings,
        ),
      )
}
