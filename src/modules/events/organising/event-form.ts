import { z } from 'zod'
import { type Day, daysBetween } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import { say } from '#kit/form.ts'
import { reopenFields } from '#kit/reopenings/reopening.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { isHourOf, noSuchHour } from '#kit/writing/hour-of-day.ts'
import {
  eventAudiences,
  eventKinds,
  type NetworkEvent,
  videoKinds,
  waitingRules,
} from '../event.ts'
import {
  optionalCount,
  optionalDay,
  optionalId,
  optionalLink,
  optionalText,
  requiredDay,
  requiredText,
  ticked,
  time,
} from '../fields.ts'
import { whyClosed } from '../registration.ts'
import {
  readSeatClasses,
  type SeatClassWords,
  seatClassesUnread,
  writeSeatClasses,
} from '../seating/nouns.ts'
import { instantOf, isTimeZone, localOf } from '../zoned-time.ts'

const hours = z
  .string()
  .trim()
  .default('')
  .transform((text) => text.replace(',', '.'))
  .refine(
    (text) => text === '' || (/^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= 1000),
    say('Écrivez un nombre d’heures, par exemple 1,5.', 'A number of hours, for example 1.5.'),
  )
  .transform((text) => (text === '' ? undefined : Number(text)))

/** A zone that nobody knows is asked again: read as another one, it would announce another hour. Left empty, it is that of Paris. */
const zone = z
  .string()
  .trim()
  .default('')
  .transform((typed) => typed || 'Europe/Paris')
  .refine(
    isTimeZone,
    say(
      'Ce fuseau horaire n’est pas connu. Écrivez par exemple Europe/Paris ou Indian/Reunion.',
      'This time zone is not known. Write for example Europe/Paris or Indian/Reunion.',
    ),
  )

/** Longer is a year that was mistyped; several dates are a series. */
const longestDays = 366

/** Written down before or after it took place; nobody registers for the next century. */
export const eventDays = {
  onDay: 'begun-or-to-come',
  endDay: 'begun-or-to-come',
  opensOn: 'begun-or-to-come',
  closesOn: 'begun-or-to-come',
} as const satisfies DayRanges

/** An event as it is typed: days and hours of the place, read in its time zone. */
export const eventShape = z
  .object({
    kind: z.enum(eventKinds),
    title: requiredText(160),
    summary: requiredText(400),
    description: optionalText(20_000),
    series: optionalId,
    onDay: requiredDay,
    startsAt: time,
    endDay: optionalDay,
    endsAt: time,
    timeZone: zone,
    place: optionalText(300),
    onlineUrl: optionalLink,
    video: z.enum(videoKinds).default('link'),
    capacity: optionalCount(100_000),
    seatClasses: optionalText(1000),
    audience: z.enum(eventAudiences),
    opensOn: optionalDay,
    closesOn: optionalDay,
    waitingList: ticked,
    waitingRule: z.enum(waitingRules).default('seat'),
    offerHours: optionalCount(720),
    confirmEmail: ticked,
    hours,
    replayUrl: optionalLink,
  })
  .refine(({ seatClasses }) => readSeatClasses(seatClasses) !== undefined, {
    path: ['seatClasses'],
    ...seatClassesUnread,
  })
  .refine((typed) => isHourThere(typed.onDay, typed.startsAt, typed.timeZone), {
    path: ['startsAt'],
    ...noSuchHour,
  })
  .refine((typed) => isHourThere(typed.endDay || typed.onDay, typed.endsAt, typed.timeZone), {
    path: ['endsAt'],
    ...noSuchHour,
  })
  .refine(({ onDay, startsAt, endDay, endsAt }) => isAfter({ onDay, startsAt, endDay, endsAt }), {
    path: ['endsAt'],
    ...say('La fin vient avant le début.', 'The end comes before the beginning.'),
  })
  .refine(({ onDay, endDay }) => !endDay || daysBetween(onDay, endDay) <= longestDays, {
    path: ['endDay'],
    ...say(
      'Un événement dure un an au plus. Vérifiez l’année des deux jours.',
      'An event lasts a year at most. Check the year of both days.',
    ),
  })

export type EventForm = z.infer<typeof eventShape>

/** Of a zone that is none, its own field says so. */
function isHourThere(day: string, typed: string, zone: string): boolean {
  return !isTimeZone(zone) || isHourOf(day, typed, zone)
}

function isAfter(input: { onDay: string; startsAt: string; endDay: string; endsAt: string }) {
  return `${input.endDay || input.onDay} ${input.endsAt}` > `${input.onDay} ${input.startsAt}`
}

