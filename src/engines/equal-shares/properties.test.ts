import { describe, expect, it } from 'vitest'
import { completedShares } from './completion.ts'
import { type CountPlan, countElection, type Outcome, payingRun } from './count.ts'
import { costOf, type Election, equalShare, makeElection, tally, totalCost } from './election.ts'
import { equalShares } from './equal-shares.ts'
import { accountOf, explain, leftTogether, sumOf } from './explain.ts'
import { compareFractions, fraction, minus, reduced, times } from './fraction.ts'
import { supportOf, type Utility, usualUtility } from './support.ts'
import { inventedElection, lots } from './testing/invented-election.ts'
import { naiveShares } from './testing/naive-shares.ts'
import { tieRule } from './ties.ts'

const kinds = ['approval', 'choose-1', 'cumulative', 'ordinal'] as const
const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1)

/** Elections of all kinds; few different costs and few voters make ties, and supporters who have exactly their part. */
const elections = seeds.flatMap((seed) =>
  kinds.map((voteType, at) => {
    const draw = lots(seed * 31 + at)
    return inventedElection(seed * 7 + at, {
      ...{ voters: 1 + draw(14), projects: 2 + draw(9), voteType, costs: 1 + draw(6) },
    })
  }),
)

const plans: readonly CountPlan[] = [
  { rule: 'greedy' },
  { rule: 'greedy-no-skip' },
  { rule: 'greedy-threshold', threshold: 2 },
  { rule: 'equal-shares' },
  { rule: 'equal-shares', completion: 'add1' },
  { rule: 'equal-shares', completion: 'add1u', start: 'exact', stop: 'exhaustive' },
  { rule: 'equal-shares', completion: 'add1', compare: true },
]

const utilitiesOf = (election: Election): readonly Utility[] => [
  'cost',
  'cardinality',
  usualUtility(election),
]

const tiesOf = (election: Election) => tieRule(election, tally(election).votes)
const namesOf = (election: Election, { winners }: Pick<Outcome, 'winners'>) =>
  winners.map((at) => election.projects[at]?.id)

/** Voters one by one again, from the merged ballots. */
function votersOf({ ballots }: Election) {
  return [...ballots.ofVoter].map((ballot) => {
    const [from = 0, end = 0] = ballots.starts.subarray(ballot, ballot + 2)
    const choices = [...ballots.choices.subarray(from, end)]
    return ballots.points
      ? { choices, points: [...ballots.points.subarray(from, end)] }
      : { choices }
  })
}

function shuffled<T>(values: readonly T[], seed: number): T[] {
  const draw = lots(seed)
  const left = [...values]
  return values.map(() => left.splice(draw(left.length), 1)[0] as T)
}

describe('equal shares and the rule as it is written', () => {
  it('buy the same projects in the same order, and every voter keeps the same money', () => {
    let ties = 0
    let emptied = 0
    for (const election of elections)
      for (const utility of utilitiesOf(election))
        for (const times of [1n, 2n, 5n]) {
          const share = equalShare(election)
          const endowment = { num: share.num * times, den: share.den }
          const rule = tiesOf(election)
          const naive = naiveShares(election, utility, endowment, rule)
          const run = equalShares(election, supportOf(election, utility), endowment, rule)
          expect(run.winners).toEqual(naive.winners)
          ties += run.ties.length
          emptied += run.rounds.filter((round) => round.emptied > 0).length
        }
    // The hard cases are there: equal prices, and supporters who come to the end of their money.
    expect(ties).toBeGreaterThan(200)
    expect(emptied).toBeGreaterThan(500)
  })

  it('give each voter the account that the rule gives, to the last fraction', () => {
    for (const election of elections) {
      const outcome = countElection(election, {
        rule: 'equal-shares',
        utility: usualUtility(election),
      })
      const endowment = payingRun(outcome)?.endowment ?? fraction(0n)
      const naive = naiveShares(election, usualUtility(election), endowment, tiesOf(election))
      for (const [voter, ballot] of election.ballots.ofVoter.entries()) {
        const account = accountOf(election, outcome, ballot)
        expect(account?.left).toEqual(reduced(naive.money[voter] ?? fraction(0n)))
        const paid = naive.payments.filter((each) => each.voter === voter)
        expect(account?.payments.filter(({ amount }) => amount.num > 0n)).toEqual(
          paid.map(({ project, amount }) => ({ project, amount: reduced(amount) })),
        )
      }
    }
  })
})

