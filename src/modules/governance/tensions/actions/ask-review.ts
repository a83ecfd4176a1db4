import type { Day } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { finishReview, saveReview } from '../store/tensions.ts'

/**
 * Something that was decided until a day comes back by itself on the agenda of the circle, at the first
 * meeting planned for that day or later. `source` names it: `decision:<id>`; a second word replaces the first.
 */
export async function askReview(
  ctx: Ctx,
  input: {
    readonly circleId: string
    readonly source: string
    readonly title: string
    readonly href: string
    readonly dueOn: Day
  },
): Promise<void> {
  await saveReview(ctx.db, { id: newId(ctx.now, ctx.chance), ...input })
  ctx.changed(`circle:${input.circleId}`)
}

/** It was reviewed elsewhere, or has no object any more: it does not come back. */
export async function dropReview(ctx: Ctx, source: string): Promise<void> {
  await finishReview(ctx.db, { source }, ctx.now)
}
