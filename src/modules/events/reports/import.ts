import {
  type ImportedPerson,
  noteKinds,
  type RejectedRow,
  type ReportNote,
  type ToldRow,
} from '../told-report.ts'
import type { Attendee } from './report.ts'
import { minutesOfSpans } from './report-times.ts'

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
  const all = attendees.flatMap(({ name, email, joins, minutes, spans, lines }) =>
    [...minutes].map(([day, count]) => ({
      person: { name, email, joins, minutes: count, day: day || chosenDay, spans: spans.get(day) },
      lines: lines.get(day) ?? [],
    })),
  )
  const isOurs = ({ person }: (typeof all)[number]) => eventDays.includes(person.day)
  return {
    people: all.filter(isOurs).map(({ person }) => person),
    elsewhere: all
      .filter((entry) => !isOurs(entry))
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

export interface SummedPresence {
  readonly registrationId: string
  readonly day: string
  readonly minutes: number
}

/**
 * Somebody who came under two names, or by two connections, is one person: stays that follow each other are added up,
 * what overlaps counts once. Without hours the minutes are added, since nothing says that they overlap.
 */
export function sumOfEach(people: readonly ImportedPerson[]): readonly SummedPresence[] {
  const groups = new Map<string, ImportedPerson[]>()
  for (const person of people) {
    if (person.registrationId === undefined) continue
    const key = `${person.registrationId} ${person.day}`
    groups.set(key, [...(groups.get(key) ?? []), person])
  }
  return [...groups.values()].flatMap((own) => {
    const [first] = own
    if (first?.registrationId === undefined) return []
    const spans = own.map((person) => person.spans)
    const added = own.reduce((sum, person) => sum + person.minutes, 0)
    // A tool that says fewer minutes than its hours knows of the gaps between them.
    const minutes =
      own.length > 1 && spans.every((known) => known !== undefined)
        ? Math.min(added, minutesOfSpans(spans.flat()))
        : added
    return [{ registrationId: first.registrationId, day: first.day, minutes }]
  })
}

/** Enough minutes in all, and someone we know: nothing else is a presence. */
export function countImport(people: readonly ImportedPerson[], minMinutes: number): ImportCount {
  const summed = sumOfEach(people)
  const nobody = people.filter(({ registrationId }) => registrationId === undefined)
  const present = summed.filter(({ minutes }) => minutes >= minMinutes).length
  const unknown = nobody.filter(({ minutes }) => minutes >= minMinutes).length
  return { present, unknown, short: summed.length - present + nobody.length - unknown }
}