describe('what holds for every election', () => {
  it('the cost is never over the budget, by any rule', () => {
    for (const election of elections)
      for (const plan of plans) {
        const { winners, cost } = countElection(election, plan)
        expect(cost).toBe(totalCost(election, winners))
        expect(cost <= election.budget, JSON.stringify(plan)).toBe(true)
        expect(new Set(winners).size).toBe(winners.length)
      }
  })

  it('payments for a project sum to its cost exactly, nobody pays more than price × utility or than they hold', () => {
    for (const election of elections) {
      const outcome = countElection(election, { rule: 'equal-shares', completion: 'add1' })
      const run = payingRun(outcome)
      const { support } = outcome
      if (!run || !support) throw new Error('equal shares pay')
      const { weights, starts, choices } = election.ballots
      const accounts = [...weights.keys()].map((ballot) => accountOf(election, outcome, ballot))
      for (const [round, { project }] of run.rounds.entries()) {
        const parts = accounts.flatMap((account, ballot) => {
          const found = account?.payments.find((payment) => payment.project === project)
          if (!found) return []
          const from = starts[ballot] ?? 0
          const at = choices.subarray(from, starts[ballot + 1]).indexOf(project) + from
          const most = times(run.purse.priceIn(round), BigInt(support.choiceWorth[at] ?? 0))
          expect(compareFractions(found.amount, most)).toBeLessThanOrEqual(0)
          return [times(found.amount, BigInt(weights[ballot] ?? 0))]
        })
        expect(sumOf(parts)).toEqual(fraction(costOf(election, project)))
      }
      for (const account of accounts) expect((account?.left.num ?? -1n) >= 0n).toBe(true)
      const left = accounts.map((account, ballot) =>
        times(account?.left ?? fraction(0n), BigInt(weights[ballot] ?? 0)),
      )
      expect(sumOf(left)).toEqual(leftTogether(election, outcome))
    }
  })

  it('no project that is left could be paid by what its supporters still hold (priceability)', () => {
    for (const election of elections) {
      const outcome = countElection(election, {
        rule: 'equal-shares',
        utility: usualUtility(election),
      })
      const { support, winners } = outcome
      const won = new Set(winners)
      for (const project of election.projects.keys()) {
        const slots = [...(support?.ballots ?? [])].slice(
          support?.starts[project],
          support?.starts[project + 1],
        )
        if (won.has(project) || slots.length === 0) continue
        const held = slots.map((ballot) =>
          times(
            accountOf(election, outcome, ballot)?.left ?? fraction(0n),
            BigInt(election.ballots.weights[ballot] ?? 0),
          ),
        )
        expect(minus(sumOf(held), fraction(costOf(election, project))).num < 0n).toBe(true)
      }
    }
  })

  it('the order of the voters changes nothing; the order of the projects neither, with ties in the same order', () => {
    for (const [seed, election] of elections.entries())
      for (const plan of plans) {
        const first = namesOf(election, countElection(election, plan))
        const mixed = { ...election, voters: shuffled(votersOf(election), seed + 1) }
        expect(namesOf(election, countElection(makeElection(mixed), plan))).toEqual(first)
        const places = shuffled([...election.projects.keys()], seed + 1)
        const moved = makeElection({
          ...{ ...election, projects: places.map((at) => election.projects[at] as never) },
          voters: votersOf(election).map((ballot) => ({
            ...ballot,
            choices: ballot.choices.map((at) => places.indexOf(at)),
          })),
        })
        const order = [...election.projects.keys()].map((at) => places.indexOf(at))
        expect(namesOf(moved, countElection(moved, { ...plan, order }))).toEqual(first)
      }
  })

  it('all amounts ten times, with a unit ten times, change nothing', () => {
    for (const election of elections)
      for (const plan of plans) {
        const large: Election = {
          ...election,
          budget: election.budget * 10n,
          unit: election.unit * 10n,
          projects: election.projects.map((each) => ({ ...each, cost: each.cost * 10n })),
        }
        expect(countElection(large, plan).winners).toEqual(countElection(election, plan).winners)
      }
  })

  it('one supporter more never takes a project away from the greedy outcome', () => {
    for (const election of elections.filter(({ voteType }) => voteType === 'approval'))
      for (const plan of plans.slice(0, 3)) {
        for (const project of countElection(election, plan).winners) {
          const more = makeElection({
            ...election,
            voters: [...votersOf(election), { choices: [project] }],
          })
          expect(countElection(more, plan).winners).toContain(project)
        }
      }
  })

  it('Add1 keeps the last endowment whose cost holds: one unit more overspends', () => {
    let overspent = 0
    for (const election of elections) {
      const support = supportOf(election, usualUtility(election))
      const rule = tiesOf(election)
      const { run, ended } = completedShares(election, support, tally(election), rule, {
        ...{ completion: 'add1', start: 'floor', stop: 'overspend' },
      })
      if (ended !== 'overspend') continue
      overspent++
      const { num, den } = run.endowment
      const next = equalShares(election, support, fraction(num + den, den), rule)
      expect(next.cost > election.budget).toBe(true)
    }
    expect(overspent).toBeGreaterThan(50)
  })

  it('with utilities of one and equal costs, the effective support never rises from one winner to the next', () => {
    for (const seed of seeds) {
      const election = inventedElection(seed, { voters: 12, projects: 8, costs: 1 })
      const outcome = countElection(election, { rule: 'equal-shares', utility: 'cardinality' })
      const told = explain(election, outcome)
      const support = outcome.winners.map((at) => told[at]?.effective ?? 0)
      for (const [at, value] of support.entries())
        if (at > 0) expect(value).toBeLessThanOrEqual((support[at - 1] ?? 0) * (1 + 1e-12))
    }
  })
})

