import type { Answer, KeptProgram, Solver } from './solver.ts'
import type { Row, TypeModel } from './type-model.ts'

/** One level of leximin, with the prices that prove that nobody left can be raised above it. */
export interface Level {
  readonly chance: number
  readonly types: readonly number[]
  /** Price of each row of the model (positive: its upper bound holds the level down). */
  readonly prices: readonly number[]
  /** Price of the number of people (or homes) of each type. */
  readonly capPrices: readonly number[]
}

export interface Vector {
  /** Expected members of each type; divided by the people of the type, their chance. */
  readonly expected: Float64Array
  readonly levels: readonly Level[]
}

export interface LeximinOptions {
  /** Types that no panel holds: their chance is 0. */
  readonly excluded?: ReadonlySet<number>
  /** Further valid rows. */
  readonly cuts?: readonly Row[]
  /** Stop after the first level: the largest possible floor. */
  readonly floorOnly?: boolean
  /** Nobody below this chance, nobody above that one (goldilocks). */
  readonly floor?: number
  readonly ceiling?: number
  /** Relative weight of each type’s chance (end-to-end equality); 1 when absent. */
  readonly targets?: readonly number[]
}

const tight = 1e-7
/** By how much a level is fixed low: prices of later levels multiply it, up to two million times with 2,000 people. */
const hair = 1e-12

/**
 * The leximin vector over the polytope of expected panels. The largest floor is one linear program; whoever has a
 * price in it cannot be raised and is fixed; the others go on. Each variable is what a type has above the floor, so
 * that the program keeps a few dozen rows, whatever the number of types, and each stage starts from the last one.
 * `undefined` when the polytope is empty. Source: Flanigan et al., Nature 596 (2021), for the rule.
 */
export function leximinVector(
  solver: Solver,
  model: TypeModel,
  options: LeximinOptions = {},
): Vector | undefined {
  const run = new Stages(solver, model, options)
  try {
    return run.all()
  } finally {
    run.free()
  }
}

class Stages {
  private readonly rows: readonly Row[]
  private readonly shares: readonly number[]
  private readonly fixed: Float64Array
  private readonly isFixed: boolean[]
  private readonly kept: KeptProgram
  /** Rows that entered the program: position in it, per row of `rows`; then caps, per type. */
  private readonly placed = new Map<number, number>()
  private readonly capped = new Map<number, number>()
  private placedCount = 0
  private readonly z: number
  private readonly model: TypeModel
  private readonly options: LeximinOptions

  constructor(solver: Solver, model: TypeModel, options: LeximinOptions) {
    this.model = model
    this.options = options
    this.rows = [...model.rows, ...(options.cuts ?? [])]
    this.shares = model.counts.map((count, type) => count * (options.targets?.[type] ?? 1))
    this.z = model.counts.length
    this.fixed = new Float64Array(this.z)
    this.isFixed = model.counts.map((_, type) => options.excluded?.has(type) ?? false)
    const first = this.rows.flatMap((row, at) => (row.kind === 'household' ? [] : [at]))
    for (const at of first) this.placed.set(at, this.placedCount++)
    this.kept = solver.keep({
      costs: [...model.counts.map(() => 0), -1],
      lower: [...model.counts.map(() => 0), options.floor ?? 0],
      upper: [...model.counts.map((_, type) => this.cap(type)), Number.POSITIVE_INFINITY],
      rows: first.map((at) => this.programRow(at)),
    })
  }

  free() {
    this.kept.free()
  }

  all(): Vector | undefined {
    const levels: Level[] = []
    for (;;) {
      const answer = this.stage()
      if (!answer) return undefined
      const chance = answer.values[this.z] ?? 0
      const types = this.tightTypes(answer)
      if (types.length > 0) levels.push({ chance, types, ...this.pricesOf(answer) })
      // A floor of 0 says who can never sit: the floor sought is that of the others.
      const isFloor = chance > 1e-9 && this.options.floorOnly === true
      const done = types.length === 0 || isFloor
      for (const type of types) this.fix(type, chance)
      if (done || this.isFixed.every(Boolean)) return this.vector(levels, chance, done, answer)
      this.refresh()
    }
  }

  private vector(levels: Level[], chance: number, early: boolean, answer: Answer): Vector {
    if (!early) {
      // No chance can be raised further: what remains is to spread the hair by which levels were fixed low.
      this.refresh()
      this.kept.setColumn(this.z, 0, 0)
    }
    const last = early ? answer : (this.stage() ?? answer)
    const z = early ? chance : 0
    return {
      expected: Float64Array.from(this.model.counts, (_, type) => {
        const floor = this.isFixed[type] ? (this.fixed[type] ?? 0) : z
        return Math.max(0, floor * (this.shares[type] ?? 0) + (last.values[type] ?? 0))
      }),
      levels,
    }
  }

