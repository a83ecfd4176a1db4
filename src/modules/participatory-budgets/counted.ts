import {
  countElection,
  explain,
  isOrderDecisive,
  numberOf,
  type Outcome,
  payingRun,
  readPb,
  whatIf,
} from '#engines/equal-shares/index.ts'
import { type BallotPart, pbText, planOf } from './ballot-file.ts'
import type { CountedEdition, CountedPart, CountedProject } from './result.ts'

/** Counts one sum from its own file: whoever reads the file counts the same. */
export function countPart(part: BallotPart): CountedPart {
  const { edition, area, cents } = part
  const mine = part.projects.filter((project) => area === '' || project.area === area)
  const asked = new Map(mine.map((project) => [String(project.number), project]))
  const empty = { area, cents, spent: 0, voters: 0, winners: [], ties: [], isByLot: false }
  const silent = mine.map((project) => ({
    ...wordsOf(project),
    isFunded: false,
    votes: 0,
    score: 0,
  }))
  const read = mine.length === 0 ? undefined : readPb(pbText(part))
  if (!read) return { ...empty, projects: [] }
  if (!read.ok)
    throw new Error(`the ballots of ${edition.slug} make no file: ${read.problems[0]?.code}`)
  const { election } = read.file
  if (election.voters === 0) return { ...empty, projects: silent }
  const outcome = countElection(election, planOf(edition))
  const run = payingRun(outcome)
  /** Cents in one of the smallest amounts that the file uses: euros, or cents where a cost has some. */
  const worth = 100 / Number(election.unit)
  const lost = part.projects.length - outcome.winners.length
  const isSmall = part.ballots.length * part.projects.length * lost <= mostAgain
  const numberAt = (place: number) => Number(election.projects[place]?.id ?? 0)
  const projects = explain(election, outcome).map((told): CountedProject => {
    const project = asked.get(election.projects[told.project]?.id ?? '')
    if (!project) throw new Error('the file names another project')
    const would = isSmall ? whatIf(election, outcome, told.project) : undefined
    return {
      ...wordsOf(project),
      ...{ isFunded: told.isFunded, votes: told.votes, score: told.score },
      ...(run
        ? {
            payers: told.payers,
            emptied: told.emptied,
            ...(told.most ? { largestPart: Math.round(numberOf(told.most) * worth) } : {}),
            left: Math.round((told.left ?? 0) * worth),
          }
        : greedyTurn(outcome, told.project, worth)),
      ...(would?.cost === undefined ? {} : { wouldCost: Number(would.cost) * worth }),
      ...(would?.more === undefined ? {} : { wouldMore: would.more }),
    }
  })
  return {
    ...{ area, cents, voters: election.voters, projects },
    spent: Number(outcome.cost) * worth,
    winners: outcome.winners.map(numberAt),
    ...(run ? { endowment: Math.round(numberOf(run.endowment) * worth) } : {}),
    ties: outcome.ties.map(({ projects: equal, by }) => ({ projects: equal.map(numberAt), by })),
    isByLot: isOrderDecisive(election, outcome),
  }
}

/** What was left of the sum when its turn came, and how many went before. */
function greedyTurn({ greedy }: Outcome, project: number, worth: number) {
  const place = greedy?.steps.findIndex((step) => step.project === project) ?? -1
  const step = greedy?.steps[place]
  if (!greedy || !step) return {}
  const before = greedy.steps.slice(0, place).filter(({ does }) => does === 'funded').length
  return { left: Number(step.left) * worth, before }
}

/**
 * Counting the whole again some ten times for each project that lost: about two seconds at this many ballots, times
 * projects, times those that lost. That is 800 ballots of fifty projects; of more, the command line tells.
 */
const mostAgain = 2_000_000

/** What is kept where numbers would tell how somebody voted: who is funded, and nothing else. */
export function decisionAlone(counted: CountedEdition): CountedEdition {
  return {
    ...{ voters: 0, screen: 0, paper: 0, decisionOnly: true },
    parts: counted.parts.map(({ area, cents, spent, winners, projects }) => ({
      ...{ area, cents, spent, voters: 0, ties: [], isByLot: false },
      // In the order of their numbers: that of the count tells what was liked more.
      winners: winners.toSorted((a, b) => a - b),
      projects: projects
        .map(({ number, title, cents: cost, theme, area: place, isFunded }) => ({
          ...{ number, title, cents: cost, theme, area: place, isFunded, votes: 0, score: 0 },
        }))
        .toSorted((a, b) => a.number - b.number),
    })),
  }
}

/** The money and the wishes beside each other, by theme or by area. */
export interface ShareShown {
  readonly name: string
  readonly wishes: number
  readonly money: number
}

export function sharesBy(
  counted: Pick<CountedEdition, 'parts'>,
  key: 'theme' | 'area',
): readonly ShareShown[] {
  const projects = counted.parts.flatMap((part) => part.projects)
  const all = projects.reduce((sum, { votes }) => sum + votes, 0)
  const spent = projects.reduce((sum, { isFunded, cents }) => sum + (isFunded ? cents : 0), 0)
  const names = [...new Set(projects.map((project) => project[key]))].filter(Boolean)
  return names.map((name) => {
    const own = projects.filter((project) => project[key] === name)
    const votes = own.reduce((sum, project) => sum + project.votes, 0)
    const money = own.reduce((sum, { isFunded, cents }) => sum + (isFunded ? cents : 0), 0)
    return { name, wishes: all === 0 ? 0 : votes / all, money: spent === 0 ? 0 : money / spent }
  })
}

function wordsOf({ number, title, cents, theme, area }: BallotPart['projects'][number]) {
  return { number, title, cents, theme, area }
}
