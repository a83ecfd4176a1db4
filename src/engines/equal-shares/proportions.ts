import { type Outcome, payingRun } from './count.ts'
import { costOf, type Election } from './election.ts'

/** One district, theme or medium: what share it had of the votes or the voters, and what share of the money. */
export interface Share {
  readonly name: string
  /** Projects of the group, or its voters. */
  readonly size: number
  /** Projects of the group that are funded, or its voters who have one of their projects funded. */
  readonly served: number
  /** 0 to 1: of what voters asked for (each shares one between the projects of its ballot), or of the voters. */
  readonly asked: number
  /** 0 to 1: of the money that was spent. */
  readonly spent: number
}

/**
 * The money beside the wishes, by a quality of the projects (their district, their theme). A voter gives equal parts of
 * one wish to the projects of the ballot; a project of several groups gives equal parts of its cost.
 *
 * @param groups names of the groups of each project, beside `election.projects`; none when it is unknown.
 */
export function sharesOfProjects(
  election: Election,
  { winners }: Outcome,
  groups: readonly (readonly string[])[],
): readonly Share[] {
  const sums = new Map<string, { size: number; served: number; asked: number; spent: number }>()
  const wishes = new Float64Array(election.projects.length)
  const { weights, starts, choices } = election.ballots
  for (const [ballot, weight] of weights.entries()) {
    const own = choices.subarray(starts[ballot], starts[ballot + 1])
    for (const project of own) wishes[project] = (wishes[project] as number) + weight / own.length
  }
  const won = new Set(winners)
  for (const [project, names] of groups.entries())
    for (const name of names) {
      const sum = sums.get(name) ?? { size: 0, served: 0, asked: 0, spent: 0 }
      sum.size++
      sum.asked += (wishes[project] as number) / names.length
      if (won.has(project)) {
        sum.served++
        sum.spent += Number(costOf(election, project)) / names.length
      }
      sums.set(name, sum)
    }
  return asShares(sums)
}

/**
 * The money beside the voters, by a quality of theirs (their district, how they voted). Equal shares: what their own
 * endowments paid. Greedy: each winner is paid in equal parts by who voted for it.
 *
 * @param groups name of the group of each voter, beside `ballots.ofVoter`; empty when it is unknown.
 */
export function sharesOfVoters(
  election: Election,
  outcome: Outcome,
  groups: readonly string[],
): readonly Share[] {
  const paid = paidByBallot(election, outcome)
  const { starts, choices, ofVoter } = election.ballots
  const won = new Set(outcome.winners)
  const isServed = paid.map((_, ballot) => {
    const own = choices.subarray(starts[ballot], starts[ballot + 1])
    return own.some((project) => won.has(project)) ? 1 : 0
  })
  const sums = new Map<string, { size: number; served: number; asked: number; spent: number }>()
  for (const [voter, name] of groups.entries()) {
    if (name === '') continue
    const ballot = ofVoter[voter] as number
    const sum = sums.get(name) ?? { size: 0, served: 0, asked: 0, spent: 0 }
    sum.size++
    sum.asked++
    sum.served += isServed[ballot] as number
    sum.spent += paid[ballot] as number
    sums.set(name, sum)
  }
  return asShares(sums)
}

/** For a reading in percents: doubles are enough. */
function paidByBallot(election: Election, outcome: Outcome): Float64Array {
  const { weights, starts, choices } = election.ballots
  const run = payingRun(outcome)
  if (run) {
    const endowment = Number(run.endowment.num)
    return run.purse.money.map(
      (left) => (endowment - Math.max(0, left)) / Number(run.endowment.den),
    )
  }
  const part = new Map(
    outcome.winners.map((project) => [
      project,
      Number(costOf(election, project)) / (outcome.tally.votes[project] as number),
    ]),
  )
  return weights.map((_, ballot) =>
    choices
      .subarray(starts[ballot], starts[ballot + 1])
      .reduce((sum, project) => sum + (part.get(project) ?? 0), 0),
  )
}

function asShares(
  sums: ReadonlyMap<string, { size: number; served: number; asked: number; spent: number }>,
): readonly Share[] {
  const total = (key: 'asked' | 'spent') =>
    [...sums.values()].reduce((sum, each) => sum + each[key], 0) || 1
  const [asked, spent] = [total('asked'), total('spent')]
  return [...sums]
    .map(([name, sum]) => ({
      ...{ name, size: sum.size, served: sum.served },
      ...{ asked: sum.asked / asked, spent: sum.spent / spent },
    }))
    .sort((a, b) => b.spent - a.spent || b.asked - a.asked || (a.name < b.name ? -1 : 1))
}