  /** One linear program; rows of households and caps enter when they are broken. */
  private stage(): Answer | undefined {
    for (let lowered = hair, tries = 0; ; ) {
      const answer = this.kept.solve()
      if (answer.status === 'optimal') {
        if (!this.addBroken(answer)) return answer
      } else {
        // A level fixed a hair too high closes the program: all fixed levels go down a little.
        if (tries++ > 16 || this.isFixed.every((one, at) => !one || this.fixed[at] === 0))
          return undefined
        for (let type = 0; type < this.z; type++)
          this.fixed[type] = Math.max(0, (this.fixed[type] ?? 0) - lowered)
        lowered *= 4
        this.refresh()
      }
    }
  }

  private cap(type: number): number {
    if (this.options.excluded?.has(type)) return 0
    const cap = this.model.caps[type] ?? 0
    const ceiling = (this.options.ceiling ?? Number.POSITIVE_INFINITY) * (this.shares[type] ?? 0)
    return Math.min(cap, ceiling)
  }

  private programRow(at: number) {
    const row = this.rows[at] as Row
    const { shift, slope } = this.floorOf(row)
    return {
      columns: [...row.columns, this.z],
      weights: [...row.columns.map((_, place) => row.weights?.[place] ?? 1), slope],
      lower: row.lower - shift,
      upper: row.upper - shift,
    }
  }

  /** What the floors put in a row: fixed types a constant, the others a multiple of z. */
  private floorOf(row: Row) {
    let [shift, slope] = [0, 0]
    row.columns.forEach((type, place) => {
      const weight = (row.weights?.[place] ?? 1) * (this.shares[type] ?? 0)
      if (this.isFixed[type]) shift += weight * (this.fixed[type] ?? 0)
      else slope += weight
    })
    return { shift, slope }
  }

  private fix(type: number, chance: number) {
    this.isFixed[type] = true
    this.fixed[type] = Math.max(0, chance - hair)
  }

  private refresh() {
    for (const [at, place] of this.placed) {
      const row = this.rows[at] as Row
      const { shift, slope } = this.floorOf(row)
      this.kept.setWeight(place, this.z, slope)
      this.kept.setRow(place, row.lower - shift, row.upper - shift)
    }
    for (const [type, place] of this.capped) {
      if (!this.isFixed[type]) continue
      this.kept.setWeight(place, this.z, 0)
      this.kept.setRow(place, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    }
    for (let type = 0; type < this.z; type++)
      if (this.isFixed[type]) {
        const room = this.cap(type) - (this.fixed[type] ?? 0) * (this.shares[type] ?? 0)
        this.kept.setColumn(type, 0, Math.max(0, room))
      }
  }

  private addBroken(answer: Answer): boolean {
    const before = this.placedCount
    const chance = answer.values[this.z] ?? 0
    const at = (type: number) =>
      (answer.values[type] ?? 0) +
      (this.shares[type] ?? 0) * (this.isFixed[type] ? (this.fixed[type] ?? 0) : chance)
    this.rows.forEach((row, position) => {
      if (this.placed.has(position)) return
      const sum = row.columns.reduce((total, type) => total + at(type), 0)
      if (sum <= row.upper + 1e-9) return
      this.kept.addRow(this.programRow(position))
      this.placed.set(position, this.placedCount++)
    })
    for (let type = 0; type < this.z; type++) {
      if (this.isFixed[type] || this.capped.has(type) || at(type) <= this.cap(type) + 1e-9) continue
      this.kept.addRow({
        columns: [type, this.z],
        weights: [1, this.shares[type] ?? 0],
        lower: Number.NEGATIVE_INFINITY,
        upper: this.cap(type),
      })
      this.capped.set(type, this.placedCount++)
    }
    return this.placedCount > before
  }

  /** Whoever pays for a higher floor cannot be raised: the price of what they have above it is positive. */
  private tightTypes(answer: Answer): number[] {
    let [best, most] = [-1, 0]
    const types: number[] = []
    for (let type = 0; type < this.z; type++) {
      if (this.isFixed[type]) continue
      const place = this.capped.get(type)
      const atCap = place === undefined ? 0 : Math.abs(answer.rowPrices[place] ?? 0)
      const price = Math.max(answer.columnPrices[type] ?? 0, atCap) * (this.shares[type] ?? 0)
      if (price > tight) types.push(type)
      if (price > most) [best, most] = [type, price]
    }
    return types.length > 0 || best < 0 ? types : [best]
  }

  private pricesOf(answer: Answer) {
    const prices = this.rows.map((_, at) => {
      const place = this.placed.get(at)
      return place === undefined ? 0 : -(answer.rowPrices[place] ?? 0)
    })
    const capPrices = this.model.counts.map((_, type) => {
      const place = this.capped.get(type)
      const asRow = place === undefined ? 0 : -(answer.rowPrices[place] ?? 0)
      return Math.max(0, asRow) + Math.max(0, -(answer.columnPrices[type] ?? 0))
    })
    return { prices, capPrices }
  }
}
