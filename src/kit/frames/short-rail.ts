import type { NavigationGroup, NavigationLink } from '../frame.ts'
import { holds, isStaff, type Viewer } from '../viewer.ts'

export interface ShortRail {
  /** What somebody with this role comes for. */
  readonly near: readonly NavigationLink[]
  /** The other rooms, behind one fold. */
  readonly rest: readonly NavigationGroup[]
}

/**
 * The rail of whoever works with the house without being of its team: an elected official, a civil servant, a researcher.
 * Rooms say which of their entries these come for (`near`); nothing when none of them is.
 */
export function shortRail(
  viewer: Viewer | undefined,
  navigation: readonly NavigationGroup[],
): ShortRail | undefined {
  if (!viewer || isStaff(viewer) || holds(viewer, 'finance')) return undefined
  const roles = viewer.roles.map(({ role }) => role)
  const isNear = ({ near = [] }: NavigationLink) => near.some((role) => roles.includes(role))
  const near = navigation.flatMap(({ links }) => links.filter(isNear))
  if (near.length === 0) return undefined
  const rest = navigation.flatMap(({ key, links }) => {
    const others = links.filter((link) => !isNear(link))
    return others.length > 0 ? [{ key, links: others }] : []
  })
  return { near, rest }
}
