import type { MatchReason } from './attendance-matching.ts'
import type { Attendee } from './attendance-report.ts'
import { noteKinds, type RejectedLine, type ReportNote } from './attendance-report-lines.ts'

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

/** One cell of a line that was not counted, and why: told, and given back as a file. */
export interface RejectedRow {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly text: string
  readonly why: RejectedLine['why'] | 'other-day'
}

/** All that is told of a report: lines left aside, and what was read as nothing in it says. */
export type ToldRow = RejectedRow | ReportNote

export function isNote(row: ToldRow): row is ReportNote {
  return noteKinds.some((kind) => kind === row.why)
}

/** A line with two faults is one line. */
export function countRejected(told: readonly ToldRow[]): number {
  return new Set(told.flatMap((row) => (isNote(row) ? [] : [row.line]))).size
}

/** One line per person and day; a file that does not say the day is of the day that was chosen. */
export function importedDays(
  attendees: readonly Attendee[],
  chosenDay: string,
  eventDays: readonly string[],
  /** Title of the column that says the day. */
  column = '',
): {
  readonly people: readonly Omit<ImportedPerson, 'registrationId' | 'reason'>[]
  readonly elsewhere: readonly RejectedRow[]
} {
  const all = attendees.flatMap(({ name, email, joins, minutes, lines }) =>
    [...minutes].map(([day, count]) => ({
      person: { name, email, joins, minutes: count, day: day || chosenDay },
      lines: lines.get(day) ?? [],
    })),
  )
  const isOurs = ({ person }: (typeof all)[number]) => eventDays.includes(person.day)
  return {
    people: all.filter(isOurs).map(({ person }) => person),
    elsewhere: all
      .filter((one) => !isOurs(one))
      .flatMap(({ person: { name, email, day }, lines }) =>
        lines.map((line) => ({
          line,
          column,
          value: day,
          text: [name || email, day].join(' ; '),
          why: 'other-day' as const,
        })),
      ),
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
