import type { Viewer } from '#kit/viewer.ts'
import { type CircleSeen, mayRunCircle, mayTakePart } from './permissions.ts'

type Who = Viewer | undefined
/** What these ask of a decision: permissions stand on the ground, below the room where decisions are. */
interface Led {
  readonly kind: 'consent' | 'election'
  readonly facilitatorId: string
  readonly secretaryId: string | undefined
  readonly carrierId: string | undefined
}

/** Any member may carry a proposal, or call an election. */
export function mayStartDecision(who: Who, circle: CircleSeen): boolean {
  return mayTakePart(who, circle)
}

/**
 * Follows it while it is made. In an election people speak of persons: the circle reads it, and nobody
 * else, the team of the house included.
 */
export function mayFollowDecision(who: Who, decision: Led, circle: CircleSeen): boolean {
  if (!who) return false
  return decision.kind === 'election' ? circle.belonging !== undefined : mayTakePart(who, circle)
}

/** What was decided, once it is: anyone, when it was made public. */
export function mayReadOutcome(
  who: Who,
  decision: { readonly isPublic: boolean; readonly outcome: string | undefined },
  circle: CircleSeen,
): boolean {
  const isDecided = decision.outcome === 'adopted' || decision.outcome === 'elected'
  return (decision.isPublic && isDecided) || mayTakePart(who, circle)
}

/** Leads the steps, and writes for those who are on paper. */
export function mayLeadDecision(who: Who, decision: Led, circle: CircleSeen): boolean {
  if (!who || !mayFollowDecision(who, decision, circle)) return false
  return isNamed(who, decision.facilitatorId, decision.secretaryId) || mayRunCircle(who, circle)
}

export function mayWriteProposal(who: Who, decision: Led, circle: CircleSeen): boolean {
  if (!who || !mayFollowDecision(who, decision, circle)) return false
  return isNamed(who, decision.carrierId) || mayLeadDecision(who, decision, circle)
}

/** For oneself when one is of the circle, and for another on paper when one leads. */
export function mayAnswerFor(who: Who, decision: Led, circle: CircleSeen, person: string): boolean {
  if (!who) return false
  if (person === who.id) return circle.belonging !== undefined
  return mayLeadDecision(who, decision, circle)
}

function isNamed(who: Viewer, ...named: readonly (string | undefined)[]): boolean {
  return named.includes(who.id)
}