/** The facts of an event that its form decides. */
export type EventWords = Pick<
  NetworkEvent,
  | 'kind'
  | 'title'
  | 'summary'
  | 'description'
  | 'seriesId'
  | 'startsAt'
  | 'endsAt'
  | 'timeZone'
  | 'place'
  | 'onlineUrl'
  | 'video'
  | 'capacity'
  | 'audience'
  | 'registrationOpensAt'
  | 'registrationClosesAt'
  | 'waitingList'
  | 'waitingRule'
  | 'offerHours'
  | 'confirmEmail'
  | 'hours'
  | 'replayUrl'
>

export function wordsOf(form: EventForm): EventWords {
  const { series, opensOn, closesOn, timeZone } = form
  return {
    kind: form.kind,
    title: form.title,
    summary: form.summary,
    description: form.description,
    seriesId: series,
    startsAt: instantOf(form.onDay, form.startsAt, timeZone),
    endsAt: instantOf(form.endDay || form.onDay, form.endsAt, timeZone),
    timeZone,
    place: form.place,
    onlineUrl: form.onlineUrl,
    video: form.video,
    capacity: form.capacity,
    audience: form.audience,
    registrationOpensAt: opensOn ? instantOf(opensOn, '00:00', timeZone) : undefined,
    registrationClosesAt: lastMoment(closesOn, timeZone),
    waitingList: form.waitingList,
    waitingRule: form.waitingRule,
    offerHours: form.offerHours ?? 24,
    confirmEmail: form.confirmEmail,
    hours: form.hours,
    replayUrl: form.replayUrl,
  }
}

/** The last day is included. */
function lastMoment(closesOn: Day | undefined, timeZone: string): Date | undefined {
  return closesOn ? instantOf(closesOn, '23:59', timeZone) : undefined
}

/** Until another day, or until the event. */
export const registrationReopenShape = z.object({ ...reopenFields, closesOn: optionalDay })

export type RegistrationReopenForm = z.infer<typeof registrationReopenShape>

export const registrationReopenDays = { closesOn: 'from-today' } as const satisfies DayRanges

/** Registrations that ended before the event, by hand or by their day, go on. */
export function reopenRegistration(
  event: NetworkEvent,
  closesOn: Day | undefined,
  now: Date,
): Result<NetworkEvent, 'not-closed'> {
  if (whyClosed(event, now) !== 'closed') return refused('not-closed')
  const registrationClosesAt = lastMoment(closesOn, event.timeZone)
  return done({ ...event, registrationClosesAt, updatedAt: now })
}

/** Registrations that were closed would go on by this change: whoever saves it says why. */
export function reopensRegistration(before: NetworkEvent, after: NetworkEvent, now: Date): boolean {
  const why = whyClosed(after, now)
  return whyClosed(before, now) === 'closed' && (why === undefined || why === 'not-open-yet')
}

/** The form of an event that exists, filled as it would be typed. */
export function typedEvent(
  event: NetworkEvent,
  classes: readonly SeatClassWords[],
): Readonly<Record<string, string>> {
  const start = localOf(event.startsAt, event.timeZone)
  const end = localOf(event.endsAt, event.timeZone)
  const dayOr = (instant: Date | undefined) => (instant ? localOf(instant, event.timeZone).day : '')
  return {
    kind: event.kind,
    title: event.title,
    summary: event.summary,
    description: event.description,
    series: event.seriesId ?? '',
    onDay: start.day,
    startsAt: start.time,
    endDay: end.day === start.day ? '' : end.day,
    endsAt: end.time,
    timeZone: event.timeZone,
    place: event.place,
    onlineUrl: event.onlineUrl,
    video: event.video,
    capacity: event.capacity === undefined ? '' : String(event.capacity),
    seatClasses: writeSeatClasses(classes),
    audience: event.audience,
    opensOn: dayOr(event.registrationOpensAt),
    closesOn: dayOr(event.registrationClosesAt),
    waitingList: event.waitingList ? 'yes' : '',
    waitingRule: event.waitingRule,
    offerHours: String(event.offerHours),
    confirmEmail: event.confirmEmail ? 'yes' : '',
    hours: event.hours === undefined ? '' : String(event.hours).replace('.', ','),
    replayUrl: event.replayUrl,
  }
}

export const cancelEventShape = z.object({ reason: requiredText(1000, 5) })

export const seriesShape = z.object({
  title: requiredText(160),
  summary: requiredText(400),
  description: optionalText(20_000),
  audience: z.enum(eventAudiences),
})

export type SeriesForm = z.infer<typeof seriesShape>

/** The form of a series that exists, filled as it would be typed. */
export function typedSeries(series: SeriesForm): Readonly<Record<string, string>> {
  const { title, summary, description, audience } = series
  return { title, summary, description, audience }
}
