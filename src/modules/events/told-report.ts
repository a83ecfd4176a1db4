/** What a report of a video tool may say, and what is told of it: kept until an import is over. */
export const reportTools = ['zoom', 'bigbluebutton', 'jitsi', 'teams', 'other'] as const
export type ReportTool = (typeof reportTools)[number]

/** What it can say of someone. `action` and `at`: one line per coming and going. */
export const reportParts = [
  'name',
  'email',
  'join',
  'leave',
  'duration',
  'action',
  'at',
  'attended',
] as const
export type ReportPart = (typeof reportParts)[number]

/** Which heading of the file says which part; kept, so that the next file reads itself. */
export type ReportMapping = Readonly<Partial<Record<ReportPart, string>>>

/** Why a line is not counted. */
export const lineFaults = [
  'no-name',
  'no-time',
  'no-cell',
  'total-row',
  'unknown-attended',
  'unknown-action',
  'bad-moment',
  'bad-duration',
  'no-arrival',
  'no-departure',
  'backwards',
] as const
export type LineFault = (typeof lineFaults)[number]

/** What is told and takes no line away. */
export const noteKinds = [
  'bad-email',
  'minutes-meant',
  'order-meant',
  'absent',
  'not-read',
  'not-in-table',
] as const

export interface ReportNote {
  readonly line: number
  /** The last one, when it is about several. */
  readonly until?: number
  readonly column: string
  readonly value: string
  readonly why: (typeof noteKinds)[number]
}

/**
 * How a person of the report was recognised. `kept` was confirmed by a person at an earlier import and
 * `email` is certain; `name` and `likeness` are proposals, confirmed by a person before anything is kept.
 */
export type MatchReason = 'kept' | 'email' | 'name' | 'likeness' | 'none'

/** From one second of a day to another. */
export type Span = readonly [from: number, to: number]

/** Somebody of a report on one day, and who we think it is. */
export interface ImportedPerson {
  readonly name: string
  readonly email: string
  readonly minutes: number
  readonly joins: number
  readonly day: string
  /** When the file says them of all comings: those of one person under two names may overlap. */
  readonly spans?: readonly Span[] | undefined
  readonly registrationId: string | undefined
  readonly reason: MatchReason
}

/** One cell of a line that was not counted, and why: told, and given back as a file. */
export interface RejectedRow {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly text: string
  readonly why: LineFault | 'other-day'
}

/** All that is told of a report: lines left aside, and what was read as nothing in it says. */
export type ToldRow = RejectedRow | ReportNote
