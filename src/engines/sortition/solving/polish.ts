import { solveSymmetric } from './small-matrix.ts'
import type { Row, TypeModel } from './type-model.ts'

/** An amount this near to a bound is meant to be at it: linear programs are told to be within 1e-9. */
const meant = 1e-8

/**
 * A type this near to its cap may be meant to be full: prices of upper levels multiply, up to millions of times, the
 * dust by which lower levels were fixed too high.
 */
const nearlyFull = 2e-6

/** A type is taken as full only if every row that is at its bound then closes to within this. */
const closes = 1e-12

/** No type may move by more than this share of what it has, when another is taken as full. */
const largestShare = 1e-4

/** More active rows than this are left alone: their square is a matrix. */
const mostRows = 400

interface Levels {
  readonly chance: number
  readonly types: readonly number[]
}

/**
 * Expected members of each type, without the dust of linear programs (about 1e-10, which is hundreds of seats in a lottery
 * of 10¹² parts, and a level that is none): types of a level have one chance, nobody has more than their cap, and
 * every row that is at its bound is exactly there. What that takes is moved by the least, in squares, a level as
 * a whole. Types at 0, at their cap, or held by a full home stay as they are.
 */
export function polished(
  model: TypeModel,
  rows: readonly Row[],
  expected: Float64Array,
  levels: readonly Levels[] = [],
): Float64Array {
  const usual = closed(model, rows, expected, levels, meant)
  const isNearlyFull = (amount: number, type: number) => {
    const room = (model.caps[type] ?? 0) - amount
    return room > 0 && room < nearlyFull
  }
  if (!usual.values.some(isNearlyFull)) return usual.values
  // Levels and rows at their bounds leave one point: were the type not full, the rows could not close.
  const full = closed(model, rows, usual.values, levels, nearlyFull, usual.bounds)
  // Nobody pays for it with more than a hair of what they have.
  const isNear = full.values.every((amount, type) => {
    const before = usual.values[type] ?? 0
    return Math.abs(amount - before) <= before * largestShare
  })
  const isSound = full.apart < closes && isNear && isWithin(model, rows, full.values)
  return isSound ? full.values : usual.values
}

interface Closed {
  readonly values: Float64Array
  /** Where each row is meant to be; `undefined`: at none of its bounds. */
  readonly bounds: readonly (number | undefined)[]
  /** How far the rows that are meant to be at a bound remain from it. */
  readonly apart: number
}

/** `full`: how near to its cap a type is meant to be at it. `known`: where rows are meant to be, when that is known. */
function closed(
  model: TypeModel,
  rows: readonly Row[],
  expected: Float64Array,
  levels: readonly Levels[],
  full: number,
  known?: Closed['bounds'],
): Closed {
  const { counts, caps } = model
  let values = Float64Array.from(expected, (amount, type) => {
    const cap = caps[type] ?? 0
    return amount > cap - full ? cap : Math.max(0, amount)
  })
  const groups = groupsOf(model, values, levels)
  for (const { chance, types } of groups)
    for (const type of types) values[type] = chance * (counts[type] ?? 0)

  const bounds = known ?? rows.map((row) => boundOf(row, sumOf(row, values)))
  const active = rows.flatMap((row, at) => {
    const bound = bounds[at]
    return bound === undefined ? [] : [{ row, bound }]
  })
  const own = active.filter(({ row }) => row.kind !== 'household')
  if (own.length > mostRows) return { values, bounds, apart: Number.POSITIVE_INFINITY }
  const held = new Set(
    active.flatMap(({ row: { kind, columns } }) => (kind === 'household' ? columns : [])),
  )
  const free = groups.filter(({ types }) =>
    types.every((type) => {
      const amount = values[type] ?? 0
      return amount > meant && amount < (caps[type] ?? 0) - meant && !held.has(type)
    }),
  )
  const groupOf = new Map(free.flatMap(({ types }, at) => types.map((type) => [type, at] as const)))
  // What one more chance of a group adds to each row.
  const adds = own.map(({ row: { columns, weights } }) => {
    const sums = new Float64Array(free.length)
    columns.forEach((type, at) => {
      const group = groupOf.get(type)
      if (group === undefined) return
      sums[group] = (sums[group] ?? 0) + (weights?.[at] ?? 1) * (counts[type] ?? 0)
    })
    return sums
  })
  const missing = (of: Float64Array) =>
    Float64Array.from(own, ({ row, bound }) => bound - sumOf(row, of))
  const apartOf = (of: Float64Array) =>
    missing(of).reduce((most, one) => Math.max(most, Math.abs(one)), 0)
  for (let round = 0; round < 3; round++) {
    const square = adds.map((add) => Float64Array.from(adds, (other) => product(add, other)))
    const prices = solveSymmetric(square, missing(values))
    if (!prices) break
    const moved = Float64Array.from(values)
    for (const [type, group] of groupOf) {
      const by = adds.reduce((sum, add, at) => sum + (add[group] ?? 0) * (prices[at] ?? 0), 0)
      moved[type] = (moved[type] ?? 0) + by * (counts[type] ?? 0)
    }
    if (!(apartOf(moved) < apartOf(values))) break
    values = moved
  }
  return { values, bounds, apart: apartOf(values) }
}

/** The bound that a row is meant to be at: none, unless it is near. */
function boundOf({ lower, upper }: Row, sum: number): number | undefined {
  if (Math.abs(lower - sum) < meant) return lower
  return Math.abs(upper - sum) < meant ? upper : undefined
}

/** Sums with what each addition rounds away (Neumaier): of 1,800 terms a plain sum loses more than is sought here. */
function sumOf({ columns, weights }: Row, values: Float64Array): number {
  let [sum, lost] = [0, 0]
  columns.forEach((type, at) => {
    const term = (weights?.[at] ?? 1) * (values[type] ?? 0)
    const next = sum + term
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum
    sum = next
  })
  return sum + lost
}

/** No row and no cap is passed. */
function isWithin({ caps }: TypeModel, rows: readonly Row[], values: Float64Array): boolean {
  return (
    values.every((amount, type) => amount >= 0 && amount <= (caps[type] ?? 0)) &&
    rows.every((row) => {
      const sum = sumOf(row, values)
      return sum > row.lower - closes && sum < row.upper + closes
    })
  )
}

/** Types of a level that have its chance, together; every other type below its cap, alone. */
function groupsOf({ counts, caps }: TypeModel, values: Float64Array, levels: readonly Levels[]) {
  const chanceOf = (type: number) => (values[type] ?? 0) / (counts[type] ?? 1)
  const isFull = (type: number) => (values[type] ?? 0) >= (caps[type] ?? 0)
  const taken = new Set<number>()
  const together = levels.flatMap(({ chance, types }) => {
    const here = types.filter(
      (type) => !taken.has(type) && !isFull(type) && Math.abs(chanceOf(type) - chance) < meant,
    )
    for (const type of here) taken.add(type)
    return here.length > 0 ? [{ chance, types: here }] : []
  })
  const alone = counts.flatMap((_, type) =>
    taken.has(type) || isFull(type) ? [] : [{ chance: chanceOf(type), types: [type] }],
  )
  return [...together, ...alone]
}

function product(numbers: Float64Array, other: Float64Array): number {
  return numbers.reduce((sum, amount, at) => sum + amount * (other[at] ?? 0), 0)
}
