import { type Box, pointOfBox, searchPoint, solvePoint } from './box.ts'
import { Interrupted, type Solver } from './solver.ts'
import type { Step } from './step.ts'
import { type Row, rowsOfTypes, type TypeModel } from './type-model.ts'

export interface Walk {
  readonly steps: readonly Step[]
  /** Seats of each type over the whole lottery: `Σ times·panel` once nothing is left. */
  readonly seats: Float64Array
  /** Numbers without a panel: 0 when the walk arrived. */
  readonly left: number
}

/**
 * Whole seats for a lottery of `total` equally likely panels: each type gets the floor or the ceiling of
 * `total × expected`, the size and the quotas hold on average. `undefined` when there are none.
 */
export function wholeSeats(
  solver: Solver,
  model: TypeModel,
  expected: Float64Array,
  total: number,
): Float64Array | undefined {
  const { rows } = model
  const amounts = Float64Array.from(expected, (amount, type) =>
    Math.min(snap(amount * total), (model.caps[type] ?? 0) * total),
  )
  const lower = Float64Array.from(rows, (row) => row.lower * total)
  const upper = Float64Array.from(rows, (row) => Math.min(row.upper, model.size) * total)
  const near = nearBounds(rows, expected, lower, upper)
  const point =
    (total > 1e6 ? pointOfBox(solver, boxOf(model, amounts, rows, ...near)) : undefined) ??
    pointOfBox(solver, boxOf(model, amounts, rows, lower, upper))
  return point && Float64Array.from(point)
}

/** Seats that a row at its bound may miss: rounding each type up or down could take dozens from it. */
const mostMissed = 3

/** A row that the average panel meets at its bound has a price, which multiplies what the lottery leaves of it. */
function nearBounds(
  rows: readonly Row[],
  expected: Float64Array,
  lower: Float64Array,
  upper: Float64Array,
): [Float64Array, Float64Array] {
  const sums = rows.map((row) => row.columns.reduce((sum, type) => sum + (expected[type] ?? 0), 0))
  const isAt = (at: number, bound: number) => Math.abs((sums[at] ?? 0) - bound) < 1e-8
  return [
    lower.map((least, at) =>
      isAt(at, rows[at]?.upper ?? 0) ? Math.max(least, (upper[at] ?? 0) - mostMissed) : least,
    ),
    upper.map((most, at) =>
      isAt(at, rows[at]?.lower ?? 0) ? Math.min(most, (lower[at] ?? 0) + mostMissed) : most,
    ),
  ]
}

/** Amounts within a hair of a whole number are that number: a linear program leaves dust. */
function snap(amount: number): number {
  const whole = Math.round(amount)
  return Math.abs(amount - whole) < Math.max(1e-6, Math.abs(amount) * 1e-12) ? whole : amount
}

function boxOf(
  model: TypeModel,
  amounts: Float64Array,
  rows: readonly Row[],
  lower: Float64Array,
  upper: Float64Array,
): Box {
  const floors = Float64Array.from(amounts, Math.floor)
  return {
    floors,
    parts: Float64Array.from(amounts, (amount, type) => amount - (floors[type] ?? 0)),
    rows,
    lower,
    upper,
    rowsOf: rowsOfTypes(model, rows),
  }
}

export interface WalkOptions {
  /** Called at each panel; `false` ends the walk there. */
  readonly onStep?: ((done: number, total: number) => boolean) | undefined
  /** Another number, another walk: a walk that stops may be tried again. */
  readonly salt?: number
  /** Steps of a walk from the same seats, to go on from. */
  readonly begun?: readonly Step[]
  /** No integer program: where the quick ways find no panel, the walk stops. */
  readonly isQuick?: boolean
  /** Another number above 0, other panels: the search starts a little beside the averages. */
  readonly stray?: number
}

/**
 * Takes the seats apart into panels. With `left` numbers to give, every type and every row may only take the floor
 * or the ceiling of its average; a whole panel of that box is held by as many numbers as the rest allows. All in
 * integers: nothing is lost, and each panel is within one of the mean on every quota. When a box is empty, the walk
 * stops: `left` says how many numbers are without a panel, and the caller has other ways.
 */
export function walk(
  solver: Solver,
  model: TypeModel,
  seats: Float64Array,
  total: number,
  { onStep, salt = 0, begun = [], isQuick = false, stray = 0 }: WalkOptions = {},
): Walk {
  const rows = model.rows
  const rowsOf = rowsOfTypes(model, rows)
  const rest = Float64Array.from(seats)
  const sums = Float64Array.from(rows, (row) =>
    row.columns.reduce((sum, type) => sum + (rest[type] ?? 0), 0),
  )
  const steps: Step[] = []
  const proofs = new Proofs()
  // Each balanced step settles a type or a row for good; a walk that takes more has left its box, and may creep on by
  // one number at a time, of a million millions. Columns end what it began.
  const most = Math.max(total <= 100_000 ? total : 0, 2 * (model.counts.length + rows.length) + 20)
  let left = total
  const take = ({ panel, times }: Step) => {
    steps.push({ panel, times })
    panel.forEach((count, type) => {
      rest[type] = (rest[type] ?? 0) - times * count
    })
    rows.forEach((row, at) => {
      sums[at] = (sums[at] ?? 0) - times * sumOf(row, panel)
    })
    left -= times
  }
  for (const step of begun) take(step)
  while (left > 0 && steps.length < most) {
    const at = { rest, sums, left, rowsOf, salt, proofs, isQuick, stray }
    const panel = orNone(() => nextPanel(solver, model, at))
    if (!panel) break
    take({ panel, times: longest(panel, rest, sums, rows, left) })
    if (onStep?.(total - left, total) === false) break
  }
  return { steps, seats, left }
}

