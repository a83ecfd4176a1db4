import { z } from 'zod'
import { addDays, type Day } from '#kit/dates.ts'
import { optionalDay, optionalText, requiredText, ticked } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { optionalWhole } from '../fields.ts'
import { type ConsentMode, consentModes, silences } from './consent.ts'
import type { ElectionRules } from './election.ts'

export const decisionKinds = ['consent', 'election'] as const
export type DecisionKind = (typeof decisionKinds)[number]

export type DecisionOutcome = 'adopted' | 'elected' | 'withdrawn' | 'postponed' | 'escalated'

export const reviewOutcomes = ['kept', 'ended', 'reopened'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** What another room waits for: a protocol to adopt, an idea to frame. */
export const servings = ['protocol', 'framing'] as const
export type Serves = (typeof servings)[number]

/** On a screen by the person, on paper by the secretary, or by the end of a delay. */
export type Channel = 'screen' | 'paper' | 'clock'

export interface ConsentRules {
  readonly quorum: number
  readonly silence: 'wait' | 'absent'
  /** Days given to each step, when it is decided over days. */
  readonly stepDays: number
}

export interface Decision {
  readonly id: string
  readonly slug: string
  readonly kind: DecisionKind
  readonly circleId: string
  readonly roleId: string | undefined
  readonly title: string
  readonly context: string
  readonly mode: ConsentMode
  readonly rules: Readonly<Record<string, unknown>>
  readonly facilitatorId: string
  readonly secretaryId: string | undefined
  readonly carrierId: string | undefined
  readonly step: string
  /** Zero until it is opened. */
  readonly version: number
  readonly outcome: DecisionOutcome | undefined
  readonly outcomeNote: string
  readonly deadlineAt: Date | undefined
  readonly isPublic: boolean
  readonly experimentId: string | undefined
  readonly serves: Serves | undefined
  /** Version of the protocol that the wording speaks of. */
  readonly servesVersion: number | undefined
  readonly reviewOn: Day | undefined
  readonly endsOn: Day | undefined
  readonly reviewOutcome: ReviewOutcome | undefined
  readonly reviewedOn: Day | undefined
  readonly followsId: string | undefined
  readonly electedId: string | undefined
  readonly startsOn: Day | undefined
  readonly termEndsOn: Day | undefined
  readonly keyFileId: string | undefined
  readonly purgeOn: Day | undefined
  readonly purgedAt: Date | undefined
  readonly createdAt: Date
  readonly openedAt: Date | undefined
  readonly closedAt: Date | undefined
}

const person = z.uuid()
const maybe = z
  .union([z.literal(''), z.uuid()])
  .default('')
  .transform((text) => (text === '' ? undefined : text))

const common = {
  title: requiredText(160),
  context: optionalText(4000),
  text: requiredText(12_000),
  facilitator: person,
  secretary: maybe,
  isPublic: ticked,
}

export const consentShape = z
  .object({
    ...common,
    carrier: person,
    mode: z.enum(consentModes),
    quorum: optionalWhole(1, 200).transform((value) => value ?? 2),
    silence: z.enum(silences).default('wait'),
    stepDays: optionalWhole(1, 60).transform((value) => value ?? 4),
    reviewOn: optionalDay,
    endsOn: optionalDay,
    serves: z.union([z.literal(''), z.enum(servings)]).default(''),
    experiment: maybe,
  })
  .refine(({ serves, experiment }) => (serves === '') === (experiment === undefined), {
    path: ['experiment'],
    ...say(
      'Dites à la fois l’expé et ce que la décision lui apporte, ou ni l’un ni l’autre.',
      'Name both the experiment and what the decision brings to it, or neither.',
    ),
  })
  .refine(({ reviewOn, endsOn }) => !reviewOn || !endsOn || reviewOn <= endsOn, {
    path: ['reviewOn'],
    ...say(
      'La revue vient après la fin de la décision : avancez-la.',
      'The review comes after the end of the decision: bring it forward.',
    ),
  })
export type ConsentForm = z.infer<typeof consentShape>

export const electionShape = z
  .object({
    ...common,
    role: person,
    startsOn: optionalDay,
    termEndsOn: optionalDay,
    blank: ticked,
    oneself: ticked,
    declineBefore: ticked,
    declinedVote: ticked,
    absentEligible: ticked,
    absentVote: ticked,
    objectionOnPerson: ticked,
    purgeMonths: optionalWhole(1, 24).transform((value) => value ?? 6),
  })
  .refine(({ startsOn, termEndsOn }) => !startsOn || !termEndsOn || startsOn <= termEndsOn, {
    path: ['termEndsOn'],
    ...say(
      'La fin du mandat vient avant son début : corrigez l’une des deux dates.',
      'The mandate ends before it starts: correct one of the two days.',
    ),
  })
export type ElectionForm = z.infer<typeof electionShape>

export function electionRulesOf(form: ElectionForm): ElectionRules {
  const { blank, oneself, declineBefore, declinedVote } = form
  const { absentEligible, absentVote, objectionOnPerson, purgeMonths } = form
  return {
    blank,
    oneself,
    declineBefore,
    declinedVote,
    absentEligible,
    absentVote,
    objectionOnPerson,
    purgeMonths,
  }
}

/** The end of a delay given today: at the end of the last day, as people understand it in Paris. */
export function deadlineAfter(now: Date, days: number): Date {
  return new Date(now.getTime() + days * 86_400_000)
}

/** The day from which what was said of persons may go. */
export function purgeDay(today: Day, months: number): Day {
  return addDays(today, months * 31)
}

export type ReviewState = 'none' | 'to-come' | 'due' | 'done' | 'over'

/** Does an adopted decision have to be looked at again? */
export function reviewState(
  decision: Pick<Decision, 'outcome' | 'reviewOn' | 'endsOn' | 'reviewOutcome'>,
  today: Day,
): ReviewState {
  if (decision.outcome !== 'adopted') return 'none'
  if (decision.reviewOutcome === 'ended') return 'over'
  if (decision.reviewOutcome === 'reopened') return 'done'
  const due = [decision.reviewOn, decision.endsOn].filter((day) => day !== undefined).sort()[0]
  if (due === undefined) return 'none'
  return due <= today ? 'due' : 'to-come'
}

/**
 * What was decided by consent, or left, may be taken up again once: as a new proposal, beside what was decided. An election
 * is not, nor what the wider circle has.
 */
export function isReopenable(
  decision: Pick<Decision, 'kind' | 'outcome' | 'reviewOutcome'>,
): boolean {
  if (decision.kind !== 'consent' || decision.reviewOutcome === 'reopened') return false
  return ['adopted', 'withdrawn', 'postponed'].includes(decision.outcome ?? '')
}

export const reviewShape = z.object({
  result: z.enum(reviewOutcomes),
  reviewOn: optionalDay,
  note: optionalText(2000),
})
export type ReviewForm = z.infer<typeof reviewShape>
