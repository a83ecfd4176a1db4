import type { MatchReason } from './attendance-matching.ts'
import type { Attendee, RejectedLine } from './attendance-report.ts'

/** Somebody of a report on one day, and who we think it is. */
export interface ImportedPerson {
  readonly name: string
  readonly email: string
  readonly minutes: number
  readonly joins: number
  readonly day: string
  readonly registrationId: string | undefined
  readonly reason: MatchReason
}

/** A line that was not counted, and why: told, and given back as a file. */
export interface RejectedRow {
  readonly line: number
  readonly text: string
  readonly why: RejectedLine['why'] | 'other-day' | 'unknown' | 'short'
}

/** One line per person and day; a file that does not say the day is of the day that was chosen. */
export function importedDays(
  attendees: readonly Attendee[],
  chosenDay: string,
  eventDays: readonly string[],
): {
  readonly people: readonly Omit<ImportedPerson, 'registrationId' | 'reason'>[]
  readonly elsewhere: readonly RejectedRow[]
} {
  const people = attendees.flatMap(({ name, email, joins, minutes }) =>
    [...minutes].map(([day, count]) => ({
      name,
      email,
      joins,
      minutes: count,
      day: day || chosenDay,
    })),
  )
  return {
    people: people.filter(({ day }) => eventDays.includes(day)),
    elsewhere: people
      .filter(({ day }) => !eventDays.includes(day))
      .map(({ name, email, day }) => ({
        line: 0,
        text: [name || email, day].join(' ; '),
        why: 'other-day',
      })),
  }
}

export interface ImportCount {
  readonly present: number
  readonly short: number
  readonly unknown: number
}

export type ImportVerdict = 'present' | 'short' | 'unknown'

/** Enough minutes, and someone we know: nothing else is a presence. */
export function verdictOf(
  person: Pick<ImportedPerson, 'minutes' | 'registrationId'>,
  minMinutes: number,
): ImportVerdict {
  if (person.minutes < minMinutes) return 'short'
  return person.registrationId ? 'present' : 'unknown'
}

export function countImport(people: readonly ImportedPerson[], minMinutes: number): ImportCount {
  const count = (verdict: ImportVerdict) =>
    people.filter((person) => verdictOf(person, minMinutes) === verdict).length
  return { present: count('present'), short: count('short'), unknown: count('unknown') }
}
