import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type CircleForm, mayBeHeldBy } from '../circle.ts'
import { mayKeepCircles } from '../permissions.ts'
import { listCircles, lockCircle, saveCircle } from '../store/circles.ts'

export type EditRefusal = 'not-found' | 'forbidden' | 'no-such-parent' | 'held-by-itself'

export async function editCircle(
  ctx: Ctx,
  id: string,
  given: CircleForm,
): Promise<Result<undefined, EditRefusal>> {
  const circle = await lockCircle(ctx.db, id)
  if (!circle || circle.closedAt) return refused('not-found')

  if (!mayKeepCircles(ctx.person)) return refused('forbidden')
  const circles = await listCircles(ctx.db)
  const parentId = given.parent === '' ? undefined : given.parent
  if (parentId && !circles.some((one) => one.id === parentId)) return refused('no-such-parent')
  if (!mayBeHeldBy(circles, id, parentId)) return refused('held-by-itself')

  const { name, purpose, domain, visibility } = given
  await saveCircle(ctx.db, {
    ...circle,
    name,
    purpose,
    domain,
    visibility,
    parentId,
    updatedAt: ctx.now,
  })

  ctx.audit({
    act: 'circle.edited',
    subject: `circle:${id}`,
    public: visibility === 'public',
    detail: { purposeChanged: purpose !== circle.purpose, domainChanged: domain !== circle.domain },
  })
  ctx.changed(`circle:${id}`)
  return done()
}
