export type WarningCode =
  | 'several-times'
  | 'direction-of-aggregate'
  | 'step-not-named'
  | 'range-not-used'
  | 'power-not-used'
  | 'no-denominator-named'
  | 'denominator-missing'
  | 'negative-denominator'
  | 'imputed'
  | 'not-imputed'
  | 'screened-out'
  | 'not-judged'
  | 'transformed'
  | 'still-skewed'
  | 'no-spread'
  | 'directions-not-used'
  | 'from-a-part'
  | 'not-enough'
  | 'no-rank'
  | 'negative-values'

/** What was done, or could not be, that a reader of the result must know. */
export interface IndexWarning {
  readonly code: WarningCode
  readonly indicator?: string
  readonly node?: string
  readonly step?: string
  /** Units concerned, by their codes. */
  readonly units?: readonly string[]
  /** How many cells or units. */
  readonly count?: number
  /** A share of one, or a value that was measured. */
  readonly value?: number
}
