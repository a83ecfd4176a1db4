import { solveSymmetric } from './small-matrix.ts'
import type { Row, TypeModel } from './type-model.ts'

/** An amount this near to a bound is meant to be at it: linear programs are told to be within 1e-9. */
const meant = 1e-8

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
  const { counts, caps } = model
  let values = Float64Array.from(expected, (amount, type) => {
    const cap = caps[type] ?? 0
    return amount > cap - meant ? cap : Math.max(0, amount)
  })
  const groups = groupsOf(model, values, levels)
  for (const { chance, types } of groups)
    for (const type of types) values[type] = chance * (counts[type] ?? 0)

  const active = rows.filter((row) => missing(row, values) !== undefined)
  const own = active.filter(({ kind }) => kind !== 'household')
  if (own.length > mostRows) return values
  const held = new Set(active.flatMap(({ kind, columns }) => (kind === 'household' ? columns : [])))
  const free = groups.filter(({ types }) =>
    types.every((type) => {
      const amount = values[type] ?? 0
      return amount > meant && amount < (caps[type] ?? 0) - meant && !held.has(type)
    }),
  )
  const groupOf = new Map(free.flatMap(({ types }, at) => types.map((type) => [type, at] as const)))
  // What one more chance of a group adds to each row.
  const adds = own.map(({ columns, weights }) => {
    const sums = new Float64Array(free.length)
    columns.forEach((type, at) => {
      const group = groupOf.get(type)
      if (group === undefined) return
      sums[group] = (sums[group] ?? 0) + (weights?.[at] ?? 1) * (counts[type] ?? 0)
    })
    return sums
  })
  const worst = (of: Float64Array) =>
    own.reduce((most, row) => Math.max(most, Math.abs(missing(row, of) ?? 1)), 0)
  for (let round = 0; round < 3; round++) {
    const square = adds.map((one) => Float64Array.from(adds, (other) => product(one, other)))
    const prices = solveSymmetric(
      square,
      Float64Array.from(own, (row) => missing(row, values) ?? 0),
    )
    if (!prices) return values
    const moved = Float64Array.from(values)
    for (const [type, group] of groupOf) {
      const by = adds.reduce((sum, one, at) => sum + (one[group] ?? 0) * (prices[at] ?? 0), 0)
      moved[type] = (moved[type] ?? 0) + by * (counts[type] ?? 0)
    }
    if (!(worst(moved) < worst(values))) return values
    values = moved
  }
  return values
}

/** How far a row is below the bound that it is meant to be at; `undefined`: it is at none. */
function missing(row: Row, values: Float64Array): number | undefined {
  const sum = row.columns.reduce(
    (all, type, at) => all + (row.weights?.[at] ?? 1) * (values[type] ?? 0),
    0,
  )
  if (Math.abs(row.lower - sum) < meant) return row.lower - sum
  return Math.abs(row.upper - sum) < meant ? row.upper - sum : undefined
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

function product(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, amount, at) => sum + amount * (other[at] ?? 0), 0)
}
