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
export function isOfPair(who: Who, coaching: Seen): boolean {
  if (!who || (coaching.state !== 'under-way' && coaching.state !== 'closed')) return false
  return who.id === coaching.coachId || who.id === coaching.coachedId
}

/** Roles open nothing here: not the team’s, not an administrator’s. */
export function mayReadNotes(who: Who, coaching: Seen): boolean {
  return isOfPair(who, coaching)
}

export function isCoach(who: Who, coaching: Seen): boolean {
  return who !== undefined && who.id === coaching.coachId
}

export function isCoached(who: Who, coaching: Seen): boolean {
  return who !== undefined && who.id === coaching.coachedId
}

/** That it exists, its hours and its outcome: the pair, the team, the territory. */
export function maySeeCoaching(who: Who, coaching: Seen): boolean {
  return (
    isStaff(who) || isCoach(who, coaching) || isCoached(who, coaching) || ofPlace(who, coaching)
  )
}

export function mayProposeCoach(who: Who): boolean {
  return isStaff(who)
}

export function mayCloseCoaching(who: Who, coaching: Seen): boolean {
  return isStaff(who) || isOfPair(who, coaching)
}

/** What was learned is written by the team or by the coach. */
export function mayWriteLearning(who: Who, coaching: Seen): boolean {
  return isStaff(who) || (isCoach(who, coaching) && isOfPair(who, coaching))
}

export function mayWithdrawRequest(who: Who, coaching: Seen): boolean {
  return isStaff(who) || isCoached(who, coaching)
}

function ofPlace(who: Who, { territoryId }: Seen): boolean {
  return holds(who, 'territory-referent', { kind: 'territory', id: territoryId })
}
