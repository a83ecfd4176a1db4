import { z } from 'zod'
import { type Challenge, challenges } from '#kit/challenge.ts'
import type { Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { checkDay, isReason } from '#kit/fields.ts'
import { leastReason } from '#kit/fixing-act.ts'
import { say } from '#kit/form.ts'
import { done, type Result, refused } from '#kit/result.ts'

/** Where a territory stands, from the first time we thought of it to its signature. */
export const prospectStages = [
  'identified',
  'contacted',
  'interested',
  'proposal',
  'signed',
  'not-now',
] as const

export type ProspectStage = (typeof prospectStages)[number]

/** Stages that one moves between by hand. One signs by joining. */
export const openStages = ['identified', 'contacted', 'interested', 'proposal'] as const

export const notNowReasons = [
  'no-time',
  'no-money',
  'election',
  'no-will',
  'other-way',
  'no-answer',
  'other',
] as const

export type NotNowReason = (typeof notNowReasons)[number]

/** How we came to think of it. */
export const prospectSources = [
  'likeness',
  'met',
  'wrote-to-us',
  'event',
  'member',
  'partner',
  'call',
  'other',
] as const

export type ProspectSource = (typeof prospectSources)[number]

export interface Prospect {
  readonly id: string
  readonly territoryId: string
  readonly stage: ProspectStage
  readonly reason: NotNowReason | ''
  readonly reasonText: string
  readonly source: ProspectSource
  readonly sourceDetail: string
  readonly ownerId: string | undefined
  readonly contactPersonId: string | undefined
  readonly nextAction: string
  readonly nextOn: Day | undefined
  readonly notes: string
  readonly challenges: readonly Challenge[]
  readonly stageSince: Date
  readonly lastExchangeOn: Day | undefined
  readonly membershipId: string | undefined
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface ProspectStep {
  readonly kind: 'opened' | 'moved' | 'exchange' | 'next-action'
  readonly from: ProspectStage | undefined
  readonly to: ProspectStage | undefined
  readonly note: string
  readonly on: Day
  readonly byPersonId: string | undefined
  readonly at: Date
}

export type MoveRefusal = 'already-there' | 'reason-needed' | 'signed-already' | 'joins-by-signing'

export interface Move {
  readonly to: ProspectStage
  readonly reason: NotNowReason | ''
  readonly reasonText: string
}

/** From any stage to any other, except that one signs by joining and never comes back from it here. */
export function moveProspect(
  prospect: Prospect,
  move: Move,
  now: Date,
): Result<Prospect, MoveRefusal> {
  if (prospect.stage === 'signed') return refused('signed-already')
  if (move.to === 'signed') return refused('joins-by-signing')
  if (move.to === prospect.stage) return refused('already-there')
  const away = move.to === 'not-now'
  if (away && move.reason === '') return refused('reason-needed')
  return done({
    ...prospect,
    stage: move.to,
    reason: away ? move.reason : '',
    reasonText: away ? move.reasonText : '',
    stageSince: now,
    updatedAt: now,
  })
}

export type SignRefusal = 'signed-already' | 'jump-needs-reason'

/** Before a proposal was made, a membership is opened for a reason that the team writes down. */
export function jumpsTo(stage: ProspectStage): boolean {
  return stage !== 'proposal'
}

/** Its membership is open: the council decides there, and nothing more is expected of it here. */
export function signProspect(
  prospect: Prospect,
  input: { readonly membershipId: string | undefined; readonly reason: string },
  now: Date,
): Result<Prospect, SignRefusal> {
  const { membershipId } = input
  if (prospect.stage === 'signed') return refused('signed-already')
  if (jumpsTo(prospect.stage) && !isReason(input.reason, leastReason))
    return refused('jump-needs-reason')
  return done({
    ...prospect,
    stage: 'signed',
    reason: '',
    reasonText: '',
    nextAction: '',
    nextOn: undefined,
    membershipId,
    stageSince: now,
    updatedAt: now,
  })
}

/** Somebody must do something by today. */
export function isProspectDue(prospect: Prospect, today: Day): boolean {
  return prospect.stage !== 'signed' && prospect.nextOn !== undefined && prospect.nextOn <= today
}

/** Under way, and nobody knows what comes next. */
export function isForgotten(prospect: Prospect): boolean {
  return isOpenStage(prospect.stage) && prospect.nextOn === undefined
}

export function isOpenStage(stage: ProspectStage): boolean {
  return openStages.some((open) => open === stage)
}

/** The gesture that is proposed first: the next stage of the line. */
export function nextStage(stage: ProspectStage): ProspectStage | undefined {
  if (stage === 'not-now') return 'contacted'
  return prospectStages[prospectStages.indexOf(stage) + 1] === 'not-now'
    ? undefined
    : prospectStages[prospectStages.indexOf(stage) + 1]
}

const text = (max: number) => z.string().trim().max(max).default('')

const optionalDay = z
  .string()
  .trim()
  .default('')
  .superRefine(checkDay)
  .transform((day) => (day === '' ? undefined : day))

const someChallenges = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((raw) => (typeof raw === 'string' ? [raw] : raw))
  .pipe(z.array(z.enum(challenges)))

/** A next action has a day, and a day has an action. */
const nextStep = {
  nextAction: text(200),
  nextOn: optionalDay,
}
const stepIsWhole = (input: { nextAction: string; nextOn: Day | undefined }) =>
  (input.nextAction === '') === (input.nextOn === undefined)
const wholeStep = {
  path: ['nextOn'],
  ...say(
    'Dites ce qui est à faire, et pour quel jour.',
    'Say what is to be done, and by which day.',
  ),
}

export const nextDays = { nextOn: 'from-today' } as const satisfies DayRanges

export const prospectShape = z
  .object({
    source: z.enum(prospectSources),
    sourceDetail: text(200),
    owner: text(60),
    contact: text(60),
    challenges: someChallenges,
    notes: text(4000),
    ...nextStep,
  })
  .refine(stepIsWhole, wholeStep)

export type ProspectForm = z.infer<typeof prospectShape>

export const moveShape = z
  .object({
    to: z.enum(prospectStages),
    reason: z.enum(notNowReasons).or(z.literal('')).default(''),
    reasonText: text(500),
    note: text(2000),
    ...nextStep,
  })
  .refine(stepIsWhole, wholeStep)

export type MoveForm = z.infer<typeof moveShape>

/** What the territory will read of its request is typed for it; the notes of the team stay with the team. */
export const signShape = z.object({ why: text(2000), reason: text(500) })

export type SignForm = z.infer<typeof signShape>

export const exchangeShape = z
  .object({
    note: z.string().trim().min(1).max(2000),
    on: optionalDay,
    ...nextStep,
  })
  .refine(stepIsWhole, wholeStep)

export type ExchangeForm = z.infer<typeof exchangeShape>

/** What must be done soon, or has no next step: a filter of the pipeline. */
export const dueFilters = ['en-retard', 'cette-semaine', 'sans-suite', 'sans-reponse'] as const
export type DueFilter = (typeof dueFilters)[number]

/** Written to or called for so long without a word since: the first contact is taken up again, or closed. */
export const unansweredDays = 30
