import { describe, expect, it } from 'vitest'
import { type CountPlan, countElection } from './count.ts'
import { type Election, makeElection } from './election.ts'
import { accountOf, explain, isOrderDecisive, leftTogether } from './explain.ts'
import { fraction } from './fraction.ts'
import { sharesOfProjects, sharesOfVoters } from './proportions.ts'
import { inventedElection } from './testing/invented-election.ts'
import { whatIf } from './what-if.ts'

/** The example of the README: three voters, 90 €, so 30 € each. */
const small = makeElection({
  ...{ voteType: 'approval', budget: 90n },
  projects: [
    { id: 'A', cost: 40n },
    { id: 'B', cost: 50n },
  ],
  voters: [{ choices: [0] }, { choices: [0, 1] }, { choices: [1] }],
})
const shares: CountPlan = { rule: 'equal-shares' }
const voteTypes = ['approval', 'scoring', 'approval', 'ordinal'] as const

describe('what a count explains', () => {
  it('effective support, who paid what, what remains', () => {
    const outcome = countElection(small, shares)
    expect(outcome.winners).toEqual([0])
    expect(explain(small, outcome)).toMatchObject([
      {
        isFunded: true,
        votes: 2,
        effective: 2,
        paid: 40n,
        payers: 2,
        emptied: 0,
        most: fraction(20n),
        left: 20,
      },
      { isFunded: false, votes: 2, effective: 0, paid: 0n, payers: 0, left: 40 },
    ])
    const [, second = 0] = small.ballots.ofVoter
    expect(accountOf(small, outcome, second)).toEqual({
      payments: [{ project: 0, amount: fraction(20n) }],
      left: fraction(10n),
    })
    expect(leftTogether(small, outcome)).toEqual(fraction(50n))
    expect(outcome.ties).toEqual([{ round: 0, projects: [0, 1], by: 'cost' }])
  })

  it('a support that is not whole: who has less gives all, the others pay more', () => {
    const election = makeElection({
      ...{ voteType: 'approval', budget: 90n },
      projects: [
        { id: 'A', cost: 40n },
        { id: 'B', cost: 35n },
      ],
      voters: [{ choices: [0] }, { choices: [0, 1] }, { choices: [1] }],
    })
    // With utilities of one, B is first: 17.5 each. Then voter 2 has 12.5 left for A, voter 1 pays 27.5.
    const outcome = countElection(election, { ...shares, utility: 'cardinality' })
    expect(outcome.winners).toEqual([1, 0])
    expect(explain(election, outcome)[0]).toMatchObject({
      ...{ effective: 40 / 27.5, payers: 2, emptied: 1, most: fraction(55n, 2n), left: 2.5 },
    })
  })

  it('what would have made a project win: a lower cost, more supporters, more votes', () => {
    expect(whatIf(small, countElection(small, shares), 0)).toBeUndefined()
    // At 39 it is cheaper than A; at 40 it is equal in all, and comes after A: its supporters then have 40 left.
    expect(whatIf(small, countElection(small, shares), 1)).toEqual({ cost: 40n, more: 1 })
    const greedy = makeElection({
      ...{ voteType: 'approval', budget: 60n },
      projects: small.projects,
      voters: [{ choices: [0] }, { choices: [0] }, { choices: [1] }],
    })
    expect(whatIf(greedy, countElection(greedy, { rule: 'greedy' }), 1)).toEqual({
      cost: 20n,
      more: 2,
    })
  })

  it.each([
    { rule: 'greedy' },
    { rule: 'greedy-no-skip' },
    { rule: 'greedy-threshold', threshold: 3 },
    { rule: 'equal-shares' },
    { rule: 'equal-shares', completion: 'add1' },
    { rule: 'equal-shares', completion: 'add1u' },
    { rule: 'equal-shares', completion: 'add1u', start: 'exact', stop: 'exhaustive' },
    { rule: 'equal-shares', completion: 'add1u', utility: 'cardinality' },
    { rule: 'equal-shares', completion: 'add1', compare: true },
    { rule: 'equal-shares', completion: 'add1u', eligibleParts: 3 },
  ] as const satisfies readonly CountPlan[])(
    'what it says is true by the whole count, and one unit or one voter less would not do: %o',
    (plan) => {
      let checked = 0
      for (let seed = 1; seed <= 25; seed++) {
        const voteType = voteTypes[seed % 4] ?? 'approval'
        const election = inventedElection(seed, { voters: 15, projects: 8, voteType })
        const outcome = countElection(election, plan)
        const winsIn = (changed: Election, project: number) =>
          countElection(changed, plan).winners.includes(project)
        for (const project of election.projects.keys()) {
          const { cost, more } = whatIf(election, outcome, project) ?? {}
          if (cost !== undefined) {
            const wins = (sum: bigint) => winsIn(withCost(election, project, sum), project)
            const next = cost + election.unit
            const own = election.projects[project]?.cost ?? 0n
            expect([seed, project, wins(cost)]).toEqual([seed, project, true])
            if (next <= own) expect([seed, project, wins(next)]).toEqual([seed, project, false])
            checked++
          }
          if (more !== undefined && election.voteType === 'approval') {
            const wins = (count: number) => winsIn(withVotes(election, project, count), project)
            expect([seed, project, wins(more)]).toEqual([seed, project, true])
            expect([seed, project, wins(more - 1)]).toEqual([seed, project, false])
            checked++
          }
        }
      }
      expect(checked).toBeGreaterThan(40)
    },
  )

  it('says whether another order of equal projects would change who wins', () => {
    const equal = (costs: readonly bigint[]) =>
      makeElection({
        ...{ voteType: 'approval', budget: 50n },
        projects: costs.map((cost, at) => ({ id: String(at), cost })),
        voters: costs.map((_, at) => ({ choices: [at] })),
      })
    const tied = equal([40n, 40n])
    const outcome = countElection(tied, { rule: 'greedy' })
    expect(outcome.ties).toEqual([{ round: 0, projects: [0, 1], by: 'order' }])
    expect(isOrderDecisive(tied, outcome)).toBe(true)
    expect(countElection(tied, { rule: 'greedy', order: [1, 0] }).winners).toEqual([1])
    const both = equal([20n, 20n])
    expect(isOrderDecisive(both, countElection(both, { rule: 'greedy' }))).toBe(false)
  })

  it('the money beside the wishes, by theme and by how people voted', () => {
    const outcome = countElection(small, shares)
    expect(sharesOfProjects(small, outcome, [['green', 'sport'], ['sport']])).toEqual([
      { name: 'sport', size: 2, served: 1, asked: 0.75, spent: 0.5 },
      { name: 'green', size: 1, served: 1, asked: 0.25, spent: 0.5 },
    ])
    expect(sharesOfVoters(small, outcome, ['paper', 'internet', 'internet'])).toEqual([
      { name: 'internet', size: 2, served: 1, asked: 2 / 3, spent: 0.5 },
      { name: 'paper', size: 1, served: 1, asked: 1 / 3, spent: 0.5 },
    ])
    const greedy = countElection(small, { rule: 'greedy' })
    expect(
      sharesOfVoters(small, greedy, ['paper', 'internet', 'internet']).map(({ spent }) => spent),
    ).toEqual([(25 + 45) / 90, 20 / 90])
  })
})

