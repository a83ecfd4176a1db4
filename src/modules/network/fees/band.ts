import type { Day } from '#kit/dates.ts'
import type { TerritoryKind } from '#modules/territories/index.ts'
import type { FeeUnknown } from '../membership/nouns.ts'

/** Amounts that hold from one day on, until the next list of amounts. */
export interface FeeSchedule {
  readonly id: string
  readonly effectiveFrom: Day
  /** By population, the smallest first; the first one begins at 0. */
  readonly bands: readonly FeeBand[]
  /** Kinds of territory that pay nothing. */
  readonly freeKinds: readonly TerritoryKind[]
  /** What an organisation without population pays. */
  readonly organisationCents: number
}

export interface FeeBand {
  readonly fromPopulation: number
  readonly cents: number
}

export interface Payer {
  readonly kind: TerritoryKind
  readonly population: number | undefined
  readonly populationYear: number | undefined
}

/** The amount of one year, and what it comes from: it is shown to whoever pays. */
export interface Fee {
  readonly cents: number
  readonly reason: FeeReason
}

export type FeeReason =
  | {
      readonly kind: 'band'
      readonly population: number
      readonly populationYear: number | undefined
      readonly from: number
      /** First population of the next band. */
      readonly below: number | undefined
      readonly since: Day
    }
  | { readonly kind: 'free'; readonly since: Day }
  | { readonly kind: 'organisation'; readonly since: Day }
  | {
      readonly kind: 'overridden'
      readonly computedCents: number | undefined
      readonly why: string
    }

/** The schedule in force that day: the latest that has begun. */
export function scheduleOn(schedules: readonly FeeSchedule[], day: Day): FeeSchedule | undefined {
  return schedules
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .toSorted((schedule, other) => other.effectiveFrom.localeCompare(schedule.effectiveFrom))[0]
}

/** What a territory owes for a year that begins that day, or why it cannot be said. */
export function feeOf(payer: Payer, schedules: readonly FeeSchedule[], day: Day): Fee | FeeUnknown {
  const schedule = scheduleOn(schedules, day)
  if (!schedule) return 'no-schedule'
  const since = schedule.effectiveFrom
  if (schedule.freeKinds.includes(payer.kind)) return { cents: 0, reason: { kind: 'free', since } }
  if (payer.kind === 'organisation') {
    return { cents: schedule.organisationCents, reason: { kind: 'organisation', since } }
  }
  const { population, populationYear } = payer
  if (population === undefined) return 'no-population'

  const bands = schedule.bands.toSorted(
    (feeBand, other) => feeBand.fromPopulation - other.fromPopulation,
  )
  const at = bands.findLastIndex(({ fromPopulation }) => fromPopulation <= population)
  const band = bands[at]
  if (!band) return 'no-schedule'
  const below = bands[at + 1]?.fromPopulation
  const { fromPopulation: from, cents } = band
  return { cents, reason: { kind: 'band', population, populationYear, from, below, since } }
}

export type BandsProblem = 'no-band' | 'not-from-zero' | 'same-threshold'

/** Every population falls in exactly one band. */
export function bandsProblem(bands: readonly FeeBand[]): BandsProblem | undefined {
  if (bands.length === 0) return 'no-band'
  const starts = bands.map(({ fromPopulation }) => fromPopulation)
  if (Math.min(...starts) !== 0) return 'not-from-zero'
  return new Set(starts).size === starts.length ? undefined : 'same-threshold'
}
