import { holds, isStaff, type Viewer } from '../viewer.ts'

/** What somebody asks of a list (filters, order, columns), kept under a name. */
export interface SavedView {
  readonly id: string
  /** Nobody any more for a view of the team whose author left the house. */
  readonly ownerId: string | undefined
  /** The address of the list, without what is asked of it. */
  readonly list: string
  readonly name: string
  /** What follows `?` in its address. */
  readonly query: string
  /** Of the team: whoever opens the list finds it there. */
  readonly isShared: boolean
}

export const savedViewName = { most: 60 } as const
export const longestSavedQuery = 2000
/** Of one list, for one person, and as many for the team: beyond, nobody finds theirs. */
export const mostSavedViews = 20

/** Where views are kept, renamed and removed: the room of the front page answers there. */
export const savedViewPaths = {
  keep: '/vues/nouvelle',
  view: (id: string) => `/vues/${id}`,
  remove: (id: string) => `/vues/${id}/retirer`,
} as const

/** The form that keeps what is asked of a list at this moment. */
export function keepViewHref(list: string, query: string): string {
  return `${savedViewPaths.keep}?${new URLSearchParams({ liste: list, requete: query })}`
}

export function savedViewHref({ list, query }: Pick<SavedView, 'list' | 'query'>): string {
  return query === '' ? list : `${list}?${query}`
}

/** Whoever works with lists (not with a role that holds at one place only: lists are of the whole house). */
export const viewKeepers = ['administrator', 'lab-team', 'finance'] as const

/** Keeps views of one’s own. */
export function mayKeepViews(viewer: Viewer | undefined): boolean {
  return holds(viewer, viewKeepers)
}

/** Shows a view to the whole team, and changes those of the team. */
export function mayShareViews(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}

/** Renames or removes a view: one’s own; those of the team are of whoever may show one to it. */
export function mayChangeView(
  viewer: Viewer | undefined,
  view: Pick<SavedView, 'ownerId' | 'isShared'>,
): boolean {
  if (view.isShared) return mayShareViews(viewer)
  return viewer !== undefined && view.ownerId === viewer.id
}
