/** The steps of a decision by consent, in their order. */
export const consentSteps = [
  'presentation',
  'clarification',
  'reactions',
  'amendment',
  'consent',
  'closed',
] as const
export type ConsentStep = (typeof consentSteps)[number]

export const consentModes = ['room', 'days'] as const
export type ConsentMode = (typeof consentModes)[number]

/** What is done, at the end of their days, with those who said nothing: fixed before the start. */
export const silences = ['wait', 'absent'] as const
export type Silence = (typeof silences)[number]

export const consentOutcomes = ['adopted', 'withdrawn', 'postponed', 'escalated'] as const
export type ConsentOutcome = (typeof consentOutcomes)[number]

/**
 * What happened, one thing at a time. People are their key; words are elsewhere, under the key given
 * here, so that they can be erased without touching what happened.
 */
export type ConsentEvent =
  | {
      readonly kind: 'opened'
      readonly mode: ConsentMode
      readonly members: readonly string[]
      readonly present: readonly string[]
      readonly carrier: string
      readonly quorum: number
      readonly silence: Silence
    }
  | { readonly kind: 'arrived'; readonly person: string }
  | { readonly kind: 'left'; readonly person: string }
  | { readonly kind: 'stepped'; readonly to: ConsentStep }
  | { readonly kind: 'asked'; readonly person: string; readonly words: string }
  | { readonly kind: 'replied'; readonly to: string; readonly words: string }
  | { readonly kind: 'reacted'; readonly person: string; readonly words: string | null }
  | { readonly kind: 'edited'; readonly version: number; readonly lifts: string | null }
  | { readonly kind: 'consented'; readonly person: string; readonly version: number }
  | {
      readonly kind: 'objected'
      readonly person: string
      readonly version: number
      readonly objection: string
    }
  | { readonly kind: 'took'; readonly objection: string }
  | { readonly kind: 'tested'; readonly objection: string; readonly valid: boolean }
  | { readonly kind: 'dropped'; readonly objection: string }
  | { readonly kind: 'closed'; readonly outcome: ConsentOutcome }

export type ObjectionState =
  | 'raised'
  | 'valid'
  /** A new wording answers it; its author has not said yet whether that is enough. */
  | 'answered'
  | 'lifted'
  | 'not-valid'
  | 'dropped'
  /** Its author made another one, on a later version. */
  | 'replaced'

export interface Objection {
  readonly id: string
  readonly person: string
  readonly version: number
  readonly state: ObjectionState
  /** The version written to lift it. */
  readonly answeredBy: number | undefined
}

export interface ConsentAnswer {
  readonly kind: 'consent' | 'objection'
  readonly version: number
}

export interface ConsentState {
  readonly step: ConsentStep
  readonly mode: ConsentMode
  readonly members: readonly string[]
  readonly present: readonly string[]
  readonly carrier: string
  readonly quorum: number
  readonly silence: Silence
  readonly version: number
  /** Of the present version only: an edit empties it. */
  readonly answers: Readonly<Record<string, ConsentAnswer>>
  readonly objections: readonly Objection[]
  /** The one objection the circle is working on. */
  readonly taken: string | undefined
  readonly questions: readonly { readonly id: string; readonly replied: boolean }[]
  readonly reacted: readonly string[]
  readonly outcome: ConsentOutcome | undefined
}

export const beforeConsent: ConsentState = {
  step: 'presentation',
  mode: 'room',
  members: [],
  present: [],
  carrier: '',
  quorum: 0,
  silence: 'wait',
  version: 0,
  answers: {},
  objections: [],
  taken: undefined,
  questions: [],
  reacted: [],
  outcome: undefined,
}

const openStates: readonly ObjectionState[] = ['raised', 'valid', 'answered']

export function isOpenObjection(objection: Objection): boolean {
  return openStates.includes(objection.state)
}

export function openObjections(state: ConsentState): readonly Objection[] {
  return state.objections.filter(isOpenObjection)
}

export function objectionOf(state: ConsentState, id: string): Objection | undefined {
  return state.objections.find((objection) => objection.id === id)
}

/** Those who are there and have not answered on the present version. */
export function awaited(state: ConsentState): readonly string[] {
  return state.present.filter((person) => !state.answers[person])
}

export type NotYet = 'not-in-round' | 'objection-open' | 'answers-missing' | 'quorum-missing'

/** Why it is not decided yet; nothing when all who are there consented to the same version. */
export function notYetDecided(state: ConsentState): NotYet | undefined {
  if (state.step !== 'consent') return 'not-in-round'
  if (openObjections(state).length > 0) return 'objection-open'
  if (!state.present.every((person) => consentsNow(state, person))) return 'answers-missing'
  if (state.present.length < Math.max(1, state.quorum)) return 'quorum-missing'
  return undefined
}

export function consentsNow(state: ConsentState, person: string): boolean {
  const answer = state.answers[person]
  return answer?.kind === 'consent' && answer.version === state.version
}
