import { z } from 'zod'
import { addDays, type Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { requiredDay, requiredReason, requiredText, timeOfDay } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { isHourOf, noSuchHour } from '#kit/writing/hour-of-day.ts'

export const sessionFormats = ['workshop', 'assembly', 'meeting'] as const
export type SessionFormat = (typeof sessionFormats)[number]

export const sessionStates = ['planned', 'held', 'cancelled'] as const
export type SessionState = (typeof sessionStates)[number]

/** The sessions that one phase of a protocol opens together. */
export interface SessionSet {
  readonly id: string
  readonly phaseId: string
  readonly experimentId: string
  readonly territoryId: string | undefined
  readonly title: string
  /** Of the experiment whose phase this is; empty when nobody gave it. */
  readonly experimentTitle: string
  readonly format: SessionFormat
  readonly plannedSessions: number
  readonly plannedParticipants: number
  readonly plannedMinutes: number
  readonly place: string
  readonly protocolVersion: number
  readonly openedAt: Date
  readonly closedAt: Date | undefined
  /** Of an experiment that is not published: for those who work on it. */
  readonly hidden: boolean
}

export interface Session {
  readonly id: string
  readonly setId: string
  readonly number: number
  readonly title: string
  readonly onDay: Day
  /** Local time, `18:30`. */
  readonly startsAt: string
  readonly minutes: number
  readonly place: string
  readonly state: SessionState
  readonly reason: string | undefined
  readonly summary: string
  readonly actualMinutes: number | undefined
  readonly uncountedPresent: number
}

/** « Séance 1 · Convention sur l’eau »: how a session, or its set, is called wherever its experiment is not in sight. */
export function namedWithExperiment(
  { title }: Pick<Session, 'title'>,
  { experimentTitle }: Pick<SessionSet, 'experimentTitle'>,
): string {
  return experimentTitle === '' || title.includes(experimentTitle)
    ? title
    : `${title} · ${experimentTitle}`
}

/** What the protocol says of its sessions. Numbers come as people typed them. */
export const sessionSettings = z.object({
  format: z.enum(sessionFormats).default('workshop'),
  sessions: z.coerce.number().int().min(1).max(200),
  participants: z.coerce.number().int().min(1).max(100_000),
  minutes: z.coerce.number().int().min(5).max(10_000),
  place: z.string().max(200).default(''),
})

export type SessionSettings = z.infer<typeof sessionSettings>

/** Held or to come. */
export const sessionDays = { onDay: 'lately-or-to-come' } as const satisfies DayRanges

export const sessionShape = z
  .object({
    title: z.string().min(1).max(200),
    onDay: requiredDay,
    startsAt: timeOfDay,
    minutes: z.coerce.number().int().min(5).max(10_000),
    place: z.string().max(200).default(''),
  })
  .refine(({ onDay, startsAt }) => isHourOf(onDay, startsAt), { path: ['startsAt'], ...noSuchHour })

export type SessionWords = z.infer<typeof sessionShape>

/** The form of a session that exists, filled as it would be typed. */
export function typedSession(words: SessionWords): Readonly<Record<string, string>> {
  const { title, onDay, startsAt, minutes, place } = words
  return { title, onDay, startsAt, minutes: String(minutes), place }
}

export const closingShape = z.object({
  actualMinutes: z.coerce.number().int().min(0).max(10_000),
  uncountedPresent: z.coerce.number().int().min(0).max(100_000),
  summary: z.string().max(8_000).default(''),
})

export type ClosingWords = z.infer<typeof closingShape>

/** Left empty, a figure says nothing: it is not zero, and people who were counted do not vanish. */
const figure = (most: number) =>
  z
    .string()
    .trim()
    .refine(
      (typed) => /^\d{1,6}$/.test(typed) && Number(typed) <= most,
      say('Écrivez un nombre ; 0 s’il n’y a personne.', 'Write a number; 0 if there is nobody.'),
    )
    .transform(Number)

/** What was counted wrongly, and why it changes: the reason stays beside the figures. */
export const correctionShape = closingShape.extend({
  actualMinutes: figure(10_000),
  uncountedPresent: figure(100_000),
  /** Not sent, what was written stays. */
  summary: z.string().max(8_000).optional(),
  reason: requiredText(1_000, 10),
})

/** One correction of a session that took place. All are kept: a figure that moved twice says so twice. */
export interface SessionCorrection {
  readonly id: string
  readonly at: Date
  readonly reason: string
  /** Present without a name, and minutes; what was before is not known of the oldest corrections. */
  readonly presentBefore: number | undefined
  readonly presentAfter: number | undefined
  readonly minutesBefore: number | undefined
  readonly minutesAfter: number | undefined
  /** Taken back within the minute by whoever made it. */
  readonly isUndone: boolean
}

export type CorrectionWords = z.infer<typeof correctionShape>

/** Days of the planned sessions, spread evenly from the first day of the phase to its last. */
export function spreadDays(startsOn: Day, days: number, count: number): readonly Day[] {
  return Array.from({ length: count }, (_, at) =>
    addDays(startsOn, count === 1 ? 0 : Math.round((at * days) / (count - 1))),
  )
}

export type SessionProblem = 'already-closed' | 'set-closed'

/** What may still happen to a session. */
export function mayStillChange(session: Session, set: SessionSet): SessionProblem | undefined {
  if (set.closedAt) return 'set-closed'
  if (session.state !== 'planned') return 'already-closed'
  return undefined
}

/** From its beginning on: what has not taken place counts nobody. */
export function isHoldable(
  { onDay, startsAt }: Pick<Session, 'onDay' | 'startsAt'>,
  now: { readonly day: Day; readonly time: string },
): boolean {
  return `${onDay} ${startsAt}` <= `${now.day} ${now.time}`
}

/** The figures of a session that took place are corrected while its phase is open. */
export function mayBeCorrected(
  session: Pick<Session, 'state'>,
  set: Pick<SessionSet, 'closedAt'>,
): 'session-not-held' | 'phase-closed' | undefined {
  if (session.state !== 'held') return 'session-not-held'
  return set.closedAt ? 'phase-closed' : undefined
}

/** `18:30` plus 95 minutes is `20:05`. */
export function timeAfter(startsAt: string, minutes: number): string {
  const [hours = 0, mins = 0] = startsAt.split(':').map(Number)
  const total = (hours * 60 + mins + minutes) % (24 * 60)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`
}

export const cancelShape = z.object({ reason: requiredReason(1_000) })
