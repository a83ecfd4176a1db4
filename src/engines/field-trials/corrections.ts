import { refuse } from './problem.ts'

export const corrections = ['bonferroni', 'holm', 'hochberg', 'BH', 'BY'] as const
/**
 * `bonferroni`, `holm` (Scand. J. Stat. 6, 1979) and `hochberg` (Biometrika 75, 1988) hold the chance of one false finding;
 * `BH` (Benjamini and Hochberg, J. R. Stat. Soc. B 57, 1995) and `BY` (Benjamini and Yekutieli, 2001) the share of false ones.
 */
export type Correction = (typeof corrections)[number]

/**
 * The p of several outcomes, each made larger for having been looked at with the others.
 *
 * @param values each from 0 to 1
 * @returns in the same order, at most 1
 * @throws ImpossibleTrial `out-of-range` for a value that is no p
 * @example correct([0.01, 0.04], 'holm') // 0.02, 0.04
 */
export function correct(values: readonly number[], correction: Correction): readonly number[] {
  for (const [row, value] of values.entries())
    if (!(value >= 0 && value <= 1)) refuse('out-of-range', { name: 'p', row, found: `${value}` })
  const many = values.length
  const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const harmonic = values.reduce((sum, _, at) => sum + 1 / (at + 1), 0)
  const factor = {
    bonferroni: () => many,
    holm: (place: number) => many - place,
    hochberg: (place: number) => many - place,
    BH: (place: number) => many / (place + 1),
    BY: (place: number) => (harmonic * many) / (place + 1),
  }[correction]
  const corrected = order.map((at, place) => Math.min(1, factor(place) * (values[at] as number)))
  // An outcome is never better placed than one whose p is smaller.
  if (correction === 'holm') {
    for (let at = 1; at < many; at++)
      corrected[at] = Math.max(corrected[at] as number, corrected[at - 1] as number)
  } else if (correction !== 'bonferroni') {
    for (let at = many - 2; at >= 0; at--)
      corrected[at] = Math.min(corrected[at] as number, corrected[at + 1] as number)
  }
  const placed: number[] = []
  for (const [place, at] of order.entries()) placed[at] = corrected[place] as number
  return placed
}
