import { type Day, dayOf, daysBetween } from '#kit/dates.ts'
import type { Draw } from './draw.ts'

type Log = readonly {
  readonly kind: string
  readonly at: string
  readonly payload: Readonly<Record<string, unknown>>
}[]

/** When registration ended, and what was announced where that is another day. */
export interface RegistrationEnd {
  readonly on: Day
  /** Announced, and not kept: undefined when registration ended on its day, or later. */
  readonly plannedOn: Day | undefined
  /** Written by whoever froze the pool early. */
  readonly reason: string
}

/** Days of registration that were announced and are still to come: none on the announced day itself. */
export function daysAnnounced(
  draw: Pick<Draw, 'state' | 'registrationClosesOn'>,
  today: Day,
): number {
  if (draw.state !== 'recruiting' || draw.registrationClosesOn === undefined) return 0
  return Math.max(0, daysBetween(today, draw.registrationClosesOn))
}

/**
 * The end of registration as the public log tells it: the pool was frozen, and not opened again since. The announced day
 * is read in the log too, where it was written with the freeze: the rule may move after a pool is opened again.
 */
export function registrationEnd(log: Log): RegistrationEnd | undefined {
  const last = log.findLast(({ kind }) => kind === 'frozen' || kind === 'reopened')
  if (last?.kind !== 'frozen') return undefined
  const { plannedOn, endedBecause } = last.payload
  const isEarly = typeof plannedOn === 'string'
  return {
    on: dayOf(new Date(last.at)),
    plannedOn: isEarly ? plannedOn : undefined,
    reason: isEarly ? String(endedBecause ?? '') : '',
  }
}