/** A walk that is interrupted keeps its steps. */
function orNone<T>(find: () => T): T | undefined {
  try {
    return find()
  } catch (problem) {
    if (problem instanceof Interrupted) return undefined
    throw problem
  }
}

interface Left {
  readonly rest: Float64Array
  readonly sums: Float64Array
  readonly left: number
  readonly rowsOf: readonly Int32Array[]
  readonly salt: number
  readonly proofs: Proofs
  readonly isQuick: boolean
  readonly stray: number
}

/**
 * When a box holds no whole panel, those of the next steps seldom do, and each proof is dear: after a vain one, the
 * exact way is left out for one step, then two, then four…, until a box holds one again.
 */
class Proofs {
  private inVain = 0
  private resting = 0

  isWorthIt(): boolean {
    if (this.resting === 0) return true
    this.resting--
    return false
  }

  note(found: boolean) {
    this.inVain = found ? 0 : this.inVain + 1
    this.resting = found ? 0 : 2 ** Math.min(this.inVain - 1, 4)
  }
}

function nextPanel(solver: Solver, model: TypeModel, at: Left): Float64Array | undefined {
  const { rest, sums, left, rowsOf, salt, proofs, isQuick, stray } = at
  const nodes = isQuick ? 0 : undefined
  const floors = Float64Array.from(rest, (amount) => Math.floor(amount / left))
  const parts = Float64Array.from(rest, (amount, type) => amount / left - (floors[type] ?? 0))
  const box = (lower: Float64Array, upper: Float64Array): Box => ({
    floors,
    parts,
    rows: model.rows,
    lower,
    upper,
    rowsOf,
  })
  const balanced = box(
    Float64Array.from(sums, (sum) => Math.floor(sum / left)),
    Float64Array.from(sums, (sum) => Math.ceil(sum / left)),
  )
  const near = searchPoint(balanced, salt, stray > 0 ? beside(parts, stray) : parts)
  if (near) return near
  if (proofs.isWorthIt()) {
    const point = solvePoint(solver, balanced, nodes)
    proofs.note(point !== undefined)
    if (point) return point
  }
  // Less balanced, as long as what remains can still meet every quota.
  const bounds = model.rows.map((row, place) => {
    const upper = Math.min(row.upper, model.size)
    const sum = sums[place] ?? 0
    return [
      Math.max(row.lower, sum - upper * (left - 1)),
      Math.min(upper, sum - row.lower * (left - 1)),
    ]
  })
  return pointOfBox(
    solver,
    box(
      Float64Array.from(bounds, ([lower]) => lower ?? 0),
      Float64Array.from(bounds, ([, upper]) => upper ?? 0),
    ),
    salt,
    nodes,
  )
}

/** How far beside the averages a walk that strays begins its searches. */
const mostAside = 0.1

/** Parts, each moved a little, the same way for the same number. */
function beside(parts: Float64Array, stray: number): Float64Array {
  return parts.map((part, type) => {
    const chance = (Math.imul(type * 31 + stray * 7919 + 1, 0x9e3779b1) >>> 0) / 2 ** 32
    return part + mostAside * (2 * chance - 1)
  })
}

function sumOf(row: Row, panel: Float64Array): number {
  let sum = 0
  for (const type of row.columns) sum += panel[type] ?? 0
  return sum
}

/** How many numbers may hold this panel so that the rest can still be taken apart. */
function longest(
  panel: Float64Array,
  rest: Float64Array,
  sums: Float64Array,
  rows: readonly Row[],
  left: number,
): number {
  let times = left
  panel.forEach((count, type) => {
    times = Math.min(times, room(count, rest[type] ?? 0, left))
  })
  rows.forEach((row, at) => {
    const count = sumOf(row, panel)
    const sum = sums[at] ?? 0
    const near = Math.floor(sum / left) <= count && count <= Math.ceil(sum / left)
    const limit = near
      ? room(count, sum, left)
      : Math.min(withinUpper(row.upper, count, sum, left), withinLower(row.lower, count, sum, left))
    times = Math.min(times, limit)
  })
  return Math.max(1, times)
}

function room(count: number, amount: number, left: number): number {
  const floor = Math.floor(amount / left)
  const part = amount - floor * left
  if (part === 0) return left
  return count > floor ? part : left - part
}

/** `sum − times·count ≤ upper·(left − times)`. */
function withinUpper(upper: number, count: number, sum: number, left: number): number {
  return upper <= count ? left : Math.floor((upper * left - sum) / (upper - count))
}

function withinLower(lower: number, count: number, sum: number, left: number): number {
  return count <= lower ? left : Math.floor((sum - lower * left) / (count - lower))
}