describe('doubles are never trusted where they cannot tell', () => {
  it('prices that differ by one part in 10^14 are told apart, and equal ones are ties', () => {
    // Two projects of utility one: 3 voters pay 7 × 10^14 + 1, 3 others one less.
    const cost = 700_000_000_000_000n
    for (const [more, ties] of [
      [1n, 0],
      [0n, 1],
    ] as const) {
      const election = makeElection({
        ...{ voteType: 'approval', budget: 2n * cost + 2n },
        projects: [
          { id: 'a', cost: cost + more },
          { id: 'b', cost },
        ],
        voters: [0, 0, 0, 1, 1, 1].map((at) => ({ choices: [at] })),
      })
      const run = equalShares(
        election,
        supportOf(election, 'cardinality'),
        equalShare(election),
        tiesOf(election),
      )
      expect(run.ties.length).toBe(ties)
      expect(run.winners).toEqual(more === 1n ? [1, 0] : [0, 1])
    }
  })

  it('supporters who have exactly the cost together buy it; with one less, they do not', () => {
    for (const [missing, winners] of [
      [0n, [0, 1]],
      [1n, [0]],
    ] as const) {
      const election = makeElection({
        ...{ voteType: 'approval', budget: 700_000_000_000_000n - missing },
        projects: [
          { id: 'a', cost: 333_333_333_333_333n },
          { id: 'b', cost: 366_666_666_666_667n },
        ],
        voters: [0, 1, 2].map(() => ({ choices: [0, 1] })),
      })
      const run = equalShares(
        election,
        supportOf(election, 'cost'),
        equalShare(election),
        tiesOf(election),
      )
      expect(run.winners).toEqual(winners)
    }
  })

  it('amounts that would be rounded are refused', () => {
    const large = {
      voteType: 'approval',
      budget: 2n ** 50n,
      projects: [{ id: 'a', cost: 1n }],
    } as const
    const voters = Array.from({ length: 9 }, () => ({ choices: [0] }))
    expect(() => makeElection({ ...large, voters })).toThrow(RangeError)
    expect(makeElection({ ...large, voters: voters.slice(2) }).voters).toBe(7)
  })
})
