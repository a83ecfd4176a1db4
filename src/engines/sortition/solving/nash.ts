import { solveSymmetric } from './small-matrix.ts'
import type { Row, TypeModel } from './type-model.ts'

const rounds = 300

/**
 * The expected panel with the largest product of chances over the polytope of the rows: maximise `Σ nₜ log xₜ`. A
 * primal–dual interior point method; the objective is its own barrier below, the rest have theirs. Each step
 * solves one system as large as the rows. `undefined` when it does not converge: the caller then proves nothing.
 */
export function nashPoint(
  model: TypeModel,
  rows: readonly Row[],
  excluded: ReadonlySet<number>,
): Float64Array | undefined {
  const types = model.counts.flatMap((_, type) => (excluded.has(type) ? [] : [type]))
  const point = new InteriorPoint(model, rows, types)
  for (let round = 0; round < rounds; round++) {
    const { primal, dual, gap } = point.residuals()
    if (primal < 1e-10 && dual < 1e-8 && gap < 1e-11) return point.expected()
    if (!point.step()) break
  }
  return point.residuals().primal < 1e-7 ? point.expected() : undefined
}

class InteriorPoint {
  private readonly x: Float64Array
  private readonly top: Float64Array
  private readonly s: Float64Array
  private readonly low: Float64Array
  private readonly high: Float64Array
  private readonly y: Float64Array
  private readonly caps: Float64Array
  private readonly counts: Float64Array
  /** Place in `x` and weight, per row. */
  private readonly rows: { at: Int32Array; weights: Float64Array; lower: number; upper: number }[]
  private readonly model: TypeModel
  private readonly types: readonly number[]
  private mu = 1

  constructor(model: TypeModel, rows: readonly Row[], types: readonly number[]) {
    this.model = model
    this.types = types
    const place = new Map(types.map((type, at) => [type, at]))
    this.counts = Float64Array.from(types, (type) => model.counts[type] ?? 1)
    this.caps = Float64Array.from(types, (type) => model.caps[type] ?? 1)
    const people = this.counts.reduce((sum, count) => sum + count, 0)
    this.x = Float64Array.from(types, (_, at) =>
      Math.min(
        ((this.counts[at] as number) * model.size) / people,
        0.9 * (this.caps[at] as number),
      ),
    )
    this.top = new Float64Array(types.length).fill(1)
    this.rows = rows.flatMap((row) => {
      const kept = row.columns.flatMap((type, index) =>
        place.has(type)
          ? [{ at: place.get(type) as number, weight: row.weights?.[index] ?? 1 }]
          : [],
      )
      if (kept.length === 0) return []
      // A bound that the caps already imply needs no price.
      const most = kept.reduce(
        (sum, { at, weight }) => sum + Math.max(0, weight) * (this.caps[at] as number),
        0,
      )
      const upper = row.upper >= most ? most + 1 : row.upper
      const least = kept.reduce(
        (sum, { at, weight }) => sum + Math.min(0, weight) * (this.caps[at] as number),
        0,
      )
      const lower = row.lower <= least ? least - 1 : row.lower
      return [
        {
          at: Int32Array.from(kept, ({ at }) => at),
          weights: Float64Array.from(kept, ({ weight }) => weight),
          lower,
          upper,
        },
      ]
    })
    this.s = Float64Array.from(this.rows, (row) => {
      const sum = row.at.reduce(
        (all, at, index) => all + (row.weights[index] as number) * (this.x[at] as number),
        0,
      )
      const width = row.upper - row.lower
      return Math.min(row.upper - 0.1 * width, Math.max(row.lower + 0.1 * width, sum))
    })
    this.low = new Float64Array(this.rows.length).fill(1)
    this.high = new Float64Array(this.rows.length).fill(1)
    this.y = new Float64Array(this.rows.length)
  }

  expected(): Float64Array {
    const expected = new Float64Array(this.model.counts.length)
    this.types.forEach((type, at) => {
      expected[type] = this.x[at] as number
    })
    return expected
  }

  private isEqual(row: number): boolean {
    const { lower, upper } = this.rows[row] as { lower: number; upper: number }
    return upper - lower < 1e-12
  }

  private sum(row: number): number {
    const { at, weights } = this.rows[row] as { at: Int32Array; weights: Float64Array }
    let sum = 0
    for (let i = 0; i < at.length; i++)
      sum += (weights[i] as number) * (this.x[at[i] as number] as number)
    return sum
  }

  private primal(row: number): number {
    const { lower } = this.rows[row] as { lower: number }
    return this.sum(row) - (this.isEqual(row) ? lower : (this.s[row] as number))
  }

  /** Stationarity of x, the prices of the rows carried over. */
  private stationary(): Float64Array {
    const dual = Float64Array.from(
      this.x,
      (x, at) => -(this.counts[at] as number) / x + (this.top[at] as number),
    )
    this.rows.forEach(({ at, weights }, row) => {
      const price = this.y[row] as number
      for (let i = 0; i < at.length; i++) {
        const place = at[i] as number
        dual[place] = (dual[place] as number) + price * (weights[i] as number)
      }
    })
    return dual
  }

  residuals() {
    const scale = this.x.length
    let primal = 0
    let dual = 0
    let gap = 0
    let pairs = 0
    const stationary = this.stationary()
    stationary.forEach((one, at) => {
      // Relative to the pull of the objective on this type.
      dual = Math.max(dual, (Math.abs(one) * (this.x[at] as number)) / (this.counts[at] as number))
      gap += (this.top[at] as number) * ((this.caps[at] as number) - (this.x[at] as number))
      pairs++
    })
    this.rows.forEach(({ lower, upper }, row) => {
      primal = Math.max(primal, Math.abs(this.primal(row)))
      if (this.isEqual(row)) return
      gap += (this.low[row] as number) * ((this.s[row] as number) - lower)
      gap += (this.high[row] as number) * (upper - (this.s[row] as number))
      pairs += 2
    })
    this.mu = gap / Math.max(1, pairs)
    return {
      primal,
      dual,
      gap:
        gap /
        scale /
        Math.max(
          1,
          this.counts.reduce((a, b) => a + b, 0),
        ),
    }
  }

