import type { Column } from './statistics.ts'

/** A column that is measured: where higher is better (1) or worse (−1), and what it is divided by. */
export interface Indicator {
  readonly code: string
  readonly name: string
  readonly direction: 1 | -1
  readonly denominator: string | undefined
}

/** One element of the tree: its children are places in `Framework.nodes`, and weigh what `weights` says. */
export interface Node {
  readonly code: string
  readonly name: string
  /** 1 for indicators, then each level up. */
  readonly level: number
  /** Its weight among the children of its parent; relative, 0 or more. */
  readonly weight: number
  /** Empty for an indicator. */
  readonly children: readonly number[]
}

/** What an index is made of: units, indicators, the tree that gathers them, and the raw values. */
export interface Framework {
  /** Codes of the units, in the order of the file. */
  readonly units: readonly string[]
  readonly unitNames: readonly string[]
  readonly indicators: readonly Indicator[]
  /** Indicators first, in the order of `indicators`; then the aggregates, level by level; the last one is the index. */
  readonly nodes: readonly Node[]
  /** Raw values, one column for each indicator. */
  readonly values: readonly Column[]
  /** What indicators are divided by, by its code. */
  readonly denominators: ReadonlyMap<string, Column>
  /** The value of each unit for each column that is no indicator, by its code; empty when it is missing. */
  readonly groups: ReadonlyMap<string, readonly string[]>
  /** Codes of the columns said to be of type Group, in the order of the file. */
  readonly groupCodes: readonly string[]
}

/** Values at one step: the units that are still there, and one column of them for each indicator. */
export interface Stage {
  /** Places in `Framework.units`. */
  readonly rows: readonly number[]
  readonly columns: readonly Column[]
}

/** Every unit, with what was measured. */
export function rawStage({ units, values }: Framework): Stage {
  return { rows: units.map((_, at) => at), columns: values }
}
