import { z } from 'zod'
import { optionalText, requiredDay, requiredText, timeOfDay } from '#kit/fields.ts'
import { readTime } from '#kit/hours.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { isDay } from '#kit/writing/civil-day.ts'
import { isHourOf, noSuchHour } from '#kit/writing/hour-of-day.ts'

export const meetingStates = ['planned', 'open', 'closed', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

export const media = ['screen', 'paper'] as const
export type Medium = (typeof media)[number]

export interface Meeting {
  readonly id: string
  readonly circleId: string
  readonly title: string
  readonly startsAt: Date
  readonly place: string
  readonly state: MeetingState
  readonly facilitatorId: string | undefined
  readonly secretaryId: string | undefined
  readonly currentItemId: string | undefined
  readonly openedAt: Date | undefined
  readonly closedAt: Date | undefined
  readonly sentAt: Date | undefined
}

export const meetingActs = ['open', 'close', 'reopen', 'cancel'] as const
export type MeetingAct = (typeof meetingActs)[number]

const moves: Readonly<Record<MeetingAct, Partial<Record<MeetingState, MeetingState>>>> = {
  open: { planned: 'open' },
  close: { open: 'closed' },
  // Minutes that were sent are what people received: they are not written again.
  reopen: { closed: 'open' },
  cancel: { planned: 'cancelled' },
}

/** What an act makes of a meeting, or why it cannot be done now. */
export function moveMeeting(
  meeting: Meeting,
  act: MeetingAct,
  now: Date,
): Result<Meeting, 'not-now'> {
  const state = moves[act][meeting.state]
  if (state === undefined || !actsOn(meeting).includes(act)) return refused('not-now')
  return done({
    ...meeting,
    state,
    openedAt: act === 'open' ? now : meeting.openedAt,
    closedAt: act === 'close' ? now : act === 'reopen' ? undefined : meeting.closedAt,
    currentItemId: act === 'close' ? undefined : meeting.currentItemId,
  })
}

/** What a meeting may do next; the one whose minutes were sent is over for good. */
export function actsOn(meeting: Pick<Meeting, 'state' | 'sentAt'>): readonly MeetingAct[] {
  return meetingActs.filter(
    (act) => moves[act][meeting.state] !== undefined && !(act === 'reopen' && meeting.sentAt),
  )
}

/** Notes, presences and rounds are written before and during a meeting, not after. */
export function isBeingWritten({ state }: Pick<Meeting, 'state'>): boolean {
  return state === 'planned' || state === 'open'
}

export const meetingShape = z
  .object({
    title: requiredText(160),
    day: requiredDay,
    time: timeOfDay,
    place: optionalText(300),
    facilitator: z.union([z.literal(''), z.uuid()]).default(''),
    secretary: z.union([z.literal(''), z.uuid()]).default(''),
  })
  .refine(({ day, time }) => isHourOf(day, time), { path: ['time'], ...noSuchHour })
export type MeetingForm = z.infer<typeof meetingShape>

/** “18 h 30” or “18:30” as minutes since midnight. */
export function minutesOf(time: string): number | undefined {
  const [hours, minutes] = readTime(time)?.split(':').map(Number) ?? []
  return hours === undefined || minutes === undefined ? undefined : hours * 60 + minutes
}

/** The instant of a day and a time of France: the clock changes are those of Paris. */
export function instantOf(day: string, minutes: number): Date {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  const naive = new Date(`${day}T00:00:00Z`).getTime() + minutes * 60_000
  // France is one or two hours ahead of the meridian: the hour that is read back tells which.
  for (const ahead of [2, 1]) {
    const candidate = new Date(naive - ahead * 3_600_000)
    if (parisMinutes(candidate) === minutes) return candidate
  }
  return new Date(naive - 3_600_000)
}

const paris = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function parisMinutes(instant: Date): number {
  const [hours = 0, minutes = 0] = paris.format(instant).split(':').map(Number)
  return hours * 60 + minutes
}
