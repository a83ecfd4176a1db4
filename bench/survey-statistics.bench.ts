// `npm run bench -- survey-statistics`: weights of n, 2 n and 4 n people, beside R’s `survey::rake` where it is installed.
import { spawnSync } from 'node:child_process'
import { rake, spreadOf } from '../src/engines/survey-statistics/index.ts'

const margins = [
  { variable: 'sex', shares: { f: 52, m: 48 } },
  { variable: 'age', shares: { a: 18, b: 34, c: 30, d: 18 } },
  { variable: 'area', shares: { town: 64, village: 36 } },
] as const
const growthPromised = 2.6

/** People from a small formula: nothing is drawn. */
function invented(count: number) {
  const pick = (names: readonly string[], from: number) => names[from % names.length] as string
  return Array.from({ length: count }, (_, at) => ({
    sex: pick(['f', 'f', 'm'], at * 7919),
    age: pick(['a', 'b', 'b', 'c', 'd', 'd', 'd'], (at * 104_729) % 1009),
    area: pick(['town', 'village', 'town'], (at * 31 + 7) % 997),
  }))
}

function secondsOf(run: () => void): number {
  const since = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}

const measured = [10_000, 20_000, 40_000].map((count) => {
  const people = invented(count)
  const raked = rake(people, margins)
  if (!raked.ok || !raked.value.reached) throw new Error('the margins were not reached')
  const seconds = Math.min(...[1, 2, 3].map(() => secondsOf(() => rake(people, margins))))
  return { count, seconds, weights: raked.value.weights }
})
console.table(
  measured.map(({ count, seconds, weights }) => ({
    people: count,
    'CPU ms': Math.round(seconds * 1000),
    effective: Math.round(spreadOf(weights).effective),
  })),
)
const [first, , last] = measured
const growth = Math.sqrt((last?.seconds ?? 0) / (first?.seconds ?? 1))
console.log(`growth for each doubling: ${growth.toFixed(2)} (promised: ${growthPromised} at most)`)
if (growth > growthPromised) process.exitCode = 1

const people = invented(1_000)
const own = rake(people, margins)
const asked = `suppressPackageStartupMessages(library(survey))
d <- read.csv(file("stdin"), colClasses = "character")
totals <- function(name, shares) setNames(data.frame(names(shares), 1000 * shares / sum(shares)), c(name, "Freq"))
r <- rake(svydesign(id = ~1, weights = ~1, data = d), list(~sex, ~age, ~area),
  list(totals("sex", c(f = 52, m = 48)), totals("age", c(a = 18, b = 34, c = 30, d = 18)), totals("area", c(town = 64, village = 36))),
  control = list(maxit = 5000, epsilon = 1e-14))
writeLines(format(weights(r), digits = 17))`
const table = [
  'sex,age,area',
  ...people.map(({ sex, age, area }) => [sex, age, area].join(',')),
].join('\n')
const theirs = spawnSync('Rscript', ['-e', asked], { input: table, encoding: 'utf8' })
if (theirs.status !== 0 || !own.ok) {
  console.log('R with its package survey is not installed here: its weights were not compared.')
} else {
  const weights = theirs.stdout.trim().split(/\s+/).map(Number)
  const farthest = Math.max(
    ...own.value.weights.map((weight, at) => Math.abs(weight - (weights[at] as number))),
  )
  console.log(`farthest from survey::rake: ${farthest.toExponential(1)} (promised: 1e-9 at most)`)
  if (!(weights.length === people.length && farthest <= 1e-9)) process.exitCode = 1
}
