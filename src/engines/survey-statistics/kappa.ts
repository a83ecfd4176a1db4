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
  const cells = new Map<string, { readonly pair: readonly [string, string]; share: number }>()
  for (const pair of pairs) {
    const [first, second] = pair
    rows.set(first, (rows.get(first) ?? 0) + 1 / count)
    columns.set(second, (columns.get(second) ?? 0) + 1 / count)
    const key = JSON.stringify(pair)
    cells.set(key, { pair, share: (cells.get(key)?.share ?? 0) + 1 / count })
  }
  const shares = [...cells.values()]
  const observed = pairs.filter(([first, second]) => first === second).length / count
  const byChance = [...rows].reduce(
    (sum, [name, share]) => sum + share * (columns.get(name) ?? 0),
    0,
  )
  if (rows.size === 1 && columns.size === 1 && observed === 1) {
    return { count, observed, byChance: 1, kappa: undefined, error: undefined }
  }
  const kappa = (observed - byChance) / (1 - byChance)
  const same = shares
    .filter(({ pair: [first, second] }) => first === second)
    .reduce((sum, { pair: [name], share }) => {
      const both = (rows.get(name) ?? 0) + (columns.get(name) ?? 0)
      return sum + share * (1 - both * (1 - kappa)) ** 2
    }, 0)
  const apart = shares
    .filter(({ pair: [first, second] }) => first !== second)
    .reduce((sum, { pair: [first, second], share }) => {
      const both = (columns.get(first) ?? 0) + (rows.get(second) ?? 0)
      return sum + share * both ** 2
    }, 0)
  const variance =
    (same + (1 - kappa) ** 2 * apart - (kappa - byChance * (1 - kappa)) ** 2) /
    (count * (1 - byChance) ** 2)
  return { count, observed, byChance, kappa, error: Math.sqrt(Math.max(0, variance)) }
}
