import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { requiredReason } from '#kit/fields.ts'
import { done, type Result, refused } from '#kit/result.ts'
import {
  contactFields,
  optionalText,
  requiredDay,
  requiredText,
  requiredWhole,
  severalOf,
  someOf,
} from '../help-fields.ts'
import { type Language, languages, type Skill, skills } from '../skills/nouns.ts'

export const coachingStates = ['asked', 'proposed', 'under-way', 'closed', 'withdrawn'] as const
export type CoachingState = (typeof coachingStates)[number]

export const coachingWays = ['on-site', 'distance', 'either'] as const
export type CoachingWay = (typeof coachingWays)[number]

export const sessionWays = ['on-site', 'video', 'phone', 'writing'] as const
export type SessionWay = (typeof sessionWays)[number]

export const coachingOutcomes = ['reached', 'in-part', 'not-reached', 'stopped'] as const
export type CoachingOutcome = (typeof coachingOutcomes)[number]

/** A territory is helped for a while by someone who has done it before. */
export interface Coaching {
  readonly id: string
  readonly territoryId: string
  /** Who is helped; unknown once forgotten. */
  readonly coachedId: string | undefined
  readonly coachedTitle: string
  readonly coachId: string | undefined
  readonly themes: readonly Skill[]
  readonly need: string
  readonly how: CoachingWay
  readonly languages: readonly Language[]
  readonly availability: string
  readonly state: CoachingState
  readonly askedAt: Date
  readonly proposedAt: Date | undefined
  readonly acceptedAt: Date | undefined
  readonly closedAt: Date | undefined
  readonly outcome: CoachingOutcome | undefined
  readonly outcomeText: string
  /** Closed too soon, it went on: why stays, also once it is closed again. */
  readonly reopenedAt: Date | undefined
  readonly reopenReason: string
  /** The coached person agrees that what was learned is written and shared. */
  readonly consentGivenAt: Date | undefined
  readonly consentWithdrawnAt: Date | undefined
  readonly resourceId: string | undefined
}

/** One meeting of the pair. Its notes are elsewhere, and read by the pair alone. */
export interface CoachingSession {
  readonly id: string
  readonly day: Day
  readonly minutes: number
  readonly how: SessionWay
}

export interface CoachingNote {
  readonly id: string
  readonly sessionId: string
  readonly authorId: string
  readonly text: string
  readonly writtenAt: Date
}

const asked = {
  themes: someOf(skills),
  need: requiredText(3000, 20),
  how: z.enum(coachingWays),
  languages: severalOf(languages),
  availability: optionalText(300),
  title: optionalText(120),
}

/** By someone who is signed in: who it is, is known. */
export const coachingShape = z.object(asked)

/** By a visitor, or by the team for someone. */
export const coachingWithContactShape = z.object({ ...asked, ...contactFields })

export type CoachingForm = z.infer<typeof coachingShape>

export const coachAnswerShape = z.object({
  answer: z.enum(['accept', 'decline']),
  word: optionalText(600),
})

export type CoachAnswerForm = z.infer<typeof coachAnswerShape>

/** A button for each possible coach. */
export const coachProposedShape = z.object({ coach: z.uuid() })

export const consentShape = z.object({ gesture: z.enum(['give', 'take-back']) })

export const sessionShape = z.object({
  day: requiredDay,
  minutes: requiredWhole(5, 1440),
  how: z.enum(sessionWays),
  note: optionalText(8000),
})

export type SessionForm = z.infer<typeof sessionShape>

export const noteShape = z.object({ note: requiredText(8000) })

export const outcomeShape = z.object({
  outcome: z.enum(coachingOutcomes),
  outcomeText: requiredText(3000, 20),
})

export type OutcomeForm = z.infer<typeof outcomeShape>

export const reopenShape = z.object({ reason: requiredReason(1000) })

export type ReopenForm = z.infer<typeof reopenShape>

