import { mayShareViews, type SavedView } from '#kit/lists/saved-view.ts'
import type { PlainState, UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { insertSavedView, listSavedViews, lockSavedViews } from '../store.ts'
import { savedViewTexts } from '../texts/saved-views.ts'

interface ViewsState {
  readonly [name: string]: PlainState
  readonly views: readonly ViewState[]
}

type ViewState = Omit<SavedView, 'ownerId'> & {
  readonly [name: string]: PlainState
  readonly ownerId: string | null
}

/** The views of one list that this person sees: a view of the same name, kept meanwhile, is a change. */
export const viewsThing = ({ list, isShared }: Pick<SavedView, 'list' | 'isShared'>) =>
  `${isShared ? 'team' : 'own'} ${list}`

const listOf = (thing: string) => thing.slice(thing.indexOf(' ') + 1)

/** A view of a list that was removed a moment ago, by its owner or by the team. */
export const viewRemovedUndo: UndoKind<Ctx, ViewsState> = {
  act: 'saved-view.removed',
  named: { fr: savedViewTexts.fr.removedNamed, en: savedViewTexts.en.removedNamed },
  undone: { fr: savedViewTexts.fr.removedUndone, en: savedViewTexts.en.removedUndone },
  state: async ({ db, person }, thing) => {
    if (!person) return undefined
    const list = listOf(thing)
    await lockSavedViews(db, list)
    const views = await listSavedViews(db, list, person.id)
    return { views: views.map((view) => ({ ...view, ownerId: view.ownerId ?? null })) }
  },
  may: async ({ person }, thing) =>
    thing.startsWith('team ') ? mayShareViews(person) : person !== undefined,
  needed: (before, after) => ({
    views: before.views.filter(({ id }) => !after.views.some((item) => item.id === id)),
  }),
  restore: async (ctx, _, { views }) => {
    for (const { id, list, query, name, isShared, ownerId } of views) {
      const view = { id, list, query, name, isShared, ownerId: ownerId ?? undefined }
      await insertSavedView(ctx.db, view, ctx.now)
    }
  },
}
