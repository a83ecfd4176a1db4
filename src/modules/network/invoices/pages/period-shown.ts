import type { Day } from '#kit/dates.ts'
import type { FeeReason } from '../../fees/nouns.ts'

/** A year of membership as pages show it. */
export interface PeriodShown {
  readonly startsOn: Day
  readonly endsOn: Day
  readonly feeCents: number
  readonly feeReason: FeeReason
  readonly settledOn: Day | undefined
}
