// Pools that are no mirror of their quotas: each of 24 pools of 380 people within its time, and the growth beyond.
import { loadSolver, type Selection, type Solver, select } from '#engines/sortition/index.ts'
import { type Skew, skewedPool } from '#engines/sortition/testing/skewed-pools.ts'
import { faultsOf } from '#proofs/sortition/instances.ts'

/** Seconds of one core for chances, proof and list, in a process that is warm. */
const promised = 1.5
/** Twice as many people may not take more than this. */
const promisedGrowth = 3
const poolsOfKind = 12
const people = 380

const solver = await loadSolver()
for (const skew of ['moderate', 'strong'] as const) select(solver, skewedPool(150, skew))

const rows = (['moderate', 'strong'] as const).flatMap((skew) =>
  Array.from({ length: poolsOfKind }, (_, number) => measured(solver, people, skew, number)),
)
console.table(
  rows.map(({ name, took, selection, isRight }) => ({
    pool: name,
    'seconds of one core': Number(took.toFixed(2)),
    said: selection.status,
    types: selection.types,
    'largest gap': largestGap(selection).toExponential(1),
    exact: isRight,
  })),
)
const slowest = rows.reduce((most, row) => (row.took > most.took ? row : most))
console.log(`the slowest is ${slowest.name}: ${slowest.took.toFixed(2)} s for ${promised}`)

const sizes = [people / 2, people, people * 2]
const times = sizes.map((size) =>
  [0, 1, 2].reduce((sum, number) => sum + measured(solver, size, 'moderate', number).took, 0),
)
const growths = times.slice(1).map((time, at) => time / (times[at] ?? 1))
const growth = Math.max(...growths)
console.log(
  `${sizes.join(', ')} people: ${times.map((time) => (time / 3).toFixed(2)).join(', ')} s each; twice as many take ${growths.map((item) => item.toFixed(2)).join(' and ')} times as long`,
)
console.log(`memory of the solver ${Math.round(solver.memoryBytes / 2 ** 20)} MB`)
if (slowest.took > promised || growth > promisedGrowth || rows.some(({ isRight }) => !isRight)) {
  console.log('the promise is not held')
  process.exitCode = 1
}

function measured(by: Solver, count: number, skew: Skew, number: number) {
  const instance = skewedPool(count, skew, number)
  const before = process.cpuUsage()
  const outcome = select(by, instance)
  const { user, system } = process.cpuUsage(before)
  const name = `${count} ${skew} ${number}`
  if (outcome.kind !== 'selected') throw new Error(`${name}: ${outcome.kind}`)
  const { selection } = outcome
  const isRight =
    selection.status === 'optimal' &&
    largestGap(selection) <= 1e-7 &&
    faultsOf(instance, selection).length === 0
  return { name, took: (user + system) / 1e6, selection, isRight }
}

function largestGap({ proof }: Selection): number {
  return Math.max(...(proof?.claims.map(({ gap }) => gap) ?? [Number.POSITIVE_INFINITY]))
}
