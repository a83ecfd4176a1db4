import {
  countElection,
  explain,
  isOrderDecisive,
  numberOf,
  payingRun,
  readPb,
  whatIf,
} from '#engines/equal-shares/index.ts'
import type { Choice } from '#modules/votes/index.ts'
import { type BallotPart, pbText, planOf } from './ballot-file.ts'
import { mostPoints } from './edition.ts'
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
  const numberAt = (place: number) => Number(election.projects[place]?.id ?? 0)
  const projects = explain(election, outcome).map((told): CountedProject => {
    const project = asked.get(election.projects[told.project]?.id ?? '')
    if (!project) throw new Error('the file names another project')
    const would = whatIf(election, outcome, told.project)
    const proven = run
      ? provenIn(part, project.number, {
          cost: would?.cost === undefined ? undefined : Number(would.cost) * worth,
          more: would?.more,
          left: cents - Number(outcome.cost) * worth,
        })
      : {
          cost: would?.cost === undefined ? undefined : Number(would.cost) * worth,
          more: would?.more,
        }
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
        : {}),
      ...(proven.cost === undefined ? {} : { wouldCost: proven.cost }),
      ...(proven.more === undefined ? {} : { wouldMore: proven.more }),
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

/** Counting a whole election again for each project that lost is for sizes of towns. */
const mostAgain = 2_000_000

/**
 * What would have made a project win, said to people only where a whole count says so too: the engine answers at the
 * endowment of the outcome, and with another cost or other voters the endowment is another.
 */
function provenIn(
  part: BallotPart,
  number: number,
  would: {
    readonly cost: number | undefined
    readonly more: number | undefined
    readonly left: number
  },
): { readonly cost: number | undefined; readonly more: number | undefined } {
  if (part.ballots.length * part.projects.length > mostAgain)
    return { cost: undefined, more: undefined }
  const wins = (changed: Partial<BallotPart>) => {
    const read = readPb(pbText({ ...part, ...changed }))
    if (!read.ok) return false
    const { winners } = countElection(read.file.election, planOf(part.edition))
    return winners.some((place) => read.file.election.projects[place]?.id === String(number))
  }
  const at = part.projects.findIndex((project) => project.number === number)
  const withCost = (cents: number) =>
    wins({
      projects: part.projects.map((project, place) =>
        place === at ? { ...project, cents } : project,
      ),
    })
  const costs = [would.cost, Math.min(would.cost ?? would.left, would.left)]
  const cost = costs.find((sum) => sum !== undefined && sum > 0 && withCost(sum))
  const supporters = (count: number) =>
    Array.from({ length: count }, () => ({ choice: onlyOf(part, at), channel: 'screen' as const }))
  const isEnough = (count: number) => wins({ ballots: [...part.ballots, ...supporters(count)] })
  return {
    cost,
    more: would.more !== undefined && isEnough(would.more) ? would.more : undefined,
  }
}

/** A ballot that wants this project and no other. */
function onlyOf({ edition, projects }: BallotPart, at: number): Choice {
  if (edition.ballot === 'approval') return { kind: 'approvals', approved: [at] }
  if (edition.ballot === 'ranking') return { kind: 'ranking', ranks: [[at]] }
  return { kind: 'grades', grades: projects.map((_, place) => (place === at ? mostPoints : 0)) }
}

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
