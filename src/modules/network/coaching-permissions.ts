import { holds, isStaff, type Viewer } from '#kit/viewer.ts'

type Who = Viewer | undefined
/** What is asked of a coaching. */
interface Seen {
  readonly coachId: string | undefined
  readonly coachedId: string | undefined
  readonly territoryId: string
  readonly state: 'asked' | 'proposed' | 'under-way' | 'closed' | 'withdrawn'
}

/** The coach who accepted and the person who is coached: these two, whatever else they are. */
export function isOfPair(viewer: Who, coaching: Seen): boolean {
  if (!viewer || (coaching.state !== 'under-way' && coaching.state !== 'closed')) return false
  return viewer.id === coaching.coachId || viewer.id === coaching.coachedId
}

/** Roles open nothing here: not the team’s, not an administrator’s. */
export function mayReadNotes(viewer: Who, coaching: Seen): boolean {
  return isOfPair(viewer, coaching)
}

export function isCoach(viewer: Who, coaching: Seen): boolean {
  return viewer !== undefined && viewer.id === coaching.coachId
}

export function isCoached(viewer: Who, coaching: Seen): boolean {
  return viewer !== undefined && viewer.id === coaching.coachedId
}

/** That it exists, its hours and its outcome: the pair, the team, the territory. */
export function maySeeCoaching(viewer: Who, coaching: Seen): boolean {
  return (
    isStaff(viewer) ||
    isCoach(viewer, coaching) ||
    isCoached(viewer, coaching) ||
    ofPlace(viewer, coaching)
  )
}

export function mayProposeCoach(viewer: Who): boolean {
  return isStaff(viewer)
}

export function mayCloseCoaching(viewer: Who, coaching: Seen): boolean {
  return isStaff(viewer) || isOfPair(viewer, coaching)
}

/** What was learned is written by the team or by the coach. */
export function mayWriteLearning(viewer: Who, coaching: Seen): boolean {
  return isStaff(viewer) || (isCoach(viewer, coaching) && isOfPair(viewer, coaching))
}

export function mayWithdrawRequest(viewer: Who, coaching: Seen): boolean {
  return isStaff(viewer) || isCoached(viewer, coaching)
}

function ofPlace(viewer: Who, { territoryId }: Seen): boolean {
  return holds(viewer, 'territory-referent', { kind: 'territory', id: territoryId })
}
