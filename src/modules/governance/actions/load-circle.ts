import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import type { Circle } from '../circle.ts'
import type { CircleSeen } from '../permissions.ts'
import { findBelonging } from '../store/circle-members.ts'
import { lockCircle } from '../store/circles.ts'

/** A circle that is written to, and what the person who writes is in it. */
export async function loadCircle(
  ctx: Ctx,
  id: string,
): Promise<{ readonly circle: Circle; readonly seen: CircleSeen } | undefined> {
  const circle = await lockCircle(ctx.db, id)
  if (!circle || circle.closedAt) return undefined
  const belonging = await findBelonging(ctx.db, id, ctx.person?.id, dayOf(ctx.now))
  return { circle, seen: { visibility: circle.visibility, belonging } }
}
