import type { RawForm } from '#kit/form.ts'
import type { NetworkEvent } from '../event.ts'
import { type Answer, type Question, type QuestionFault, readAnswers } from './question.ts'
import { placeFor, type SeatClass, type SeatHolder, type Seats } from './seats.ts'

/** What one date of a series asks of whoever registers to all of them. */
export interface SeriesDate {
  readonly event: NetworkEvent
  readonly classes: readonly SeatClass[]
  readonly questions: readonly Question[]
}

/** A kind of place for each date that has several, by the key of its event. */
export type ChosenSeats = ReadonlyMap<string, string>

export function seatFieldOf(event: Pick<NetworkEvent, 'id'>): string {
  return `seatClass_${event.id}`
}

/** Does this date ask anything of its own? One single kind of place is no choice. */
export function asksSomething({ classes, questions }: SeriesDate): boolean {
  return classes.length > 1 || questions.length > 0
}

export interface DatesRead {
  readonly seats: ChosenSeats
  readonly answers: readonly Answer[]
  /** Fields left empty that must not be, and answers that are none of the choices. */
  readonly missing: readonly string[]
  readonly missingQuestions: readonly Question[]
  readonly oddQuestions: readonly Question[]
  readonly faults: readonly QuestionFault[]
}

/** The form of a series, date by date. */
export function readDates(dates: readonly SeriesDate[], raw: RawForm): DatesRead {
  const seats = new Map<string, string>()
  const missing: string[] = []
  for (const { event, classes } of dates) {
    const typed = [raw[seatFieldOf(event)] ?? ''].flat()[0]
    const chosen = classes.length === 1 ? classes[0] : classes.find(({ id }) => id === typed)
    if (chosen) seats.set(event.id, chosen.id)
    else if (classes.length > 1) missing.push(seatFieldOf(event))
  }
  const read = readAnswers(
    dates.flatMap(({ questions }) => questions),
    raw,
  )
  return {
    seats,
    missing,
    answers: read.answers,
    missingQuestions: read.missing,
    oddQuestions: read.odd,
    faults: read.faults,
  }
}

/**
 * The kind of place of a date that was announced after the registration: the one of the same name as what was chosen for
 * another date, or else the first that still has room, or the first. Its letter says which one it is.
 */
export function seatOfLaterDate(
  seats: Seats,
  classes: readonly SeatClass[],
  holders: readonly SeatHolder[],
  chosenLabels: readonly string[],
): SeatClass | undefined {
  const named = classes.find(({ label }) => chosenLabels.includes(label))
  const hasRoom = ({ id }: SeatClass) =>
    placeFor(seats, holders, { role: 'attendee', seatClassId: id }) === 'registered'
  return named ?? classes.find(hasRoom) ?? classes[0]
}
