import {
  accountOf,
  besideOfficial,
  type Election,
  explain,
  type Fraction,
  isOrderDecisive,
  numberOf,
  type Outcome,
  type PbFile,
  payingRun,
  type Share,
  sharesOfProjects,
  sharesOfVoters,
  whatIf,
} from '#engines/equal-shares/index.ts'

export interface Asked {
  readonly whatIf: boolean
  /** Each project that lost is counted again several times: it takes minutes on a large city. */
  readonly onStep?: (done: number, total: number) => void
  /** Line of `file.voters`. */
  readonly voter: number | undefined
}

/** Everything that a count says, with the ids of the file and amounts in units of its currency. */
export function countAnswer(file: PbFile, outcome: Outcome, asked: Asked) {
  const { election, projects } = file
  const money = (amount: bigint) => numberOf({ num: amount, den: election.unit })
  const part = ({ num, den }: Fraction) => numberOf({ num, den: den * election.unit })
  const id = (project: number) => projects[project]?.id ?? ''
  const titles = file.projectTitles
  const cell = (project: number, title: string) =>
    projects[project]?.cells[titles.indexOf(title)] ?? ''
  const run = payingRun(outcome)
  const { plan, comparison, shares } = outcome
  const official = besideOfficial(file, outcome)
  const voter =
    asked.voter === undefined
      ? undefined
      : accountOf(election, outcome, election.ballots.ofVoter[asked.voter] as number)
  return {
    rule: plan.rule,
    ...{ utility: plan.utility ?? null, completion: plan.completion ?? null },
    ...{ start: plan.start ?? null, stop: plan.stop ?? null, threshold: plan.threshold ?? null },
    increment: shares ? (plan.increment ?? 1) : null,
    compare: plan.compare ? 'greedy' : null,
    ...{ voters: election.voters, budget: money(election.budget) },
    winners: outcome.winners.map(id),
    ...{ cost: money(outcome.cost), left: money(election.budget - outcome.cost) },
    endowment: run ? part(run.endowment) : null,
    endowmentExact: run ? exact(run.endowment, election) : null,
    ...{ tried: shares?.tried ?? null, ended: shares?.ended ?? null },
    filled: (shares && run ? shares.filled : []).map(id),
    notEligible: outcome.notEligible.map(id),
    projects: explain(election, outcome).map(({ project, ...each }) => ({
      ...{
        id: id(project),
        name: cell(project, 'name'),
        cost: money(election.projects[project]?.cost ?? 0n),
      },
      ...{ funded: each.isFunded, votes: each.votes, score: each.score },
      effective: each.effective ?? null,
      ...{ paid: money(each.paid), payers: each.payers, emptied: each.emptied },
      most: each.most ? part(each.most) : null,
      left: each.left === undefined ? null : each.left / Number(election.unit),
      ...(asked.whatIf ? { whatIf: whatIfOf(project) } : {}),
    })),
    ties: outcome.ties.map((tie) => ({ ...tie, projects: tie.projects.map(id) })),
    order: (plan.order ?? election.projects.map((_, at) => at)).map(id),
    orderDecides: isOrderDecisive(election, outcome),
    comparison: comparison ?? null,
    official: official
      ? {
          same: official.length === 0,
          differences: official.map(({ project, ...each }) => ({ id: id(project), ...each })),
        }
      : null,
    shares: sharesOf(file, outcome),
    ...(voter && asked.voter !== undefined
      ? {
          voter: {
            id: file.voters[asked.voter]?.id ?? '',
            payments: voter.payments.map(({ project, amount }) => ({
              ...{ project: id(project), amount: part(amount), exact: exact(amount, election) },
            })),
            left: part(voter.left),
          },
        }
      : {}),
  }

  function whatIfOf(project: number) {
    const found = whatIf(election, outcome, project)
    asked.onStep?.(project + 1, election.projects.length)
    if (!found) return null
    return { cost: found.cost === undefined ? null : money(found.cost), more: found.more ?? null }
  }
}

export type CountAnswer = ReturnType<typeof countAnswer>

/** In units of the currency. */
const exact = ({ num, den }: Fraction, { unit }: Election) =>
  den * unit === 1n ? String(num) : `${num}/${den * unit}`

const projectColumns = ['category', 'district', 'neighborhood', 'subunit']
const voterColumns = ['voting_method', 'district', 'neighborhood']
/** More groups than this is a column of free text. */
const mostGroups = 100

/** The reading of proportionality: of each column that the file has, the money beside the wishes. */
function sharesOf(file: PbFile, outcome: Outcome): Readonly<Record<string, readonly Share[]>> {
  const { election, projects, voters, projectTitles, voterTitles } = file
  const found: Record<string, readonly Share[]> = {}
  const keep = (name: string, shares: readonly Share[]) => {
    if (shares.length > 1 && shares.length <= mostGroups) found[name] = shares
  }
  for (const title of projectColumns) {
    const at = projectTitles.indexOf(title)
    if (at === -1) continue
    const groups = projects.map(({ cells }) => namesOf(cells[at] ?? ''))
    keep(`projects.${title}`, sharesOfProjects(election, outcome, groups))
  }
  for (const title of voterColumns) {
    const at = voterTitles.indexOf(title)
    if (at === -1) continue
    keep(
      `voters.${title}`,
      sharesOfVoters(
        election,
        outcome,
        voters.map(({ cells }) => cells[at] ?? ''),
      ),
    )
  }
  return found
}

const namesOf = (cell: string) =>
  cell
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
