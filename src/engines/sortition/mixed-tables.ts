import type { Person } from './pool.ts'
import { type SeedStream, streamOf } from './seed-stream.ts'

export interface TablesPlan {
  /** Round, then table, then ids. */
  readonly rounds: readonly (readonly (readonly string[])[])[]
  /** Pairs who meet again, counted each time; no plan can have fewer than `boundOfRepeats`. */
  readonly repeats: number
  readonly boundOfRepeats: number
  /** Seats by which tables are further from the panel’s mix than the nearest whole numbers. */
  readonly imbalance: number
}

const moves = 40_000

/**
 * Tables over several rounds: each mirrors the panel as whole numbers allow, and people meet as many others as possible.
 * Seeded start, then exchanges between two tables of a round, accepted when they help, or sometimes when they do not
 * (annealing). Same people and seed, same tables.
 */
export function planTables(
  people: readonly Person[],
  tables: number,
  rounds: number,
  seed: string,
): TablesPlan {
  const sorted = [...people].sort((a, b) => (a.id < b.id ? -1 : 1))
  const stream = streamOf(`ouvroir/sortition/tables/v1|${seed}`)
  const plan = new Plan(sorted, tables, rounds, stream)
  for (let move = 0; move < moves; move++) plan.tryMove(1 - move / moves)
  return plan.result()
}

class Plan {
  private readonly seats: number[][]
  private readonly met: Int32Array
  /** Value of each feature, per person, as one number per (feature, value). */
  private readonly marks: readonly number[][]
  private readonly tally: Int32Array[]
  /** People of each value in the whole panel. */
  private readonly counts: number[]
  private readonly people: readonly Person[]
  private readonly tables: number
  private readonly stream: SeedStream

  constructor(people: readonly Person[], tables: number, rounds: number, stream: SeedStream) {
    this.people = people
    this.tables = tables
    this.stream = stream
    const names = [
      ...new Set(
        people.flatMap(({ values }) => Object.entries(values).map((entry) => entry.join('|'))),
      ),
    ].sort()
    this.marks = people.map(({ values }) =>
      Object.entries(values).map((entry) => names.indexOf(entry.join('|'))),
    )
    this.counts = names.map((_, at) => this.marks.filter((own) => own.includes(at)).length)
    this.met = new Int32Array(people.length ** 2)
    this.seats = Array.from({ length: rounds }, () => {
      const order = stream.shuffle(people.map((_, at) => at))
      const seats = new Array<number>(people.length)
      order.forEach((person, at) => {
        seats[person] = at % tables
      })
      return seats
    })
    this.tally = this.seats.map((seats) => {
      const tally = new Int32Array(tables * names.length)
      seats.forEach((table, person) => {
        for (const mark of this.marks[person] ?? []) this.add(tally, table, mark, 1)
      })
      return tally
    })
    for (const seats of this.seats)
      seats.forEach((table, a) => {
        seats.forEach((other, b) => {
          if (a !== b && table === other) this.meet(a, b, 1)
        })
      })
  }

  private add(tally: Int32Array, table: number, mark: number, by: number) {
    const at = table * this.counts.length + mark
    tally[at] = (tally[at] ?? 0) + by
  }

  private meet(a: number, b: number, by: number) {
    const at = a * this.people.length + b
    this.met[at] = (this.met[at] ?? 0) + by
  }

  private times(a: number, b: number): number {
    return this.met[a * this.people.length + b] ?? 0
  }

  private size(table: number): number {
    return Math.floor((this.people.length - 1 - table) / this.tables) + 1
  }

  /** How far a table is from the mix, in one value. */
  private apart(tally: Int32Array, table: number, mark: number, by: number): number {
    // Divided last: a share that is a whole number stays one.
    const fair = ((this.counts[mark] ?? 0) * this.size(table)) / this.people.length
    const count = (tally[table * this.counts.length + mark] ?? 0) + by
    return Math.max(0, Math.floor(fair) - count, count - Math.ceil(fair))
  }

  tryMove(heat: number) {
    const round = this.stream.index(this.seats.length)
    const [seats, tally] = [this.seats[round] ?? [], this.tally[round] as Int32Array]
    const [a, b] = [this.stream.index(this.people.length), this.stream.index(this.people.length)]
    const [from, to] = [seats[a] ?? 0, seats[b] ?? 0]
    if (from === to) return
    let change = 0
    const own = (this.marks[a] ?? []).filter((mark) => !(this.marks[b] ?? []).includes(mark))
    const other = (this.marks[b] ?? []).filter((mark) => !(this.marks[a] ?? []).includes(mark))
    for (const [marks, out, into] of [
      [own, from, to],
      [other, to, from],
    ] as const)
      for (const mark of marks) {
        change += this.apart(tally, out, mark, -1) - this.apart(tally, out, mark, 0)
        change += this.apart(tally, into, mark, 1) - this.apart(tally, into, mark, 0)
      }
    seats.forEach((table, c) => {
      if (c === a || c === b) return
      if (table === from) change += this.again(b, c, 0) - this.again(a, c, -1)
      if (table === to) change += this.again(a, c, 0) - this.again(b, c, -1)
    })
    const accepts =
      change <= 0 || this.stream.index(1_000_000) < 1e6 * Math.exp(-change / (0.6 * heat + 1e-3))
    if (accepts) this.exchange(round, a, b)
  }

  /** Cost of one more meeting: none the first time. */
  private again(a: number, b: number, by: number): number {
    return this.times(a, b) + by > 0 ? 1 : 0
  }

  private exchange(round: number, a: number, b: number) {
    const [seats, tally] = [this.seats[round] ?? [], this.tally[round] as Int32Array]
    for (const [person, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const [from, to] = [seats[person] ?? 0, seats[other] ?? 0]
      for (const mark of this.marks[person] ?? []) {
        this.add(tally, from, mark, -1)
        this.add(tally, to, mark, 1)
      }
      seats.forEach((table, c) => {
        if (c === a || c === b) return
        const by = table === from ? -1 : table === to ? 1 : 0
        if (by === 0) return
        this.meet(person, c, by)
        this.meet(c, person, by)
      })
    }
    ;[seats[a], seats[b]] = [seats[b] ?? 0, seats[a] ?? 0]
  }

  result(): TablesPlan {
    const pairs = (count: number) => (count * (count - 1)) / 2
    let repeats = 0
    for (let a = 0; a < this.people.length; a++)
      for (let b = 0; b < a; b++) repeats += Math.max(0, this.times(a, b) - 1)
    const perRound = Array.from({ length: this.tables }, (_, table) => pairs(this.size(table)))
    const meetings = this.seats.length * perRound.reduce((sum, one) => sum + one, 0)
    let imbalance = 0
    for (const tally of this.tally)
      for (let table = 0; table < this.tables; table++)
        this.counts.forEach((_, mark) => {
          imbalance += this.apart(tally, table, mark, 0)
        })
    return {
      rounds: this.seats.map((seats) =>
        Array.from({ length: this.tables }, (_, table) =>
          this.people.flatMap(({ id }, person) => (seats[person] === table ? [id] : [])),
        ),
      ),
      repeats,
      boundOfRepeats: Math.max(0, meetings - pairs(this.people.length)),
      imbalance,
    }
  }
}
