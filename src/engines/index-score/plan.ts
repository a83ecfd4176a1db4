export const imputeMethods = ['none', 'mean', 'median', 'group-mean', 'group-median'] as const
export const normaliseMethods = [
  'minmax',
  'zscore',
  'rank',
  'borda',
  'percentile-rank',
  'distance-to-max',
] as const
export const aggregateMethods = ['arithmetic', 'geometric', 'harmonic', 'power'] as const

export type ImputeMethod = (typeof imputeMethods)[number]
export type NormaliseMethod = (typeof normaliseMethods)[number]
export type AggregateMethod = (typeof aggregateMethods)[number]

export interface ImputeStep {
  readonly method: ImputeMethod
  /** Column of the groups, for the two methods that need one. */
  readonly group?: string
}

export interface TreatStep {
  /** Most points that may be brought in; null for no limit, 0 for none. */
  readonly winsorise: number | null
  /** A column is treated when its |skewness| and its kurtosis are both at these or above. */
  readonly skewness: number
  readonly kurtosis: number
}

export interface NormaliseStep {
  readonly method: NormaliseMethod
  /** Lowest and highest value, for `minmax` only. */
  readonly range?: readonly [number, number]
  /** Wanted mean and deviation, for `zscore` only: 0 and 1 unless said. */
  readonly mean?: number
  readonly sd?: number
}

export interface AggregateStep {
  readonly method: AggregateMethod
  /** Exponent of the `power` mean; never 0. */
  readonly power?: number
  /** Least share of the elements that must have a value, from 0 to 1; one value is enough unless said. */
  readonly minimum?: number
}

/** The choices of an index, one for each step, in this order; null leaves a step out. */
export interface Plan {
  readonly denominate: true | null
  readonly impute: ImputeStep | null
  /** Least share of indicators that a unit must have, from 0 to 1. */
  readonly screen: number | null
  readonly treat: TreatStep | null
  readonly normalise: NormaliseStep | null
  readonly aggregate: AggregateStep | null
}

export const steps = [
  'denominate',
  'impute',
  'screen',
  'treat',
  'normalise',
  'aggregate',
] as const satisfies readonly (keyof Plan)[]
export type Step = (typeof steps)[number]
