import { dayOf } from '#kit/dates.ts'
import { page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Circle } from '../circle.ts'
import { CirclesPage } from '../pages/CirclesPage.tsx'
import { paths } from '../paths.ts'
import { maySeeCircle } from '../permissions.ts'
import { findBelonging } from '../store/circle-members.ts'
import { listCircles } from '../store/circles.ts'

export const circleRoutes: readonly Route[] = [
  get(paths.circles, 'anyone', showCircles, { cached: true }),
]

async function showCircles(c: HttpContext) {
  const { ctx, frame } = c.var
  return page(c, <CirclesPage frame={frame} circles={await visibleCircles(ctx)} />)
}

async function visibleCircles(ctx: Ctx): Promise<readonly Circle[]> {
  const seen: Circle[] = []
  for (const circle of await listCircles(ctx.db)) {
    const { visibility } = circle
    const belonging =
      visibility === 'public'
        ? undefined
        : await findBelonging(ctx.db, circle.id, ctx.person?.id, dayOf(ctx.now))
    if (maySeeCircle(ctx.person, { visibility, belonging })) seen.push(circle)
  }
  return seen
}
