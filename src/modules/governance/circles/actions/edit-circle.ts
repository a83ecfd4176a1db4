import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { type CircleForm, mayBeHeldBy } from '../../circle.ts'
import { mayKeepCircles } from '../../permissions.ts'
import { listCircles, lockCircle, saveCircle } from '../../store/circles.ts'
import { circleEditUndo } from './undo-circle.ts'

export type EditRefusal = 'not-found' | 'forbidden' | 'no-such-parent' | 'held-by-itself'

export async function editCircle(
  ctx: Ctx,
  id: string,
  form: CircleForm,
): Promise<Result<undefined, EditRefusal>> {
  const circle = await lockCircle(ctx.db, id)
  if (!circle || circle.closedAt) return refused('not-found')

  if (!mayKeepCircles(ctx.person)) return refused('forbidden')
  const circles = await listCircles(ctx.db)
  const parentId = form.parent === '' ? undefined : form.parent
  if (parentId && !circles.some((item) => item.id === parentId)) return refused('no-such-parent')
  if (!mayBeHeldBy(circles, id, parentId)) return refused('held-by-itself')

  const { name, purpose, domain, visibility } = form
  const undo = await undoable(ctx, circleEditUndo, id)
  await saveCircle(ctx.db, {
    ...circle,
    name,
    purpose,
    domain,
    visibility,
    parentId,
    updatedAt: ctx.now,
  })

  const told = { subject: `circle:${id}`, public: visibility === 'public' }
  ctx.audit({
    act: 'circle.edited',
    ...told,
    detail: { purposeChanged: purpose !== circle.purpose, domainChanged: domain !== circle.domain },
  })
  ctx.changed(`circle:${id}`)
  await undo(told)
  return done()
}
