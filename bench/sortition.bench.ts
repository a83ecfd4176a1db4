// A fair panel: the whole draw against a small column generation that shares only the solver, and its growth.
import {
  canonical,
  drawTicket,
  type Instance,
  loadSolver,
  makeTypeModel,
  rankTickets,
  type Solver,
  select,
  sha256,
  utf8,
} from '#engines/sortition/index.ts'
import { inventedPool } from './support/invented-pool.ts'

/** Twice as many people may not take more than this. */
const promisedGrowth = 3
/** The whole draw, proof and list included, against the floor alone by columns. */
const promisedShare = 1
/** 100,000 tickets, in milliseconds of one core. */
const promisedRanking = 5000
const solver = await loadSolver()
select(solver, inventedPool(100), {})

const sizes = [250, 500, 1000]
const rows = sizes.map((people) => ({
  people,
  ms: time(() => select(solver, inventedPool(people), {})),
}))
console.table(rows.map(({ people, ms }) => ({ people, ms: Math.round(ms) })))
const growth = Math.sqrt((rows[2]?.ms ?? 0) / (rows[0]?.ms ?? 1))
console.log(`twice as many people take ${growth.toFixed(2)} times as long`)

const small = inventedPool(250)
const ours = time(() => select(solver, small, {}))
const theirs = time(() => floorByColumns(solver, small))
console.log(`leximin and list ${Math.round(ours)} ms, floor by columns ${Math.round(theirs)} ms`)
console.log(`memory of the solver ${Math.round(solver.memoryBytes / 2 ** 20)} MB`)
const many = Array.from({ length: 100_000 }, (_, at) => drawTicket(sha256(utf8('bench')), `${at}`))
const ranking = time(() => rankTickets(sha256(utf8('seed')), many))
console.log(`100,000 tickets ranked in ${Math.round(ranking)} ms`)
if (growth > promisedGrowth || ours > promisedShare * theirs || ranking > promisedRanking) {
  console.log('the promise is not held')
  process.exitCode = 1
}

function time(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The method of the field, in its shortest form: the floor alone, panel by panel. */
function floorByColumns(by: Solver, instance: Instance): number {
  const model = makeTypeModel(canonical(instance))
  const types = model.counts.map((_, type) => type)
  const price = (weights: readonly number[]) =>
    by.integer({
      costs: weights.map((weight) => -weight),
      lower: types.map(() => 0),
      upper: model.caps,
      rows: model.rows,
    })
  const first = types.map((type) => price(types.map((item) => (item === type ? 1 : 0))).values)
  const master = by.keep({
    costs: [-1, ...first.map(() => 0)],
    lower: [0, ...first.map(() => 0)],
    upper: [1, ...first.map(() => 1)],
    rows: [
      { columns: first.map((_, at) => at + 1), lower: 1, upper: 1 },
      ...types.map((type) => ({
        columns: [0, ...first.map((_, at) => at + 1)],
        weights: [-1, ...first.map((panel) => (panel[type] ?? 0) / (model.counts[type] ?? 1))],
        lower: 0,
        upper: Number.POSITIVE_INFINITY,
      })),
    ],
  })
  try {
    for (let round = 0; round < 2000; round++) {
      const answer = master.solve()
      const floor = answer.values[0] ?? 0
      const weights = types.map(
        (type) => Math.max(0, answer.rowPrices[type + 1] ?? 0) / (model.counts[type] ?? 1),
      )
      const best = price(weights)
      if (-best.bound - floor < 5e-4) return floor
      const column = types.map((type) => (best.values[type] ?? 0) / (model.counts[type] ?? 1))
      master.addColumn(0, 0, 1, [0, ...types.map((type) => type + 1)], [1, ...column])
    }
    return 0
  } finally {
    master.free()
  }
}
