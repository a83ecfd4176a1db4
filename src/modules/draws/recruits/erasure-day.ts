import { addDays, type Day, daysBetween } from '#kit/dates.ts'
import { isReason } from '#kit/fields.ts'
import type { Draw, DrawState } from '../draw.ts'

type Announced = Pick<
  Draw,
  'registrationClosesOn' | 'drawOn' | 'firstSessionOn' | 'replacementsEndOn'
>

/** The last day on which somebody who was not drawn may still be needed; sessions are those that stand. */
export function neededUntil(draw: Announced, sessions: readonly Day[]): Day | undefined {
  const days = [
    draw.registrationClosesOn,
    draw.drawOn,
    draw.firstSessionOn,
    draw.replacementsEndOn,
    ...sessions,
  ]
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}

export type ErasureDayProblem = 'erase-day-past' | 'erase-day-early' | 'erase-day-far'

/** Data are kept a year longer than they are needed, at most. */
const daysAfterNeed = 366

/** What is wrong with a day of erasure: data go the night after it, for good. */
export function erasureDayProblem(
  day: Day,
  needed: Day | undefined,
  today: Day,
): ErasureDayProblem | undefined {
  if (day <= today) return 'erase-day-past'
  if (needed !== undefined && day <= needed) return 'erase-day-early'
  const last = needed !== undefined && needed > today ? needed : today
  return daysBetween(last, day) > daysAfterNeed ? 'erase-day-far' : undefined
}

/** As in `store/forget.ts`: given up, closed, or drawn and past its last replacement. */
function isOver(
  { state, ...days }: Pick<Draw, 'state' | 'drawOn' | 'firstSessionOn' | 'replacementsEndOn'>,
  today: Day,
): boolean {
  if (state === 'closed' || state === 'void') return true
  const last = days.replacementsEndOn ?? days.firstSessionOn ?? days.drawOn
  return state === 'drawn' && last !== undefined && last < today
}

/** Until the draw is over, people are needed; a draw in one of these that stays there keeps them for nothing. */
const unfinished: readonly DrawState[] = ['recruiting', 'frozen', 'listed', 'committed']

/** How long after the announced day data may still be there: said to people wherever the day is. */
const graceDays = 15
/** Given up by a night, a draw is erased by the next one: whoever waits for it reads why before. */
const nightsToErase = 1
/** The team has at least this long between the first warning and the end of the draw, even if the house was switched off. */
const daysToAct = 7
/** Half a year after the day of the draw: what is announced where nobody typed a day. */
const daysUnsaid = 183

/** The day that people were told, typed or not. */
export function announcedErasure(
  draw: Pick<Draw, 'drawOn'>,
  eraseOn: Day | undefined,
): Day | undefined {
  return eraseOn ?? (draw.drawOn && addDays(draw.drawOn, daysUnsaid))
}

/**
 * Once letters have told a day, typed or not, whether settings would move it: later is another act, which says why; sooner
 * asks. A day that was typed is not taken back by an empty field.
 */
export function movedDay(
  { state, ...draw }: Pick<Draw, 'state' | 'drawOn'>,
  before: Day | undefined,
  asked: Day | undefined,
): 'later' | 'sooner' | undefined {
  const announced = announcedErasure(draw, before)
  if (state === 'preparing' || announced === undefined || asked === before) return undefined
  if (asked === undefined || asked > announced) return 'later'
  return asked < announced ? 'sooner' : undefined
}

/**
 * The night in which a draw that is not over is given up: two weeks after the announced day, and no sooner than a week
 * after the first warning, which a house that was switched off gives late, or has still to give. Never a day that is past.
 */
export function givenUpOn(announced: Day, firstWarned: Day | undefined, today: Day): Day {
  const grace = addDays(announced, graceDays - nightsToErase)
  const warned = addDays(firstWarned ?? today, daysToAct)
  return [grace, warned, today].reduce((one, other) => (one > other ? one : other))
}

/** Days before the announced one. */
const firstWarning = 30

/** Days on which the team is told that a day of erasure comes, has come, and is past. */
function warningDays(announced: Day): readonly Day[] {
  return [-firstWarning, -7, 0, 7].map((days) => addDays(announced, days))
}

export interface Warned {
  readonly first: Day | undefined
  readonly last: Day | undefined
}

/** A warning is due, and was not given: one letter, even when several days went by unseen. */
export function isWarningDue(announced: Day, warned: Warned, today: Day): boolean {
  const due = warningDays(announced).findLast((day) => day <= today)
  return due !== undefined && (warned.last === undefined || warned.last < due)
}

/** Nobody did anything: neither the draw, nor another day, and the team had time to. */
export function isGivenUp(
  { state }: Pick<Draw, 'state'>,
  announced: Day,
  { first }: Warned,
  today: Day,
): boolean {
  if (!unfinished.includes(state) || first === undefined) return false
  return today >= givenUpOn(announced, first, today)
}

/**
 * What those who run a draw that is not over read of its announced day: it is within a month; it is past, and the draw is
 * given up unless they do something; or it is past, and people wait for the last replacement of a draw that was held.
 */
export function erasureOf(
  draw: Pick<Draw, 'state' | 'drawOn' | 'firstSessionOn' | 'replacementsEndOn'>,
  eraseOn: Day | undefined,
  today: Day,
): 'near' | 'late' | 'drawn' | undefined {
  const announced = announcedErasure(draw, eraseOn)
  if (announced === undefined || isOver(draw, today)) return undefined
  if (draw.state === 'drawn') return announced < today ? 'drawn' : undefined
  if (!unfinished.includes(draw.state)) return undefined
  if (announced < today) return 'late'
  return addDays(announced, -firstWarning) <= today ? 'near' : undefined
}

/** Once letters have told the day, and while somebody may still be needed. */
export function mayPostpone({ state }: Pick<Draw, 'state'>): boolean {
  return unfinished.includes(state) || state === 'drawn'
}

export type PostponeProblem = 'not-now' | 'not-later' | 'day-past' | 'too-far' | 'reason-short'
export type PostponeRefusal = 'forbidden' | 'erased' | PostponeProblem

/** A day that was announced may come later once people can be told why: never further than a year from today. */
export function postponeProblem(
  { state }: Pick<Draw, 'state'>,
  announced: Day | undefined,
  asked: { readonly laterOn: Day; readonly because: string },
  today: Day,
): PostponeProblem | undefined {
  if (!mayPostpone({ state }) || announced === undefined) return 'not-now'
  if (asked.laterOn <= announced) return 'not-later'
  if (asked.laterOn <= today) return 'day-past'
  if (daysBetween(today, asked.laterOn) > 366) return 'too-far'
  return isReason(asked.because, 10) ? undefined : 'reason-short'
}
