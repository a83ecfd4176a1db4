import type { Day } from '#kit/dates.ts'
import type { Experiment, StageDates } from '#modules/experiments/index.ts'
import type { Territory } from '#modules/territories/index.ts'

/** An experiment as the front page and a dashboard show it: where, how far, what next. */
export interface ShownExperiment {
  readonly experiment: Experiment
  readonly place: Pick<Territory, 'kind' | 'name' | 'departmentCode' | 'population'> | undefined
  readonly dates: StageDates
}

/** A public session of an experiment that is coming. */
export interface ComingSession {
  readonly onDay: Day
  readonly startsAt: string
  readonly label: string
  readonly href: string
}

/** An experiment as it leaves in a file of open data. */
export interface PlacedForData {
  readonly experiment: Experiment
  readonly place: Pick<Territory, 'name' | 'code' | 'siren'> | undefined
}
