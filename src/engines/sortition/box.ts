import type { Program, Solver } from './solver.ts'
import type { Row } from './type-model.ts'

/**
 * A whole point near a fractional one: each type takes the floor or the ceiling of its amount, and each row stays
 * between two whole bounds.
 */
export interface Box {
  readonly floors: Float64Array
  /** Fractional part of each type in [0, 1): 0 means that the type does not move. */
  readonly parts: Float64Array
  readonly rows: readonly Row[]
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly rowsOf: readonly Int32Array[]
}

/** `undefined` only when no such point exists (proven), or when the search was cut short. */
export function pointOfBox(solver: Solver, box: Box, salt = 0): Float64Array | undefined {
  return searchPoint(box, salt) ?? solvePoint(solver, box)
}

const patience = 120
const [outsSeen, insSeen] = [24, 48]

/**
 * Local search: start from the largest fractional parts, then swap one type out and one in, choosing the swap that
 * brings the rows nearest to their bounds and keeps the largest parts; a type just moved rests for a while.
 */
export function searchPoint(box: Box, salt: number, first = box.parts): Float64Array | undefined {
  const state = new Search(box)
  if (!state.start(salt + 1, first)) return undefined
  for (let turn = 0; turn < patience; turn++) {
    if (state.broken === 0) return state.point()
    if (!state.swap(turn)) return undefined
  }
  return undefined
}

class Search {
  broken = 0
  private readonly free: number[] = []
  private readonly chosen: Uint8Array
  private readonly sums: Float64Array
  private readonly scores: Float64Array
  private readonly rest: Int32Array
  /** What one more, and one fewer, would change in the excess of each row. */
  private readonly more: Float64Array
  private readonly fewer: Float64Array
  private readonly change: Float64Array
  private readonly leaving: Float64Array
  private readonly box: Box

  constructor(box: Box) {
    this.box = box
    box.parts.forEach((part, type) => {
      if (part > 0) this.free.push(type)
    })
    this.chosen = new Uint8Array(box.parts.length)
    this.scores = Float64Array.from(box.parts, (part) => (part > 0 ? logOdds(part) * 1e-3 : 0))
    this.rest = new Int32Array(box.parts.length).fill(-1)
    this.change = new Float64Array(box.parts.length)
    this.more = new Float64Array(box.rows.length)
    this.leaving = new Float64Array(box.rows.length)
    this.fewer = new Float64Array(box.rows.length)
    this.sums = Float64Array.from(box.rows, (row) =>
      row.columns.reduce((sum, type) => sum + (box.floors[type] ?? 0), 0),
    )
  }

  /** The first row is the size of the panel, which must be met exactly: swaps keep it. */
  start(salt: number, first: Float64Array): boolean {
    const ones = (this.box.upper[0] ?? 0) - (this.sums[0] ?? 0)
    if (ones < 0 || ones > this.free.length) return false
    const byPart = [...this.free].sort(
      (a, b) => (first[b] ?? 0) - (first[a] ?? 0) || scatter(a * salt) - scatter(b * salt) || a - b,
    )
    for (const type of byPart.slice(0, ones)) this.move(type, 1)
    this.measure()
    return true
  }

  point(): Float64Array {
    return Float64Array.from(this.box.floors, (floor, type) => floor + (this.chosen[type] ?? 0))
  }

  private measure() {
    this.broken = 0
    for (let row = 0; row < this.sums.length; row++) {
      const excess = this.excess(row, 0)
      this.broken += excess
      this.more[row] = this.excess(row, 1) - excess
      this.fewer[row] = this.excess(row, -1) - excess
    }
  }

  /** How far a row is from its bounds, were it changed by `by`. */
  private excess(row: number, by: number): number {
    const sum = (this.sums[row] as number) + by
    return Math.max(0, (this.box.lower[row] as number) - sum, sum - (this.box.upper[row] as number))
  }

  private move(type: number, by: 1 | -1) {
    this.chosen[type] = by === 1 ? 1 : 0
    for (const row of this.box.rowsOf[type] as Int32Array)
      this.sums[row] = (this.sums[row] ?? 0) + by
  }

