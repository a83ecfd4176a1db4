import type { LeftOut } from '../left-out.ts'

/** What joins the trials of a family: the same outcome, in the same unit, hoped for in the same direction. */
export interface Measure {
  /** Title of its column in the plans. */
  readonly outcome: string
  /** Empty when it has none. */
  readonly unit: string
  readonly better: 'higher' | 'lower' | 'unsaid'
}

export type FamilyState = 'draft' | 'published' | 'withdrawn'

export interface Family extends Measure {
  readonly id: string
  readonly slug: string
  readonly state: FamilyState
  readonly title: string
  readonly presentation: string
  readonly leftOut: readonly LeftOut[]
  /** Of its withdrawal. */
  readonly reason: string
  readonly createdAt: Date
  readonly publishedAt: Date | undefined
  readonly withdrawnAt: Date | undefined
}

/** Below this, a family is one trial, and there is nothing to read together. */
export const fewestTrials = 2
/** Below this, the mean of places is hardly known, and a page says so. */
export const fewTrials = 5

export const isSameMeasure = (first: Measure, other: Measure): boolean =>
  measureKey(first) === measureKey(other)

/** A measure as the choice of a form. */
export const measureKey = ({ outcome, unit, better }: Measure): string =>
  JSON.stringify([outcome, unit, better])
