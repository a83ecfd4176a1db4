// `npm run bench -- index-score`: a composite index of n, 2 n and 4 n units, built once and built again by lot.
import {
  buildIndex,
  type Framework,
  howSure,
  readFramework,
  sobolIndices,
  usualChoices,
  usualPlan,
} from '../src/engines/index-score/index.ts'

const indicators = 100
const promised = { growth: 2.6, runsSeconds: 10, sobolSeconds: 2 }

/** Values from a small formula: nothing is drawn. */
function invented(units: number): Framework {
  const codes = Array.from({ length: indicators }, (_, at) => `i${at}`)
  const meta = [
    'Level,iCode,Direction,Weight,Parent,Type',
    ...codes.map((code, at) => `1,${code},${at % 3 === 0 ? -1 : 1},1,p${at % 10},Indicator`),
    ...Array.from({ length: 10 }, (_, at) => `2,p${at},1,1,index,Aggregate`),
    '3,index,1,1,,Aggregate',
  ]
  const rows = Array.from({ length: units }, (_, unit) =>
    [`u${unit}`, ...codes.map((_, at) => ((unit * 7919 + at * 104_729) % 1009) ** 2 % 997)].join(
      ',',
    ),
  )
  const read = readFramework([`uCode,${codes.join(',')}`, ...rows].join('\n'), meta.join('\n'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]))
  return read.framework
}

function secondsOf(run: () => void): number {
  const since = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}

const measured = [200, 400, 800].map((units) => {
  const framework = invented(units)
  const plan = usualPlan(framework)
  const build = Math.min(...[1, 2, 3].map(() => secondsOf(() => buildIndex(framework, plan))))
  const runs = secondsOf(() =>
    howSure(framework, plan, usualChoices(plan), { runs: 1000, seed: 1 }),
  )
  return { units, build, runs }
})
console.table(
  measured.map(({ units, build, runs }) => ({
    units,
    'one index': `${(build * 1000).toFixed(1)} ms`,
    '1,000 runs and Sobol': `${runs.toFixed(2)} s`,
  })),
)
const [first, , last] = measured
const growth = Math.sqrt((last?.runs ?? 0) / (first?.runs ?? 1))
const sobol = secondsOf(() =>
  sobolIndices(([a = 0, b = 0, c = 0]) => Math.sin(a) + 7 * Math.sin(b) ** 2 + c, 3, 16_384, 1),
)
console.log(
  `twice as many units: ${growth.toFixed(2)} times; Sobol at 16,384: ${sobol.toFixed(2)} s`,
)
if (growth > promised.growth || (first?.runs ?? 0) > promised.runsSeconds) process.exitCode = 1
if (sobol > promised.sobolSeconds) process.exitCode = 1
