import { mayKeepViews, mayShareViews } from '#kit/lists/saved-view.ts'
import { isAdministrator, isStaff, type Viewer } from '#kit/viewer.ts'

/** Says who publishes this instance and how accessible it is. */
export function maySayPublisher(viewer: Viewer | undefined): boolean {
  return isAdministrator(viewer)
}

/** The guide of the first hour, and what is left for later in it. */
export function mayOpenFirstHour(viewer: Viewer | undefined): boolean {
  return isAdministrator(viewer)
}

export function maySendTestLetter(viewer: Viewer | undefined): boolean {
  return isAdministrator(viewer)
}

export function mayRemoveDemonstration(viewer: Viewer | undefined): boolean {
  return isAdministrator(viewer)
}

/** How many matters wait for each of the team, and which: those who share the work. */
export function maySeeLoad(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}

/** Keeps a view of a list, which says besides who opens it: for oneself, or for the team. */
export function mayKeepView(
  viewer: Viewer | undefined,
  { isShared }: { readonly isShared: boolean },
): boolean {
  return isShared ? mayShareViews(viewer) : mayKeepViews(viewer)
}

/** Keeps pages at hand in the rail, each their own. Each pin is asked besides whether this person may see it. */
export function mayPin(viewer: Viewer | undefined): viewer is Viewer {
  return viewer !== undefined
}

/** Begins a thing again from one that is there, and says what of it is right as it is: its room says who. */
export function mayCopy(
  viewer: Viewer | undefined,
  kind: { readonly may: (viewer: Viewer | undefined) => boolean },
): boolean {
  return kind.may(viewer)
}
