// `npm run bench -- field-trials`: times on n, 2 n and 4 n rows, and how often intervals at 95 % hold, on 20,000 invented trials each.
import {
  differenceInMeans,
  drawOf,
  leastSquares,
  linEstimate,
  permutationTest,
  wilson,
} from '../src/engines/field-trials/index.ts'

const promised = { growth: 2.6, clustersMs: 300, columnsMs: 50, permutationMs: 1000 }
const runs = 20_000

function msOf(run: () => void): number {
  const times = [1, 2, 3, 4, 5].map(() => {
    const since = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(since)
    return (user + system) / 1e3
  })
  return Math.min(...times)
}

/** Values from a small formula: nothing is drawn. */
const wave = (rows: number, by: number) =>
  Array.from({ length: rows }, (_, row) => Math.sin((row + 1) * by))

function byClusters(rows: number): void {
  const clusters = Array.from({ length: rows }, (_, row) => `c${Math.floor(row / 10)}`)
  const arm = Array.from({ length: rows }, (_, row) => Math.floor(row / 10) % 2)
  const columns = [
    { name: 'arm', values: arm },
    { name: 'x', values: wave(rows, 7.1) },
  ]
  leastSquares(wave(rows, 3.3), columns, { clusters })
}

const measured = [5_000, 10_000, 20_000].map((rows) => ({ rows, ms: msOf(() => byClusters(rows)) }))
console.table(
  measured.map(({ rows, ms }) => ({ rows, 'CR2, ten a cluster': `${ms.toFixed(1)} ms` })),
)
const growth = Math.sqrt((measured[2]?.ms ?? 0) / (measured[0]?.ms ?? 1))
const list = Array.from({ length: 19 }, (_, at) => ({
  name: `x${at}`,
  values: wave(10_000, at + 1.3),
}))
const outcome = wave(10_000, 0.7)
const columnsMs = msOf(() => leastSquares(outcome, list, { se: 'classical' }))
const small = wave(20, 2.3)
const arms = small.map((_, row) => row % 2 === 0)
const permutationMs = msOf(() => permutationTest({ outcome: small, treated: arms }))
console.log(`twice as many rows: ${growth.toFixed(2)} times (promised: ${promised.growth})`)
console.log(`20 columns, 10,000 rows: ${columnsMs.toFixed(1)} ms (promised: ${promised.columnsMs})`)
console.log(`184,756 draws: ${permutationMs.toFixed(0)} ms (promised: ${promised.permutationMs})`)
if (
  growth > promised.growth ||
  (measured[0]?.ms ?? 0) > promised.clustersMs ||
  columnsMs > promised.columnsMs ||
  permutationMs > promised.permutationMs
)
  process.exitCode = 1

const draw = drawOf(20)
const unit = () => (draw(2 ** 31) + 0.5) / 2 ** 31
const normal = () => Math.sqrt(-2 * Math.log(unit())) * Math.cos(2 * Math.PI * unit())
const lopsided = () => -Math.log(unit())

interface Case {
  readonly name: string
  /** Whether theory says that 94 to 96 % hold; elsewhere the count is shown, and promises nothing. */
  readonly isPromised: boolean
  readonly holds: () => boolean
}
const around = (truth: number, { low, high }: { low: number; high: number }) =>
  low <= truth && truth <= high
const half = Array.from({ length: 40 }, (_, row) => row % 2 === 0)
const pairs = half.map((_, row) => `${row >> 1}`)
const blocks = half.map((_, row) => `${Math.floor(row / 10)}`)
const clusters = half.map((_, row) => `${row >> 2}`)
const byCluster = half.map((_, row) => (row >> 2) % 2 === 0)
const noise = (of: () => number, treated: readonly boolean[]) =>
  treated.map((arm) => (arm ? 1 + 2 * of() : of()))

function clustered(): number[] {
  const shared = Array.from({ length: 10 }, normal)
  return byCluster.map((arm, row) => Number(arm) + (shared[row >> 2] ?? 0) + normal())
}

const cases: readonly Case[] = [
  {
    name: 'complete, 40 rows, normal',
    isPromised: true,
    holds: () =>
      around(1, differenceInMeans({ outcome: noise(normal, half), treated: half }, 'complete')),
  },
  {
    name: 'complete, 40 rows, lopsided',
    isPromised: false,
    holds: () =>
      around(2, differenceInMeans({ outcome: noise(lopsided, half), treated: half }, 'complete')),
  },
  {
    name: 'pairs, 20',
    isPromised: true,
    holds: () =>
      around(
        1,
        differenceInMeans({ outcome: noise(normal, half), treated: half, blocks: pairs }, 'pairs'),
      ),
  },
  {
    name: 'blocks, 4 of 10',
    isPromised: true,
    holds: () =>
      around(
        1,
        differenceInMeans({ outcome: noise(normal, half), treated: half, blocks }, 'blocked'),
      ),
  },
  {
    name: 'clusters, 10 of 4, CR2',
    isPromised: true,
    holds: () =>
      around(
        1,
        differenceInMeans({ outcome: clustered(), treated: byCluster, clusters }, 'clustered'),
      ),
  },
  ...(['CR0', 'CR1'] as const).map((se) => ({
    name: `clusters, 10 of 4, ${se}`,
    isPromised: false,
    holds: () => {
      const columns = [{ name: 'arm', values: byCluster.map(Number) }]
      const { estimates } = leastSquares(clustered(), columns, { se, clusters })
      return around(1, estimates[1] ?? { low: 0, high: 0 })
    },
  })),
  {
    name: 'Lin, one covariate',
    isPromised: true,
    holds: () => {
      const x = half.map(normal)
      const found = linEstimate(
        half.map((arm, row) => Number(arm) + 2 * (x[row] ?? 0) + normal()),
        half,
        [{ name: 'x', values: x }],
      )
      return around(1, found.estimates[1] ?? { low: 0, high: 0 })
    },
  },
  {
    name: 'Wilson, 0.3 of 50',
    isPromised: true,
    holds: () => {
      let yes = 0
      for (let at = 0; at < 50; at++) if (unit() < 0.3) yes++
      return around(0.3, wilson({ yes, of: 50 }))
    },
  },
]
const covered = cases.map(({ name, isPromised, holds }) => {
  let held = 0
  for (let run = 0; run < runs; run++) if (holds()) held++
  return { name, isPromised, share: held / runs }
})
console.table(
  covered.map(({ name, isPromised, share }) => ({
    name,
    'holds (%)': (share * 100).toFixed(2),
    promised: isPromised ? '94 to 96' : 'nothing',
  })),
)
if (covered.some(({ isPromised, share }) => isPromised && !(share >= 0.94 && share <= 0.96)))
  process.exitCode = 1
