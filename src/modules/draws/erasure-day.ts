import type { Day } from '#kit/dates.ts'
import type { Draw } from './draw.ts'

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

export type ErasureDayProblem = 'erase-day-past' | 'erase-day-early'

/** What is wrong with a day of erasure: data go the night after it, for good. */
export function erasureDayProblem(
  day: Day,
  needed: Day | undefined,
  today: Day,
): ErasureDayProblem | undefined {
  if (day <= today) return 'erase-day-past'
  return needed !== undefined && day <= needed ? 'erase-day-early' : undefined
}

/** The announced day is past and people are still needed: no night erases them before the draw is over. */
export function isErasureLate(
  draw: Pick<Draw, 'state' | 'drawOn' | 'firstSessionOn' | 'replacementsEndOn'>,
  eraseOn: Day | undefined,
  today: Day,
): boolean {
  return eraseOn !== undefined && eraseOn < today && !isOver(draw, today)
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
