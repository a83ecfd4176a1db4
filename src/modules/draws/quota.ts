/** A feature of people that the panel must mirror: age, sector, diploma. */
export interface DrawFeature {
  readonly id: string
  /** ASCII, as in answers: `age`. */
  readonly key: string
  readonly label: string
  readonly position: number
  /** Asked at registration; otherwise it follows from the features that it crosses. */
  readonly asked: boolean
  /** Keys of the features that a crossed one looks at together. */
  readonly crosses: readonly string[]
  /** Where the shares of the population come from. */
  readonly reference: string
  readonly values: readonly DrawValue[]
}

export interface DrawValue {
  readonly id: string
  readonly key: string
  readonly label: string
  readonly position: number
  /** Share of the population, from 0 to 1. */
  readonly populationShare: number | undefined
  readonly min: number
  readonly max: number
  /** How far a person may relax them: `minFlex ≤ min`, `max ≤ maxFlex`. */
  readonly minFlex: number
  readonly maxFlex: number
}

/** Answers that a value of a crossed feature asks for, in the order of what it crosses: `f+16-29|30-44`. */
export function crossedParts(value: string): readonly (readonly string[])[] {
  return value.split('+').map((part) => part.split('|'))
}