  /** The best swap among the most promising types on each side. */
  swap(turn: number): boolean {
    const [outs, ins]: [number[], number[]] = [[], []]
    for (const type of this.free) {
      const isOut = this.chosen[type] === 1
      const changes = isOut ? this.fewer : this.more
      let change = (isOut ? 1 : -1) * (this.scores[type] as number)
      for (const row of this.box.rowsOf[type] as Int32Array) change += changes[row] as number
      if ((this.rest[type] as number) >= turn) change += 50
      this.change[type] = change
      ;(isOut ? outs : ins).push(type)
    }
    let [best, out, into] = [Number.POSITIVE_INFINITY, -1, -1]
    const near = this.least(ins, insSeen)
    for (const one of this.least(outs, outsSeen)) {
      const most = this.mark(one, 1)
      for (const other of near) {
        const cost = (this.change[one] as number) + (this.change[other] as number)
        // Those that follow cost more, and no two types share more than this.
        if (cost - most >= best) break
        const exact = cost - this.shared(other)
        if (exact < best) [best, out, into] = [exact, one, other]
      }
      this.mark(one, 0)
    }
    if (out < 0) return false
    this.move(out, -1)
    this.move(into, 1)
    this.rest[out] = turn + 7
    this.rest[into] = turn + 5
    this.measure()
    return true
  }

  /** The first `count` by their change, in order. */
  private least(types: readonly number[], count: number): Int32Array {
    const kept = new Int32Array(Math.min(count, types.length))
    let filled = 0
    for (const type of types) {
      if (filled === kept.length) {
        if (!this.isBefore(type, kept[filled - 1] as number)) continue
        filled--
      }
      let place = filled++
      for (; place > 0 && this.isBefore(type, kept[place - 1] as number); place--)
        kept[place] = kept[place - 1] as number
      kept[place] = type
    }
    return kept
  }

  private isBefore(one: number, other: number): boolean {
    const [change, others] = [this.change[one] as number, this.change[other] as number]
    return change < others || (change === others && one < other)
  }

  /** Weighs the rows of a type that leaves (or forgets them, by 0), and returns the sum of what it wrote. */
  private mark(type: number, by: 0 | 1): number {
    let sum = 0
    for (const row of this.box.rowsOf[type] as Int32Array) {
      const weight = by * ((this.more[row] as number) + (this.fewer[row] as number))
      this.leaving[row] = weight
      sum += weight
    }
    return sum
  }

  /** A row of both types does not change by their swap. */
  private shared(other: number): number {
    let sum = 0
    for (const row of this.box.rowsOf[other] as Int32Array) sum += this.leaving[row] as number
    return sum
  }
}

function logOdds(part: number): number {
  return Math.log(part / (1 - part))
}

/** Types come sorted by what they are: equal parts are taken from all over, the same way each time. */
function scatter(type: number): number {
  return Math.imul(type + 1, 0x9e3779b1) >>> 0
}

/** The exact way: an integer program over the types that may move, steered to the largest parts. */
export function solvePoint(solver: Solver, box: Box, nodes = 2_000): Float64Array | undefined {
  const free: number[] = []
  const place = new Map<number, number>()
  box.parts.forEach((part, type) => {
    if (part <= 0) return
    place.set(type, free.length)
    free.push(type)
  })
  const rows = box.rows.map((row, at) => {
    const base = row.columns.reduce((sum, type) => sum + (box.floors[type] ?? 0), 0)
    return {
      columns: row.columns.flatMap((type) => place.get(type) ?? []),
      lower: (box.lower[at] ?? 0) - base,
      upper: (box.upper[at] ?? 0) - base,
    }
  })
  if (rows.some((row) => row.columns.length === 0 && (row.lower > 0 || row.upper < 0)))
    return undefined
  if (free.length === 0) return Float64Array.from(box.floors)
  const program = {
    costs: free.map((type) => -logOdds(box.parts[type] ?? 0.5)),
    lower: free.map(() => 0),
    upper: free.map(() => 1),
    rows: rows.filter((row) => row.columns.length > 0),
  }
  const near = pointNearCorner(solver, box, free, program)
  if (near) return near
  // Costs only steer: the first whole point of the box will do, and a better one is dear.
  const answer = solver.integer(program, { gap: 1e6, nodes })
  if (answer.values.length === 0 || answer.status === 'infeasible') return undefined
  const point = Float64Array.from(box.floors)
  free.forEach((type, at) => {
    point[type] = (point[type] ?? 0) + Math.round(answer.values[at] ?? 0)
  })
  const sound = box.rows.every((row, at) => {
    const sum = row.columns.reduce((total, type) => total + (point[type] ?? 0), 0)
    return sum >= (box.lower[at] ?? 0) && sum <= (box.upper[at] ?? 0)
  })
  return sound ? point : undefined
}

/** The corner that the linear program finds has few fractions: often none, or the local search mends it. */
function pointNearCorner(
  solver: Solver,
  box: Box,
  free: readonly number[],
  program: Program,
): Float64Array | undefined {
  const corner = solver.linear(program)
  if (corner.status !== 'optimal') return undefined
  const parts = new Float64Array(box.parts.length)
  free.forEach((type, at) => {
    parts[type] = corner.values[at] ?? 0
  })
  return searchPoint(box, 0, parts)
}
