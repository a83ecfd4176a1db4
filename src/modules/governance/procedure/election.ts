/** The steps of an election without candidates, in their order. */
export const electionSteps = [
  'criteria',
  'nomination',
  'reasons',
  'change',
  'proposal',
  'round',
  'acceptance',
  'closed',
] as const
export type ElectionStep = (typeof electionSteps)[number]

export const electionOutcomes = ['elected', 'postponed', 'withdrawn'] as const
export type ElectionOutcome = (typeof electionOutcomes)[number]

/** Rules on which sources differ: the circle fixes them before the start, and they stay. */
export interface ElectionRules {
  /** May a nomination name nobody? */
  readonly blank: boolean
  /** May one name oneself? */
  readonly oneself: boolean
  /** May one decline before the vote, rather than at the acceptance only? */
  readonly declineBefore: boolean
  /** Does someone who declined still name someone? */
  readonly declinedVote: boolean
  /** May a member who is not there be named? */
  readonly absentEligible: boolean
  /** May a member who is not there hand in a nomination? */
  readonly absentVote: boolean
  /** May an objection be about the person, or about the role and its mandate only? */
  readonly objectionOnPerson: boolean
  /** Months after which what was said of persons is erased. */
  readonly purgeMonths: number
}

/** The rules that are yes or no, in the order in which a vote meets them. */
export const electionRules = [
  'blank',
  'oneself',
  'declineBefore',
  'declinedVote',
  'absentEligible',
  'absentVote',
  'objectionOnPerson',
] as const

export const usualRules: ElectionRules = {
  blank: false,
  oneself: true,
  declineBefore: false,
  declinedVote: true,
  absentEligible: true,
  absentVote: false,
  objectionOnPerson: true,
  purgeMonths: 6,
}

export type ElectionEvent =
  | {
      readonly kind: 'opened'
      readonly members: readonly string[]
      readonly present: readonly string[]
      readonly rules: ElectionRules
    }
  | { readonly kind: 'arrived'; readonly person: string }
  | { readonly kind: 'left'; readonly person: string }
  | { readonly kind: 'criterion'; readonly words: string }
  | { readonly kind: 'stepped'; readonly to: ElectionStep }
  | { readonly kind: 'declined'; readonly person: string }
  /** That someone handed in a paper: whom it names is sealed elsewhere. */
  | { readonly kind: 'nominated'; readonly person: string }
  /** All papers opened together. `null` names nobody. */
  | { readonly kind: 'revealed'; readonly nominations: Readonly<Record<string, string | null>> }
  | { readonly kind: 'changed'; readonly person: string; readonly to: string }
  | { readonly kind: 'proposed'; readonly person: string }
  /** The role’s mandate is written otherwise. */
  | { readonly kind: 'amended'; readonly version: number; readonly lifts: string | null }
  | { readonly kind: 'consented'; readonly person: string; readonly version: number }
  | {
      readonly kind: 'objected'
      readonly person: string
      readonly version: number
      readonly objection: string
      readonly about: ObjectionSubject
    }
  | { readonly kind: 'tested'; readonly objection: string; readonly valid: boolean }
  | { readonly kind: 'dropped'; readonly objection: string }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'closed'; readonly outcome: Exclude<ElectionOutcome, 'elected'> }

export const objectionSubjects = ['mandate', 'person'] as const
export type ObjectionSubject = (typeof objectionSubjects)[number]

export interface ElectionObjection {
  readonly id: string
  readonly person: string
  readonly about: ObjectionSubject
  readonly version: number
  readonly state: 'raised' | 'valid' | 'answered' | 'lifted' | 'not-valid' | 'dropped' | 'moot'
}

export interface ElectionState {
  readonly step: ElectionStep
  readonly members: readonly string[]
  readonly present: readonly string[]
  readonly rules: ElectionRules
  readonly declined: readonly string[]
  /** Those whose paper is in, before it is opened. */
  readonly handedIn: readonly string[]
  readonly nominations: Readonly<Record<string, string | null>>
  readonly proposed: string | undefined
  /** Counts the proposals and the wordings of the mandate: each asks everyone again. */
  readonly version: number
  readonly answers: Readonly<Record<string, 'consent' | 'objection'>>
  readonly objections: readonly ElectionObjection[]
  readonly elected: string | undefined
  readonly outcome: ElectionOutcome | undefined
}

export const beforeElection: ElectionState = {
  step: 'criteria',
  members: [],
  present: [],
  rules: usualRules,
  declined: [],
  handedIn: [],
  nominations: {},
  proposed: undefined,
  version: 0,
  answers: {},
  objections: [],
  elected: undefined,
  outcome: undefined,
}

/** Those of whom a paper is awaited. */
export function electors(state: ElectionState): readonly string[] {
  return state.present.filter((one) => state.rules.declinedVote || !state.declined.includes(one))
}

export function papersAwaited(state: ElectionState): readonly string[] {
  return electors(state).filter((elector) => !state.handedIn.includes(elector))
}

/** Those who may be named. */
export function eligible(state: ElectionState): readonly string[] {
  const among = state.rules.absentEligible ? state.members : state.present
  return among.filter((one) => !state.declined.includes(one))
}

/** Names already on a paper: the change round is limited to them. */
export function cited(state: ElectionState): readonly string[] {
  const names = Object.values(state.nominations).filter((one) => one !== null)
  return [...new Set(names)].filter((one) => !state.declined.includes(one))
}

export interface Tallied {
  /** Nobody, for a blank paper. */
  readonly person: string | null
  readonly papers: number
  readonly by: readonly string[]
}

/** How many papers name each person, the most named first; blank papers last. */
export function tally(state: Pick<ElectionState, 'nominations'>): readonly Tallied[] {
  const by = new Map<string | null, string[]>()
  for (const [person, named] of Object.entries(state.nominations)) {
    by.set(named, [...(by.get(named) ?? []), person])
  }
  return [...by]
    .map(([person, people]) => ({ person, papers: people.length, by: people }))
    .sort(
      (entry, other) =>
        Number(entry.person === null) - Number(other.person === null) ||
        other.papers - entry.papers ||
        (entry.person ?? '').localeCompare(other.person ?? ''),
    )
}

/** Those who answer before the person concerned, who comes last. */
export function answerers(state: ElectionState): readonly string[] {
  return state.present.filter((one) => one !== state.proposed)
}

export function isOpenElectionObjection({ state }: ElectionObjection): boolean {
  return state === 'raised' || state === 'valid' || state === 'answered'
}

export function hasOpenObjection(state: ElectionState): boolean {
  return state.objections.some(isOpenElectionObjection)
}

/** All the others consented and nothing is open: the person concerned may be asked. */
export function isTheirTurn(state: ElectionState): boolean {
  const others = answerers(state)
  return (
    others.length > 0 &&
    !hasOpenObjection(state) &&
    others.every((one) => state.answers[one] === 'consent')
  )
}