export const learningShape = z.object({
  title: requiredText(160, 5),
  lead: requiredText(600, 20),
  context: requiredText(6000, 20),
  worked: requiredText(6000, 20),
  difficulties: optionalText(6000),
  advice: optionalText(6000),
})

export type LearningForm = z.infer<typeof learningShape>

/** Name and address of the coached person are kept so long after the request. */
export const coachedDays = 1096
/** Notes go so long after the coaching is closed. */
export const noteDays = 365

/** The team names a coach who has not said no to this request. */
export function proposeCoach(
  coaching: Coaching,
  coachId: string,
  declined: readonly string[],
  now: Date,
): Result<Coaching, 'already-matched' | 'coach-said-no' | 'same-person'> {
  if (coaching.state !== 'asked' && coaching.state !== 'proposed') return refused('already-matched')
  if (coachId === coaching.coachedId) return refused('same-person')
  if (declined.includes(coachId)) return refused('coach-said-no')
  return done({ ...coaching, coachId, state: 'proposed', proposedAt: now })
}

/** The coach says yes: the two are a pair from now on. */
export function acceptCoaching(coaching: Coaching, now: Date): Result<Coaching, 'not-proposed'> {
  if (coaching.state !== 'proposed') return refused('not-proposed')
  return done({ ...coaching, state: 'under-way', acceptedAt: now })
}

/** The coach says no: the request waits for somebody else. */
export function declineCoaching(coaching: Coaching): Result<Coaching, 'not-proposed'> {
  if (coaching.state !== 'proposed') return refused('not-proposed')
  return done({ ...coaching, state: 'asked', coachId: undefined, proposedAt: undefined })
}

/** A meeting is written down once it has taken place, while the coaching lasts. */
export function sessionProblem(
  coaching: Coaching,
  day: Day,
  today: Day,
): 'not-under-way' | 'not-held-yet' | undefined {
  if (coaching.state !== 'under-way') return 'not-under-way'
  return day > today ? 'not-held-yet' : undefined
}

export function closeCoaching(
  coaching: Coaching,
  form: OutcomeForm,
  now: Date,
): Result<Coaching, 'not-under-way'> {
  if (coaching.state !== 'under-way') return refused('not-under-way')
  const { outcome, outcomeText } = form
  return done({ ...coaching, state: 'closed', outcome, outcomeText, closedAt: now })
}

/** Closed too soon, it goes on as it was; what came of it is written when it ends. */
export function reopenCoaching(
  coaching: Coaching,
  { reason }: ReopenForm,
  now: Date,
): Result<Coaching, 'not-over' | 'pair-gone'> {
  if (coaching.state !== 'closed') return refused('not-over')
  if (coaching.coachId === undefined || coaching.coachedId === undefined)
    return refused('pair-gone')
  const open = { outcome: undefined, outcomeText: '', closedAt: undefined }
  return done({
    ...coaching,
    ...open,
    state: 'under-way',
    reopenedAt: now,
    reopenReason: reason,
  })
}

/** Before it has begun, who asked may change their mind. */
export function withdrawCoaching(coaching: Coaching): Result<Coaching, 'already-begun'> {
  if (coaching.state !== 'asked' && coaching.state !== 'proposed') return refused('already-begun')
  return done({ ...coaching, state: 'withdrawn', coachId: undefined })
}

/** Given, and not taken back since. */
export function hasConsent(
  coaching: Pick<Coaching, 'consentGivenAt' | 'consentWithdrawnAt'>,
): boolean {
  return coaching.consentGivenAt !== undefined && coaching.consentWithdrawnAt === undefined
}

export function mayDraftLearning(
  coaching: Coaching,
): Result<undefined, 'not-closed' | 'no-consent'> {
  if (coaching.state !== 'closed') return refused('not-closed')
  return hasConsent(coaching) ? done() : refused('no-consent')
}

export function minutesOf(sessions: readonly Pick<CoachingSession, 'minutes'>[]): number {
  return sessions.reduce((sum, { minutes }) => sum + minutes, 0)
}
