// `npm run bench -- equal-shares`: participatory budgets as large as those of Łódź and of Wieliczka, n, 2 n and 4 n
// voters, beside the same rule as one would write it first, in the same run.
import {
  type CountPlan,
  countElection,
  type Election,
  makeElection,
  numberOf,
  payingRun,
  readPb,
  writePb,
} from '../src/engines/equal-shares/index.ts'
import { lots } from '../src/engines/equal-shares/testing/invented-election.ts'
import { naiveDoubles } from '../src/engines/equal-shares/testing/naive-shares.ts'

const promised = { shares: 1, add1: 8, small: 1, growth: 2.6, ratio: 0.5 }

/** Projects that a few or that many want, and voters of a district who mostly want the same ones. */
function invented(voters: number, projects: number, budget: number, most: number): Election {
  const draw = lots(voters + projects)
  const list = Array.from({ length: projects }, (_, at) => ({
    id: `p${at}`,
    cost: BigInt(5_000 + draw(Math.floor(budget / 12))),
  }))
  const ballots = Array.from({ length: voters }, () => {
    const district = draw(8)
    const chosen = new Set<number>()
    for (let count = 1 + draw(most); count > 0; count--) {
      const near = draw(4) > 0
      // The square of a draw: the first projects are wanted far more than the last ones.
      const place = Math.floor((draw(1000) * draw(1000) * projects) / (near ? 8e6 : 1e6))
      chosen.add(Math.min(projects - 1, near ? place * 8 + district : place))
    }
    return { choices: [...chosen] }
  })
  return makeElection({
    projects: list,
    budget: BigInt(budget),
    voteType: 'approval',
    voters: ballots,
  })
}

function measured<T>(run: () => T): { value: T; seconds: number } {
  const since = process.cpuUsage()
  const value = run()
  const { user, system } = process.cpuUsage(since)
  return { value, seconds: (user + system) / 1e6 }
}

const shares: CountPlan = { rule: 'equal-shares', start: 'floor' }
const add1: CountPlan = { ...shares, completion: 'add1' }
const rows: Record<string, string | number>[] = []
const failures: string[] = []

function measure(name: string, election: Election, limits: { shares: number; add1: number }) {
  const once = measured(() => countElection(election, shares))
  const naive = measured(() =>
    naiveDoubles(election, Math.floor(Number(election.budget) / election.voters)),
  )
  const full = measured(() => countElection(election, add1))
  const isSame = [...naive.value].sort().join() === [...once.value.winners].sort().join()
  const endowment = payingRun(full.value)?.endowment
  rows.push({
    election: name,
    voters: election.voters,
    'different ballots': election.ballots.weights.length,
    'equal shares': `${once.seconds.toFixed(3)} s`,
    'beside naive': (once.seconds / naive.seconds).toFixed(3),
    'same as naive': String(isSame),
    winners: once.value.winners.length,
    Add1: `${full.seconds.toFixed(2)} s`,
    endowments: full.value.shares?.tried ?? 0,
    'last endowment': endowment ? numberOf(endowment) : 0,
  })
  if (once.seconds > limits.shares) failures.push(`${name}: equal shares ${once.seconds} s`)
  if (full.seconds > limits.add1) failures.push(`${name}: Add1 ${full.seconds} s`)
  return { once: once.seconds, ratio: once.seconds / naive.seconds }
}

const limits = { shares: promised.shares, add1: promised.add1 }
// Once without measure: the compiler is warm afterwards, for both.
countElection(invented(10_000, 60, 1_000_000, 5), shares)
naiveDoubles(invented(10_000, 60, 1_000_000, 5), 100)
measure('Wieliczka', invented(6_586, 64, 1_000_000, 6), {
  shares: promised.small,
  add1: promised.small,
})
const lodz = measure('Łódź', invented(90_494, 160, 40_000_000, 5), limits)
if (lodz.ratio > promised.ratio) failures.push(`Łódź: ${lodz.ratio} of naive`)
const none = { shares: Number.POSITIVE_INFINITY, add1: Number.POSITIVE_INFINITY }
const grown = [25_000, 50_000, 100_000].map((voters) =>
  measure(`${voters / 25_000} n`, invented(voters, 160, voters * 400, 5), none),
)
console.table(rows)
const growth = Math.sqrt((grown[2]?.once ?? 0) / (grown[0]?.once ?? 1))
console.log(`twice as many voters: ${growth.toFixed(2)} times`)
if (growth > promised.growth) failures.push(`growth ${growth}`)

const { ballots, projects } = invented(90_494, 160, 40_000_000, 5)
const text = writePb({
  meta: Object.entries({ num_projects: 160, num_votes: 90_494, budget: 40_000_000 })
    .map(([key, value]) => [key, String(value)] as const)
    .concat([['vote_type', 'approval']]),
  projectTitles: ['project_id', 'cost'],
  projects: projects.map(({ id, cost }) => [id, String(cost)]),
  voterTitles: ['voter_id', 'vote'],
  votes: [...ballots.ofVoter].map((ballot, voter) => [
    `v${voter}`,
    [...ballots.choices.subarray(ballots.starts[ballot], ballots.starts[ballot + 1])]
      .map((at) => `p${at}`)
      .join(','),
  ]),
})
const reading = measured(() => readPb(text))
console.log(
  `a file of ${(text.length / 1e6).toFixed(1)} MB is read in ${reading.seconds.toFixed(2)} s`,
)
for (const failure of failures) console.log(`over what is promised: ${failure}`)
if (failures.length > 0 || !reading.value.ok) process.exitCode = 1
