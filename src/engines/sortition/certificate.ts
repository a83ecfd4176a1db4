import type { Level } from './leximin.ts'
import type { TypeModel } from './type-model.ts'

const unit = 1_000_000_000n

/**
 * Why nobody can do better, in whole numbers that anyone can check without a solver: multiply each row by its number,
 * add, and read the bound. `multipliers` follow the rows of the model (positive: the upper bound, negative: the
 * lower one), `caps` those of the types; both in billionths. `floors` are what the types of lower levels already have.
 */
export interface Certificate {
  readonly level: number
  readonly multipliers: readonly bigint[]
  readonly caps: readonly bigint[]
  /** Chances already given to types of lower levels, in billionths, rounded down; −1: still to be raised. */
  readonly floors: readonly bigint[]
  /** The chance of the level is at most `bound[0] / bound[1]`. */
  readonly bound: readonly [bigint, bigint]
}

/** From the prices of a linear program to whole numbers: rounding only loosens the bound, by about 1e-8. */
export function certify(model: TypeModel, levels: readonly Level[]): readonly Certificate[] {
  const floors = model.counts.map(() => -1n)
  return levels.flatMap((level) => {
    const whole = (price: number) => BigInt(Math.round(price * Number(unit)))
    const multipliers = model.rows.map((_, at) => whole(level.prices[at] ?? 0))
    const caps = model.counts.map((_, type) => whole(Math.max(0, level.capPrices[type] ?? 0)))
    const given = [...floors]
    for (const type of level.types)
      floors[type] = BigInt(Math.floor(Math.max(0, level.chance - 2e-9) * Number(unit)))
    const bound = boundOf(model, multipliers, caps, given)
    return bound ? [{ level: level.chance, multipliers, caps, floors: given, bound }] : []
  })
}

/**
 * The bound that the numbers prove, recomputed exactly. For every panel x: `Σ rows m·(a·x) ≤ Σ m⁺·upper − m⁻·lower`;
 * the average panel of any lottery obeys it too, and gives each type at least its floor, or the level sought.
 */
function boundOf(
  model: TypeModel,
  multipliers: readonly bigint[],
  caps: readonly bigint[],
  floors: readonly bigint[],
): readonly [bigint, bigint] | undefined {
  let right = 0n
  const weight = model.counts.map((_, type) => caps[type] ?? 0n)
  if (weight.some((one) => one < 0n)) return undefined
  model.counts.forEach((_, type) => {
    right += (caps[type] ?? 0n) * BigInt(model.caps[type] ?? 0)
  })
  model.rows.forEach((row, at) => {
    const by = multipliers[at] ?? 0n
    if (by === 0n) return
    const side = by > 0n ? row.upper : row.lower
    right += by * BigInt(side)
    for (const type of row.columns) weight[type] = (weight[type] ?? 0n) + by
  })
  let people = 0n
  let given = 0n
  weight.forEach((own, type) => {
    const count = BigInt(model.counts[type] ?? 0)
    const floor = floors[type] ?? -1n
    // A type that would lower the left side may be as full as it can.
    if (own < 0n) right += -own * BigInt(model.caps[type] ?? 0)
    else if (floor < 0n) people += own * count
    else given += own * count * floor
  })
  return people > 0n ? [right * unit - given, people * unit] : undefined
}

/** Recomputes a certificate from nothing but the model: is the bound the one claimed? */
export function verifyCertificate(model: TypeModel, certificate: Certificate): boolean {
  const { multipliers, caps, floors, bound } = certificate
  const again = boundOf(model, multipliers, caps, floors)
  return again !== undefined && again[0] * bound[1] === bound[0] * again[1]
}

export function asNumber([above, below]: readonly [bigint, bigint]): number {
  return Number((above * 10n ** 15n) / below) / 1e15
}
