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
export function mayStartDecision(viewer: Who, circle: CircleSeen): boolean {
  return mayTakePart(viewer, circle)
}

/**
 * Follows it while it is made. In an election people speak of persons: the circle reads it, and nobody
 * else, the team of the house included.
 */
export function mayFollowDecision(viewer: Who, decision: Led, circle: CircleSeen): boolean {
  if (!viewer) return false
  return decision.kind === 'election' ? circle.belonging !== undefined : mayTakePart(viewer, circle)
}

/** What was decided, once it is: anyone, when it was made public. */
export function mayReadOutcome(
  viewer: Who,
  decision: { readonly isPublic: boolean; readonly outcome: string | undefined },
  circle: CircleSeen,
): boolean {
  const isDecided = decision.outcome === 'adopted' || decision.outcome === 'elected'
  return (decision.isPublic && isDecided) || mayTakePart(viewer, circle)
}

/** Leads the steps, and writes for those who are on paper. */
export function mayLeadDecision(viewer: Who, decision: Led, circle: CircleSeen): boolean {
  if (!viewer || !mayFollowDecision(viewer, decision, circle)) return false
  return (
    isNamed(viewer, decision.facilitatorId, decision.secretaryId) || mayRunCircle(viewer, circle)
  )
}

export function mayWriteProposal(viewer: Who, decision: Led, circle: CircleSeen): boolean {
  if (!viewer || !mayFollowDecision(viewer, decision, circle)) return false
  return isNamed(viewer, decision.carrierId) || mayLeadDecision(viewer, decision, circle)
}

/** For oneself when one is of the circle, and for another on paper when one leads. */
export function mayAnswerFor(
  viewer: Who,
  decision: Led,
  circle: CircleSeen,
  person: string,
): boolean {
  if (!viewer) return false
  if (person === viewer.id) return circle.belonging !== undefined
  return mayLeadDecision(viewer, decision, circle)
}

function isNamed(viewer: Viewer, ...named: readonly (string | undefined)[]): boolean {
  return named.includes(viewer.id)
}
