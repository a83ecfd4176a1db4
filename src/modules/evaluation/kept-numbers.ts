import type { Analysis } from '#engines/field-trials/index.ts'
import type { PlannedTrial } from '#modules/experiments/index.ts'

/** A column of the plan that was read in a column of another title. */
export interface Renamed {
  readonly planned: string
  readonly read: string
}

/** What a plan gave on a table: figures of groups, and no row. */
export interface KeptNumbers {
  readonly plan: PlannedTrial
  /** Whether a row is a person, who must not be found again. */
  readonly ofPeople: boolean
  readonly received: number
  readonly renamed: readonly Renamed[]
  /** Whether the plan is that of a protocol that was amended. */
  readonly isAmended: boolean
  readonly analysis: Analysis
}

/** The columns that a plan names, and no other: without the order of the file, groups and blocks by a number. */
export interface OpenColumns {
  readonly titles: readonly string[]
  /** Cells as a program writes them; nothing where a value is missing. */
  readonly rows: readonly (readonly string[])[]
}
