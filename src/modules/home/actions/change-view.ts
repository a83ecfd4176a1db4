import { mayChangeView, type SavedView } from '#kit/lists/saved-view.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayKeepView } from '../permissions.ts'
import { deleteSavedView, findSavedView, lockSavedViews, updateSavedView } from '../store.ts'
import { type ViewRefusal, whyNotKept } from './keep-view.ts'
import { viewRemovedUndo, viewsThing } from './undo-view.ts'

type Changed = Pick<SavedView, 'name' | 'isShared'>

/** Another name, or for others: the team’s view becomes one’s own again when its author stops showing it. */
export async function changeView(
  ctx: Ctx,
  view: SavedView,
  { name, isShared }: Changed,
): Promise<Result<SavedView, ViewRefusal | 'no-author' | 'not-found' | 'forbidden'>> {
  const { person } = ctx
  const changed = { ...view, name, isShared }
  if (!person || !mayChangeView(person, view) || (isShared && !mayKeepView(person, changed)))
    return refused('forbidden')

  await lockSavedViews(ctx.db, view.list)
  if (!(await findSavedView(ctx.db, view.id))) return refused('not-found')
  if (!isShared && view.ownerId !== person.id) return refused('no-author')
  const refusal = await whyNotKept(ctx, person, changed, view.id)
  if (refusal) return refused(refusal)

  await updateSavedView(ctx.db, view.id, { name, isShared })

  if (view.isShared || isShared)
    ctx.audit({ act: actOf(view, isShared), subject: `saved-view:${view.id}`, public: false })
  return done(changed)
}

function actOf(before: SavedView, isShared: boolean): string {
  if (before.isShared === isShared) return 'saved-view.renamed'
  return isShared ? 'saved-view.shared' : 'saved-view.unshared'
}

export async function removeView(
  ctx: Ctx,
  view: SavedView,
): Promise<Result<undefined, 'forbidden'>> {
  if (!mayChangeView(ctx.person, view)) return refused('forbidden')

  const undo = await undoable(ctx, viewRemovedUndo, viewsThing(view))
  await deleteSavedView(ctx.db, view.id)

  const told = { subject: `saved-view:${view.id}`, public: false } as const
  if (view.isShared) ctx.audit({ act: 'saved-view.removed', ...told })
  await undo(told)
  return done()
}
