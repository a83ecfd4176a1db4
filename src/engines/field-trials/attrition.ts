import { mean } from './linear/sums.ts'
import { checkLengths, refuse } from './problem.ts'

export interface Attrition {
  /** Share of each arm whose outcome is known, from 0 to 1. */
  readonly seenTreated: number
  readonly seenOthers: number
  /** Share of the better followed arm that is cut from one end, then from the other. */
  readonly trimmed: number
  /** The effect on those who would have been seen in either arm lies between these. */
  readonly low: number
  readonly high: number
}

/**
 * Bounds of an effect when the arms did not lose as many (Lee, Review of Economic Studies 76, 2009), if the treatment makes nobody
 * stay in one arm and leave in the other at once. The better followed arm loses the surplus, from the top and from the bottom; a
 * row that the cut falls on counts for its part.
 *
 * @param outcome undefined for whoever was lost
 * @throws ImpossibleTrial `one-arm`, `too-few` when an arm has no outcome
 * @example leeBounds([1, 2, 3, 4, 0, 1, undefined, undefined], arms) // arms: four, then four
 */
export function leeBounds(
  outcome: readonly (number | undefined)[],
  treated: readonly boolean[],
): Attrition {
  checkLengths(outcome.length, { treated })
  if (treated.every((arm) => arm === treated[0])) refuse('one-arm')
  const seen = (arm: boolean) =>
    outcome.flatMap((value, row) => {
      if (treated[row] !== arm || value === undefined) return []
      if (!Number.isFinite(value)) refuse('not-a-number', { name: 'outcome', row })
      return value
    })
  const [treatedValues, other] = [seen(true), seen(false)]
  if (treatedValues.length === 0 || other.length === 0) refuse('too-few', { name: 'outcome' })
  const all = treated.filter(Boolean).length
  const seenTreated = treatedValues.length / all
  const seenOthers = other.length / (treated.length - all)
  const isOne = seenTreated >= seenOthers
  const trimmed = isOne
    ? (seenTreated - seenOthers) / seenTreated
    : (seenOthers - seenTreated) / seenOthers
  const cut = isOne ? treatedValues : other
  const [least, most] = [trimmedMean(cut, trimmed, 'top'), trimmedMean(cut, trimmed, 'bottom')]
  const bounds = isOne
    ? { low: least - mean(other), high: most - mean(other) }
    : { low: mean(treatedValues) - most, high: mean(treatedValues) - least }
  return { seenTreated, seenOthers, trimmed, ...bounds }
}

/** Mean of what is left once a share is cut from one end. */
function trimmedMean(values: readonly number[], share: number, end: 'top' | 'bottom'): number {
  const sorted = values.toSorted((a, b) => (end === 'top' ? a - b : b - a))
  const kept = sorted.length * (1 - share)
  const whole = Math.min(sorted.length, Math.floor(kept + 1e-9))
  const part = Math.max(0, kept - whole)
  const sum = sorted.slice(0, whole).reduce((all, value) => all + value, 0)
  return (sum + part * (part > 1e-9 ? (sorted[whole] as number) : 0)) / (whole + part)
}
