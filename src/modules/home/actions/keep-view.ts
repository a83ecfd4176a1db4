import { newId } from '#kit/ids.ts'
import { longestSavedQuery, mostSavedViews, type SavedView } from '#kit/lists/saved-view.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Viewer } from '#kit/viewer.ts'
import { plainWords } from '#kit/words.ts'
import type { Ctx } from '#platform/context.ts'
import { mayKeepView } from '../permissions.ts'
import { insertSavedView, listSavedViews, lockSavedViews } from '../store.ts'

type Kept = Pick<SavedView, 'list' | 'query' | 'name' | 'isShared'>

export type ViewRefusal = 'same-name' | 'same-name-in-team' | 'too-many' | 'too-many-in-team'

/** What is asked of a list at this moment, under a name. */
export async function keepView(
  ctx: Ctx,
  kept: Kept,
): Promise<Result<SavedView, ViewRefusal | 'too-much' | 'forbidden'>> {
  const { person } = ctx
  if (!person || !mayKeepView(person, kept)) return refused('forbidden')

  if (kept.query.length > longestSavedQuery) return refused('too-much')
  await lockSavedViews(ctx.db, kept.list)
  const refusal = await whyNotKept(ctx, person, kept)
  if (refusal) return refused(refusal)
  const view = { ...kept, id: newId(ctx.now, ctx.chance), ownerId: person.id }

  await insertSavedView(ctx.db, view, ctx.now)

  if (view.isShared)
    ctx.audit({ act: 'saved-view.shared', subject: `saved-view:${view.id}`, public: false })
  return done(view)
}

/** Two of one name cannot be told apart, and a list with too many of them does not help any more. */
export async function whyNotKept(
  ctx: Ctx,
  person: Viewer,
  { list, name, isShared }: Kept,
  itself?: string,
): Promise<ViewRefusal | undefined> {
  const all = await listSavedViews(ctx.db, list, person.id)
  const beside = all.filter((view) => view.id !== itself && view.isShared === isShared)
  if (beside.some((view) => plainWords(view.name) === plainWords(name)))
    return isShared ? 'same-name-in-team' : 'same-name'
  if (beside.length >= mostSavedViews) return isShared ? 'too-many-in-team' : 'too-many'
  return undefined
}
