import type { Solver } from './solver.ts'
import { type Row, rowsOfTypes, type TypeModel } from './type-model.ts'

/** Weights and prices are whole numbers of this unit: rounding a price to it loosens a bound by less than 1e-9. */
export const unit = 1_000_000_000_000n

/** Every panel holds at most, or at least one more than, so many of these types. */
export interface Split {
  readonly types: readonly number[]
  readonly atMost: number
}

/** A price for the size, each quota (positive: its maximum, negative: its minimum), and each split on the way here. */
export interface Prices {
  readonly size: bigint
  readonly quotas: readonly bigint[]
  readonly splits: readonly bigint[]
}

/** Why no panel is worth more than a bound: prices, or two cases that leave out nothing, each with its own reason. */
export type BoundTree =
  | { readonly prices: Prices }
  | { readonly split: Split; readonly low: BoundTree; readonly high: BoundTree }

/** What each member of a type is worth, in units; people of these types sit in no panel. */
export interface Question {
  readonly weights: readonly bigint[]
  readonly never: ReadonlySet<number>
}

interface Taken {
  readonly split: Split
  readonly isHigh: boolean
}

/**
 * The bound that a tree proves for the worth of any panel, in whole numbers. At a leaf: each row at its price, and for
 * each home the member who is worth most above the prices of the rows that count them, if anything at all.
 */
export function boundOf(
  model: TypeModel,
  question: Question,
  tree: BoundTree,
  way: readonly Taken[] = [],
): bigint {
  if ('prices' in tree) return leafBound(model, question, tree.prices, way)
  const { split } = tree
  const low = boundOf(model, question, tree.low, [...way, { split, isHigh: false }])
  const high = boundOf(model, question, tree.high, [...way, { split, isHigh: true }])
  return larger(low, high)
}

function leafBound(
  model: TypeModel,
  { weights, never }: Question,
  { size, quotas, splits }: Prices,
  way: readonly Taken[],
): bigint {
  const paid = new Array<bigint>(model.counts.length).fill(size)
  let bound = size * BigInt(model.size)
  const pay = (types: readonly number[], by: bigint, count: number) => {
    if (by === 0n) return
    bound += by * BigInt(count)
    for (const type of types) paid[type] = (paid[type] ?? 0n) + by
  }
  for (const { quota, columns, lower, upper } of model.rows) {
    if (quota === undefined) continue
    const by = quotas[quota] ?? 0n
    pay(columns, by, by > 0n ? upper : lower)
  }
  way.forEach(({ split, isHigh }, at) => {
    const by = splits[at] ?? 0n
    // A price of the wrong sign would pay for a bound that is not there.
    if (isHigh ? by < 0n : by > 0n) pay(split.types, by, split.atMost + (isHigh ? 1 : 0))
  })
  const most = model.households.map(() => 0n)
  model.classes.forEach((one, type) => {
    const over = (weights[type] ?? 0n) - (paid[type] ?? 0n)
    if (!never.has(type) && over > (most[one] ?? 0n)) most[one] = over
  })
  return model.households.reduce(
    (sum, homes, one) => sum + BigInt(homes.length) * (most[one] ?? 0n),
    bound,
  )
}

/** Nodes times types tried before a bound is given up: it is then told as not proven. */
const usualWork = 60_000

/**
 * A tree that proves `allowed`, by branch and bound; prices come from a linear program, and only whole numbers decide.
 * `first`: prices to try before any program. `undefined`: some panel is worth more, or the tree grew too large.
 */
export function proveBound(
  solver: Solver,
  model: TypeModel,
  question: Question,
  allowed: bigint,
  first?: Prices,
  mostWork = usualWork,
): BoundTree | undefined {
  if (first && leafBound(model, question, first, []) <= allowed) return { prices: first }
  let nodes = 0
  const grow = (way: readonly Taken[]): BoundTree | undefined => {
    if (nodes++ * model.counts.length > mostWork) return undefined
    const { prices, point } = priced(solver, model, question, way)
    if (!prices) return undefined
    if (leafBound(model, question, prices, way) <= allowed) return { prices }
    const split = splitAt(model, point)
    if (!split) return undefined
    const low = grow([...way, { split, isHigh: false }])
    const high = low && grow([...way, { split, isHigh: true }])
    return high && { split, low, high }
  }
  return grow([])
}

/** The type whose amount is nearest to a half, at its two whole neighbours. */
function splitAt(model: TypeModel, point: Float64Array): Split | undefined {
  let [best, least] = [-1, 0.5 - 1e-6]
  model.counts.forEach((_, type) => {
    const amount = point[type] ?? 0
    const apart = Math.abs(amount - Math.floor(amount) - 0.5)
    if (apart < least) [best, least] = [type, apart]
  })
  return best < 0 ? undefined : { types: [best], atMost: Math.floor(point[best] ?? 0) }
}

/** Breaking a row costs this times the largest weight and the size: a case without any panel is then worth nothing. */
const penalty = 1e3

/** Prices of the linear program of a case; its rows may be broken at a cost, so that it always has some. */
function priced(
  solver: Solver,
  model: TypeModel,
  { weights, never }: Question,
  way: readonly Taken[],
) {
  const largest = weights.reduce((all, weight) => larger(all, larger(weight, -weight)), 1n)
  const scale = Number(largest)
  const ways = way.map(
    ({ split, isHigh }): Row => ({
      kind: 'cut',
      columns: split.types,
      lower: isHigh ? split.atMost + 1 : Number.NEGATIVE_INFINITY,
      upper: isHigh ? Number.POSITIVE_INFINITY : split.atMost,
    }),
  )
  const homes = model.rows.filter(({ kind }) => kind === 'household')
  const dear = [...model.rows.filter(({ kind }) => kind !== 'household'), ...ways]
  const types = model.counts.length
  const more = dear.flatMap(() => [0, 0])
  const answer = solver.linear({
    costs: [
      ...weights.map((weight) => -Number(weight) / scale),
      ...more.map(() => penalty * model.size),
    ],
    lower: [...model.counts.map(() => 0), ...more],
    upper: [
      ...model.caps.map((cap, type) => (never.has(type) ? 0 : cap)),
      ...more.map(() => Number.POSITIVE_INFINITY),
    ],
    rows: [
      ...dear.map((row, at) => ({
        ...row,
        columns: [...row.columns, types + 2 * at, types + 2 * at + 1],
        weights: [...row.columns.map(() => 1), 1, -1],
      })),
      ...homes,
    ],
  })
  if (answer.status !== 'optimal') return { point: answer.values }
  const price = (at: number) => BigInt(Math.round(-(answer.rowPrices[at] ?? 0) * scale))
  const quotas: bigint[] = []
  let size = 0n
  dear.forEach(({ kind, quota }, at) => {
    if (kind === 'size') size = price(at)
    if (quota !== undefined) quotas[quota] = price(at)
  })
  const splits = way.map((_, at) => price(dear.length - way.length + at))
  return { prices: { size, quotas, splits }, point: answer.values }
}

function larger(a: bigint, b: bigint): bigint {
  if (a > b) return a
  return b
}

/** What the rows charge each type, in units: where prices of a linear program become weights. */
export function chargesOf(model: TypeModel, { size, quotas }: Prices): bigint[] {
  return rowsOfTypes(model, model.rows).map((rows) => {
    let sum = size
    for (const at of rows) {
      const quota = model.rows[at]?.quota
      if (quota !== undefined) sum += quotas[quota] ?? 0n
    }
    return sum
  })
}
