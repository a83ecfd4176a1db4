import { type Interval, usualZ as z } from '#kit/statistics/share-intervals.ts'

/** How far two people who sorted the same texts agree. */
export interface Agreement {
  /** Texts that both sorted. */
  readonly count: number
  /** Share on which they agree, from 0 to 1. */
  readonly observed: number
  /** Share on which two would agree who sorted by lot, each with their own habits. */
  readonly byChance: number
  /**
   * (observed − byChance) ÷ (1 − byChance): 1 when they always agree, 0 when no more than by lot. Nothing when both put every text
   * in the same place: there was nothing to tell apart.
   */
  readonly kappa: number | undefined
  /** Standard error of kappa for many texts (Fleiss, Cohen and Everitt, Psychological Bulletin 72, 1969). */
  readonly error: number | undefined
  /**
   * 95 % interval: kappa and 1.96 errors on each side, kept between −1 and 1. Nothing without kappa, and nothing when the error is
   * nothing (they always agree): the formula would say that a few texts are enough to be sure.
   */
  readonly interval: Interval | undefined
}

/**
 * Cohen’s kappa (Educational and Psychological Measurement 20, 1960).
 *
 * @param pairs what the first and the second said of each text, one pair a text
 * @throws RangeError when there is none
 * @example agreementOf([['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', 'b']]).kappa // 0.5
 */
export function agreementOf(pairs: readonly (readonly [string, string])[]): Agreement {
  const count = pairs.length
  if (count === 0) throw new RangeError('nothing was sorted by both')
  const rows = new Map<string, number>()
  const columns = new Map<string, number>()
  const cells = new Map<string, { readonly pair: readonly [string, string]; people: number }>()
  for (const pair of pairs) {
    const [first, second] = pair
    rows.set(first, (rows.get(first) ?? 0) + 1)
    columns.set(second, (columns.get(second) ?? 0) + 1)
    const key = JSON.stringify(pair)
    cells.set(key, { pair, people: (cells.get(key)?.people ?? 0) + 1 })
  }
  // Whole numbers are divided once: what is no more than chance is nothing, to the last digit.
  const shares = [...cells.values()].map(({ pair, people }) => ({ pair, share: people / count }))
  const observed = pairs.filter(([first, second]) => first === second).length / count
  const alike = [...rows].reduce((sum, [name, own]) => sum + own * (columns.get(name) ?? 0), 0)
  const byChance = alike / count ** 2
  const inRow = (name: string) => (rows.get(name) ?? 0) / count
  const inColumn = (name: string) => (columns.get(name) ?? 0) / count
  if (rows.size === 1 && columns.size === 1 && observed === 1) {
    return { count, observed, byChance: 1, kappa: undefined, error: undefined, interval: undefined }
  }
  const kappa = (observed - byChance) / (1 - byChance)
  const same = shares
    .filter(({ pair: [first, second] }) => first === second)
    .reduce((sum, { pair: [name], share }) => {
      const both = inRow(name) + inColumn(name)
      return sum + share * (1 - both * (1 - kappa)) ** 2
    }, 0)
  const apart = shares
    .filter(({ pair: [first, second] }) => first !== second)
    .reduce((sum, { pair: [first, second], share }) => {
      const both = inColumn(first) + inRow(second)
      return sum + share * both ** 2
    }, 0)
  const variance =
    (same + (1 - kappa) ** 2 * apart - (kappa - byChance * (1 - kappa)) ** 2) /
    (count * (1 - byChance) ** 2)
  const error = Math.sqrt(Math.max(0, variance))
  return { count, observed, byChance, kappa, error, interval: intervalOf(kappa, error) }
}

/** Below this, an error is what rounding leaves of nothing. */
const leastError = 1e-7

function intervalOf(kappa: number, error: number): Interval | undefined {
  if (error < leastError) return undefined
  return { low: Math.max(-1, kappa - z * error), high: Math.min(1, kappa + z * error) }
}
