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
export function pointOfBox(
  solver: Solver,
  box: Box,
  salt = 0,
  nodes?: number,
): Float64Array | undefined {
  return searchPoint(box, salt) ?? solvePoint(solver, box, nodes)
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
  private readonly free: Int32Array
  /** Those chosen, the others, and the first of each by their change. */
  private readonly outs: Int32Array
  private readonly ins: Int32Array
  private readonly nearOuts = new Int32Array(outsSeen)
  private readonly nearIns = new Int32Array(insSeen)
  private readonly chosen: Uint8Array
  private readonly sums: Float64Array
  private readonly scores: Float64Array
  private readonly rest: Int32Array
  private readonly excesses: Float64Array
  /** What one more, and one fewer, would change in the excess of each row. */
  private readonly more: Float64Array
  private readonly fewer: Float64Array
  private readonly change: Float64Array
  private readonly leaving: Float64Array
  private readonly box: Box

  constructor(box: Box) {
    this.box = box
    const free: number[] = []
    box.parts.forEach((part, type) => {
      if (part > 0) free.push(type)
    })
    this.free = Int32Array.from(free)
    this.outs = new Int32Array(free.length)
    this.ins = new Int32Array(free.length)
    this.excesses = new Float64Array(box.rows.length)
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
      this.excesses[row] = 0
      this.measureRow(row)
    }
  }

  private measureRow(row: number) {
    const excess = this.excess(row, 0)
    this.broken += excess - (this.excesses[row] as number)
    this.excesses[row] = excess
    this.more[row] = this.excess(row, 1) - excess
    this.fewer[row] = this.excess(row, -1) - excess
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
    const { change, outs, ins } = this
    const [outCount, inCount] = this.weigh(turn)
    let [best, out, into] = [Number.POSITIVE_INFINITY, -1, -1]
    const near = this.least(ins, inCount, this.nearIns)
    const far = this.least(outs, outCount, this.nearOuts)
    for (let place = 0; place < far; place++) {
      const one = this.nearOuts[place] as number
      const most = this.mark(one, 1)
      for (let at = 0; at < near; at++) {
        const other = this.nearIns[at] as number
        const cost = (change[one] as number) + (change[other] as number)
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
    for (const row of this.box.rowsOf[out] as Int32Array) this.measureRow(row)
    for (const row of this.box.rowsOf[into] as Int32Array) this.measureRow(row)
    return true
  }

  /** What each type would change by leaving or entering; how many are in, and how many are not. */
  private weigh(turn: number): [number, number] {
    const { change, chosen, free, fewer, ins, more, outs, rest, scores } = this
    const { rowsOf } = this.box
    let [outCount, inCount] = [0, 0]
    for (let place = 0; place < free.length; place++) {
      const type = free[place] as number
      const isOut = chosen[type] === 1
      const changes = isOut ? fewer : more
      const rows = rowsOf[type] as Int32Array
      let sum = isOut ? (scores[type] as number) : -(scores[type] as number)
      for (let at = 0; at < rows.length; at++) sum += changes[rows[at] as number] as number
      if ((rest[type] as number) >= turn) sum += 50
      change[type] = sum
      if (isOut) outs[outCount++] = type
      else ins[inCount++] = type
    }
    return [outCount, inCount]
  }

  /** Keeps the types whose change is the smallest (then by number), as many as `kept` holds, and returns how many. */
  private least(types: Int32Array, count: number, kept: Int32Array): number {
    const { change } = this
    let filled = 0
    // Types come by their number: among equals, those that follow stay behind.
    for (let at = 0; at < count; at++) {
      const type = types[at] as number
      const own = change[type] as number
      if (filled === kept.length) {
        if (own >= (change[kept[filled - 1] as number] as number)) continue
        filled--
      }
      let place = filled++
      for (; place > 0 && own < (change[kept[place - 1] as number] as number); place--)
        kept[place] = kept[place - 1] as number
      kept[place] = type
    }
    return filled
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

/** The exact way: an integer program over the types that may move, steered to the largest parts; none with 0 `nodes`. */
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
  if (near || nodes === 0) return near
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
