import type { Day } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'

/** The way of a territory into the network, and out of it. */
export const membershipStates = [
  /** Sent by the public form; the address has not been confirmed yet. */
  'to-confirm',
  'requested',
  'more-asked',
  'accepted',
  'deliberated',
  'agreed',
  'active',
  'left',
  'declined',
] as const

export type MembershipState = (typeof membershipStates)[number]

/** As it is read: an agreement that was invoiced waits for money; a member past its last day is late. */
export const shownStates = [...membershipStates, 'invoiced', 'late'] as const
export type ShownState = (typeof shownStates)[number]

export const membershipSources = ['form', 'team', 'prospect', 'demo'] as const
export type MembershipSource = (typeof membershipSources)[number]

/** Why a member leaves, in the few words that can be counted; the sentence comes beside. */
export const leaveReasons = [
  'elections',
  'budget',
  'priorities',
  'merger',
  'disagreement',
  'other',
] as const
export type LeaveReason = (typeof leaveReasons)[number]

export interface Membership {
  readonly id: string
  readonly territoryId: string
  readonly state: MembershipState
  readonly source: MembershipSource
  readonly why: string
  readonly requestedAt: Date
  /** What the team asked for, or why it declined. */
  readonly answer: string
  readonly deliberationOn: Day | undefined
  readonly deliberationRef: string
  /** Who has no council says why there is no deliberation. */
  readonly deliberationWaiver: string
  readonly deliberationFileId: string | undefined
  readonly agreementOn: Day | undefined
  readonly agreementFileId: string | undefined
  /** First day as a member. */
  readonly since: Day | undefined
  /** Last day that is paid for, or free. */
  readonly until: Day | undefined
  readonly leftOn: Day | undefined
  readonly leaveReason: LeaveReason | undefined
  readonly leaveNote: string
  /** The membership that had ended, when a territory comes back. */
  readonly formerId: string | undefined
}

/** What nothing is known of yet. */
export const emptyMembership: Omit<
  Membership,
  'id' | 'territoryId' | 'state' | 'source' | 'requestedAt'
> = {
  why: '',
  answer: '',
  deliberationOn: undefined,
  deliberationRef: '',
  deliberationWaiver: '',
  deliberationFileId: undefined,
  agreementOn: undefined,
  agreementFileId: undefined,
  since: undefined,
  until: undefined,
  leftOn: undefined,
  leaveReason: undefined,
  leaveNote: '',
  formerId: undefined,
}

export const membershipActs = [
  'confirm',
  'complete',
  'ask-more',
  'accept',
  'decline',
  'deliberate',
  'agree',
  'activate',
  'leave',
] as const

export type MembershipAct = (typeof membershipActs)[number]

interface Step {
  readonly from: readonly MembershipState[]
  readonly to: MembershipState
}

const beforeSigning = ['requested', 'more-asked', 'accepted', 'deliberated'] as const

const steps: Readonly<Record<MembershipAct, Step>> = {
  confirm: { from: ['to-confirm'], to: 'requested' },
  complete: { from: ['more-asked'], to: 'requested' },
  'ask-more': { from: ['requested'], to: 'more-asked' },
  accept: { from: ['requested', 'more-asked'], to: 'accepted' },
  // A council may say no after the team said yes: the request ends the same way, with its reason.
  decline: { from: beforeSigning, to: 'declined' },
  deliberate: { from: ['accepted'], to: 'deliberated' },
  agree: { from: ['deliberated'], to: 'agreed' },
  activate: { from: ['agreed'], to: 'active' },
  // Both have signed: nobody declines a request any more, one ends what was agreed.
  leave: { from: ['agreed', 'active'], to: 'left' },
}

/** The state after an act, or a refusal when it does not follow from where the membership stands. */
export function nextState(
  state: MembershipState,
  act: MembershipAct,
): Result<MembershipState, 'not-now'> {
  const step = steps[act]
  return step.from.includes(state) ? done(step.to) : refused('not-now')
}

export function mayFollow(state: MembershipState, act: MembershipAct): boolean {
  return steps[act].from.includes(state)
}

/** Something can still happen: one territory has one open membership at most. */
export function isOpen(state: MembershipState): boolean {
  return state !== 'left' && state !== 'declined'
}

/** The team said yes and nobody has signed yet: there is an agreement to read and to sign. */
export function isToSign(state: MembershipState): boolean {
  return state === 'accepted' || state === 'deliberated'
}

/** Late ones are still members, and are told so. */
export function isLate(membership: Pick<Membership, 'state' | 'until'>, today: Day): boolean {
  return membership.state === 'active' && membership.until !== undefined && membership.until < today
}

export function shownState(
  membership: Pick<Membership, 'state' | 'until'> & { readonly invoiced: boolean },
  today: Day,
): ShownState {
  if (isLate(membership, today)) return 'late'
  return membership.state === 'agreed' && membership.invoiced ? 'invoiced' : membership.state
}

export type DatesProblem = 'in-the-future' | 'agreed-before-deliberation' | 'left-before-joining'

/** A council decides, then one signs: neither is written before it has happened. */
export function datesProblem(
  dates: Partial<Pick<Membership, 'deliberationOn' | 'agreementOn' | 'since' | 'leftOn'>>,
  today: Day,
): DatesProblem | undefined {
  const { deliberationOn, agreementOn, since, leftOn } = dates
  if ([deliberationOn, agreementOn].some((day) => day !== undefined && day > today)) {
    return 'in-the-future'
  }
  if (deliberationOn && agreementOn && agreementOn < deliberationOn) {
    return 'agreed-before-deliberation'
  }
  if (since && leftOn && leftOn < since) return 'left-before-joining'
  return undefined
}
