import type { Happening } from '#engines/sortition/index.ts'
import { seatsNow } from '../draw-log.ts'

/** What may be decided of a seat that nobody can take under the quotas. Neither choice names anybody. */
export const decisionChoices = ['empty', 'next'] as const
export type DecisionChoice = (typeof decisionChoices)[number]

export interface EmptySeat {
  /** Ticket that gave the seat back. */
  readonly seat: string
  /** The rule found nobody; until then the next batch may still fill it. */
  readonly leftEmpty: boolean
  /** Two people decided that it stays empty: no batch fills it any more. */
  readonly stays: boolean
}

/** Vacant seats as the log tells them, each by the ticket that left it. */
export function emptySeats(
  panel: readonly string[],
  log: readonly Happening[],
): readonly EmptySeat[] {
  return seatsNow(panel, log).flatMap(({ ticket, history }) => {
    const seat = history.at(-1)
    if (ticket !== undefined || seat === undefined) return []
    const told = log.filter(({ payload }) => payload['seat'] === seat)
    return [
      {
        seat,
        leftEmpty: told.some(({ kind }) => kind === 'left-empty'),
        stays: told.some(
          ({ kind, payload }) => kind === 'decided' && payload['choice'] === 'empty',
        ),
      },
    ]
  })
}
