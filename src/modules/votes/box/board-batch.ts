import { type Chance, shuffled } from '#kit/chance.ts'
import { addDays, dayOf } from '#kit/dates.ts'
import { instantInParis } from '#kit/writing/hour-of-day.ts'
import { leastOfABatch } from './board.ts'

/** While a vote is open its board moves at these hours of Paris, and at no other moment. */
export const batchHours = [8, 12, 16, 20] as const

/**
 * The receipts that leave now: whole tens, taken by lot; the others wait. Whole tens, because the board must not say a
 * turnout that the page rounds; in the order of the receipts, which are hashes, because an order of arrival is an hour.
 */
export function batchOf(waiting: readonly string[], chance: Chance): readonly string[] {
  const count = Math.floor(waiting.length / leastOfABatch) * leastOfABatch
  return shuffled(waiting, chance).slice(0, count).toSorted()
}

/** The turnout as it is told before the end. */
export function roundedTurnout(ballots: number): number {
  return Math.round(ballots / 10) * 10
}

/** Whether this instant is in one of the hours at which the board moves. */
export function isBatchHour(now: Date): boolean {
  return instantsOf(now).some((at) => at <= now && now.getTime() < at.getTime() + 3_600_000)
}

/** The next of them. */
export function nextBatchHour(now: Date): Date {
  const tomorrow = new Date(`${addDays(dayOf(now), 1)}T12:00:00Z`)
  return [...instantsOf(now), ...instantsOf(tomorrow)].find((at) => at > now) ?? tomorrow
}

function instantsOf(day: Date) {
  return batchHours.map((hour) => instantInParis(dayOf(day), `${String(hour).padStart(2, '0')}:00`))
}
