import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { keepTextVersion, type StillShown } from '#platform/histories/text-versions.ts'
import { type Circle, type CircleForm, mayBeHeldBy } from '../../circle.ts'
import { mayKeepCircles } from '../../permissions.ts'
import { listCircles, lockCircle, saveCircle } from '../../store/circles.ts'
import { circleEditUndo } from './undo-circle.ts'

export type EditRefusal = 'not-found' | 'forbidden' | 'no-such-parent' | 'held-by-itself'

/** What several people write of a circle, and whose versions are kept. */
export const circleText = ({ purpose, domain }: Pick<Circle, 'purpose' | 'domain'>) => ({
  purpose,
  domain,
})

export async function editCircle(
  ctx: Ctx,
  id: string,
  form: CircleForm,
  /** An earlier version that is set back: what was there stays readable beside it. */
  input: { readonly isApart?: boolean } = {},
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
  await keepTextVersion(ctx, {
    subject: `circle:${id}`,
    before: { kept: circleText(circle), at: circle.updatedAt },
    after: circleText({ purpose, domain }),
    isApart: input.isApart ?? false,
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

/** An earlier version of its words, and nothing else: the rest is as it stands under the lock. */
export async function restoreCircleText(
  ctx: Ctx,
  id: string,
  text: ReturnType<typeof circleText>,
  stillShown: StillShown,
): Promise<Result<undefined, EditRefusal | 'present-changed'>> {
  const circle = await lockCircle(ctx.db, id)
  if (!circle) return refused('not-found')

  if (!mayKeepCircles(ctx.person)) return refused('forbidden')
  if (!stillShown(circleText(circle))) return refused('present-changed')
  const { name, visibility, parentId: parent = '' } = circle
  return await editCircle(ctx, id, { name, visibility, parent, ...text }, { isApart: true })
}