describe('choices of a count', () => {
  it('the greedy outcome is taken when strictly more voters have more of their projects in it', () => {
    // Nine voters want A, which takes the whole budget; two want B.
    const election = makeElection({
      ...{ voteType: 'approval', budget: 100n },
      projects: [
        { id: 'A', cost: 100n },
        { id: 'B', cost: 10n },
      ],
      voters: Array.from({ length: 11 }, (_, at) => ({ choices: [at < 9 ? 0 : 1] })),
    })
    const alone = countElection(election, { rule: 'equal-shares' })
    expect(alone.winners).toEqual([1])
    const beside = countElection(election, { rule: 'equal-shares', compare: true })
    expect(beside.comparison).toEqual({ preferShares: 2, preferGreedy: 9, taken: 'greedy' })
    expect(beside.winners).toEqual([0])
    expect(explain(election, beside)[0]).toMatchObject({ effective: undefined, paid: 0n })
    expect(accountOf(election, beside, 0)).toBeUndefined()
  })

  it('a project without enough support for its cost takes no part', () => {
    const outcome = countElection(small, { ...shares, eligibleParts: 1 })
    expect(outcome.notEligible).toEqual([])
    // votes / n = 2/3 = 0.66…; cost / B: 0.44 and 0.55… of 90; by thousandths, all are eligible.
    const strict = makeElection({
      ...{ voteType: 'approval', budget: 90n },
      projects: [...small.projects, { id: 'C', cost: 31n }],
      voters: [{ choices: [0] }, { choices: [0, 1] }, { choices: [1, 2] }],
    })
    expect(countElection(strict, { ...shares, eligibleParts: 1 }).notEligible).toEqual([2])
    expect(countElection(strict, { ...shares, eligibleParts: 3 }).notEligible).toEqual([])
  })

  it('what costs nothing and has a supporter is funded; what nobody wants never is', () => {
    const election = makeElection({
      ...{ voteType: 'approval', budget: 90n },
      projects: [{ id: 'free', cost: 0n }, { id: 'alone', cost: 0n }, ...small.projects],
      voters: [{ choices: [0, 2] }, { choices: [2] }, { choices: [] }],
    })
    for (const plan of [shares, { ...shares, completion: 'add1u' }, { rule: 'greedy' }] as const)
      expect([...countElection(election, plan).winners].sort()).toEqual([0, 2])
  })

  it('no voter, no ballot with a choice, one project: nothing is funded, nothing breaks', () => {
    for (const voters of [[], [{ choices: [] }]])
      for (const completion of ['none', 'add1', 'add1u'] as const)
        for (const rule of ['greedy', 'equal-shares'] as const) {
          const election = makeElection({
            ...{ voteType: 'approval', budget: 10n, voters },
            projects: [{ id: 'a', cost: 20n }],
          })
          expect(countElection(election, { rule, completion }).winners).toEqual([])
        }
  })

  it('when everything fits, everything that someone wants is funded without Add1', () => {
    const election = makeElection({
      ...small,
      budget: 95n,
      voters: [{ choices: [0] }, { choices: [1] }],
    })
    const outcome = countElection(election, { rule: 'equal-shares', completion: 'add1' })
    expect(outcome.shares).toMatchObject({ ended: 'all-fit', tried: 1 })
    expect([...outcome.winners].sort()).toEqual([0, 1])
  })
})

function withCost(election: Election, project: number, cost: bigint): Election {
  const projects = election.projects.map((each, at) => (at === project ? { ...each, cost } : each))
  return { ...election, projects }
}

function withVotes(election: Election, project: number, count: number): Election {
  const { ballots } = election
  const voters = [...ballots.ofVoter].map((ballot) => ({
    choices: [...ballots.choices.subarray(ballots.starts[ballot], ballots.starts[ballot + 1])],
  }))
  const more = Array.from({ length: count }, () => ({ choices: [project] }))
  return makeElection({ ...election, voters: [...voters, ...more] })
}
