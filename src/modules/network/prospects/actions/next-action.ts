import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import type { Prospect } from '../prospect.ts'
import { addStep } from '../store/prospects.ts'

/** The journal of a territory says what is to be done next, when that changes and has a day. */
export async function addNextAction(ctx: Ctx, before: Prospect, next: Prospect): Promise<void> {
  if (next.nextOn === undefined || next.nextAction === before.nextAction) return
  await addStep(ctx.db, newId(ctx.now, ctx.chance), next.id, {
    kind: 'next-action',
    from: undefined,
    to: undefined,
    note: next.nextAction,
    on: dayOf(ctx.now),
    byPersonId: ctx.person?.id,
    at: ctx.now,
  })
}