  step(): boolean {
    const mu = this.mu * 0.15
    const stationary = this.stationary()
    const weights = new Float64Array(this.x.length)
    const pull = new Float64Array(this.x.length)
    this.x.forEach((x, at) => {
      const room = (this.caps[at] as number) - x
      weights[at] = (this.counts[at] as number) / (x * x) + (this.top[at] as number) / room
      // The price of the cap is eliminated: top + dtop = (mu + top·dx) / room.
      pull[at] = (stationary[at] as number) - (this.top[at] as number) + mu / room
    })
    const system = this.rows.map(() => new Float64Array(this.rows.length))
    const right = new Float64Array(this.rows.length)
    const slackWeight = new Float64Array(this.rows.length)
    const slackPull = new Float64Array(this.rows.length)
    this.rows.forEach(({ lower, upper }, row) => {
      right[row] = this.primal(row)
      if (this.isEqual(row)) return
      const [below, above] = [(this.s[row] as number) - lower, upper - (this.s[row] as number)]
      slackWeight[row] = (this.low[row] as number) / below + (this.high[row] as number) / above
      slackPull[row] = -(this.y[row] as number) - mu / below + mu / above
      const line = system[row] as Float64Array
      line[row] = (line[row] as number) + 1 / (slackWeight[row] as number)
      right[row] =
        (right[row] as number) + (slackPull[row] as number) / (slackWeight[row] as number)
    })
    this.fillSystem(system, right, weights, pull)
    const dy = solveSymmetric(system, right)
    if (!dy) return false
    this.advance(dy, weights, pull, slackWeight, slackPull, mu)
    return true
  }

  /** `A·H⁻¹·Aᵀ` and `A·H⁻¹·pull`. */
  private fillSystem(
    system: Float64Array[],
    right: Float64Array,
    weights: Float64Array,
    pull: Float64Array,
  ) {
    const rowsOf: { row: number; weight: number }[][] = Array.from(this.x, () => [])
    this.rows.forEach(({ at, weights: own }, row) => {
      for (let i = 0; i < at.length; i++)
        rowsOf[at[i] as number]?.push({ row, weight: own[i] as number })
    })
    rowsOf.forEach((list, at) => {
      const inverse = 1 / (weights[at] as number)
      for (const entry of list) {
        right[entry.row] =
          (right[entry.row] as number) - entry.weight * inverse * (pull[at] as number)
        const line = system[entry.row] as Float64Array
        for (const other of list)
          line[other.row] = (line[other.row] as number) + entry.weight * other.weight * inverse
      }
    })
  }

  private advance(
    dy: Float64Array,
    weights: Float64Array,
    pull: Float64Array,
    slackWeight: Float64Array,
    slackPull: Float64Array,
    mu: number,
  ) {
    const dx = Float64Array.from(pull, (one) => -one)
    this.rows.forEach(({ at, weights: own }, row) => {
      for (let i = 0; i < at.length; i++) {
        const place = at[i] as number
        dx[place] = (dx[place] as number) - (own[i] as number) * (dy[row] as number)
      }
    })
    let primalStep = 1
    let dualStep = 1
    const nearly = 0.99
    dx.forEach((one, at) => {
      const change = one / (weights[at] as number)
      dx[at] = change
      const [x, room] = [this.x[at] as number, (this.caps[at] as number) - (this.x[at] as number)]
      if (change < 0) primalStep = Math.min(primalStep, (-nearly * x) / change)
      if (change > 0) primalStep = Math.min(primalStep, (nearly * room) / change)
    })
    const dTop = Float64Array.from(dx, (change, at) => {
      const room = (this.caps[at] as number) - (this.x[at] as number)
      const [top] = [this.top[at] as number]
      const by = (mu + top * change) / room - top
      if (by < 0) dualStep = Math.min(dualStep, (-nearly * top) / by)
      return by
    })
    const ds = new Float64Array(this.rows.length)
    const dLow = new Float64Array(this.rows.length)
    const dHigh = new Float64Array(this.rows.length)
    this.rows.forEach(({ lower, upper }, row) => {
      if (this.isEqual(row)) return
      const change =
        ((dy[row] as number) - (slackPull[row] as number)) / (slackWeight[row] as number)
      ds[row] = change
      const [below, above] = [(this.s[row] as number) - lower, upper - (this.s[row] as number)]
      if (change < 0) primalStep = Math.min(primalStep, (-nearly * below) / change)
      if (change > 0) primalStep = Math.min(primalStep, (nearly * above) / change)
      const [low, high] = [this.low[row] as number, this.high[row] as number]
      dLow[row] = (mu - low * change) / below - low
      dHigh[row] = (mu + high * change) / above - high
      if ((dLow[row] as number) < 0)
        dualStep = Math.min(dualStep, (-nearly * low) / (dLow[row] as number))
      if ((dHigh[row] as number) < 0)
        dualStep = Math.min(dualStep, (-nearly * high) / (dHigh[row] as number))
    })
    add(this.x, dx, primalStep)
    add(this.s, ds, primalStep)
    add(this.top, dTop, dualStep)
    add(this.y, dy, dualStep)
    add(this.low, dLow, dualStep)
    add(this.high, dHigh, dualStep)
  }
}

function add(to: Float64Array, change: Float64Array, step: number) {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] as number) + step * (change[at] as number)
}
