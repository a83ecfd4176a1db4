import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { type CircleSeen, mayRunCircle } from '../permissions.ts'
import { findBelonging } from '../store/circle-members.ts'
import { findCircle, lockCircle } from '../store/circles.ts'
import { undoTexts } from '../texts/undo.ts'

export type Named = keyof typeof undoTexts.fr.named

export const sayings = (words: Named) => ({
  named: { fr: undoTexts.fr.named[words], en: undoTexts.en.named[words] },
  undone: { fr: undoTexts.fr[words], en: undoTexts.en[words] },
})

/** What whoever acts is in a circle, open or not: that it was closed since is a change, and not a right that ended. */
export async function seenOf(ctx: Ctx, circleId: string): Promise<CircleSeen | undefined> {
  const circle = await findCircle(ctx.db, circleId)
  if (!circle) return undefined
  const belonging = await findBelonging(ctx.db, circleId, ctx.person?.id, dayOf(ctx.now))
  return { visibility: circle.visibility, belonging }
}

export async function runsCircle(ctx: Ctx, circleId: string): Promise<boolean> {
  const seen = await seenOf(ctx, circleId)
  return seen !== undefined && mayRunCircle(ctx.person, seen)
}

export async function closingOf(ctx: Ctx, circleId: string): Promise<string | null> {
  const circle = await lockCircle(ctx.db, circleId)
  return circle?.closedAt?.toISOString() ?? null
}
