import { type Election, isCountable, makeElection, tally } from '../election.ts'
import { type Decimal, scaled, writeDecimal } from './decimal.ts'
import type { PbCode, PbProblem, PbRemark } from './problem.ts'
import { type MetaLine, type PbMeta, readMeta } from './read-meta.ts'
import { type PbProject, readProjects } from './read-projects.ts'
import { type PbVoter, type PbVotes, readVotes } from './read-votes.ts'
import { readSections } from './sections.ts'

/** A `.pb` file as it stands: what it says of each project and each voter, beside the election it holds. */
export interface PbFile {
  readonly meta: readonly MetaLine[]
  readonly projectTitles: readonly string[]
  readonly projects: readonly PbProject[]
  readonly voterTitles: readonly string[]
  readonly voters: readonly PbVoter[]
  /** `min_project_score_threshold`, in points; undefined when META has none. */
  readonly threshold: number | undefined
  readonly election: Election
}

export type PbRead =
  | { readonly ok: true; readonly file: PbFile; readonly remarks: readonly PbRemark[] }
  | {
      readonly ok: false
      readonly problems: readonly PbProblem[]
      readonly remarks: readonly PbRemark[]
    }

const besideTheBallots: ReadonlySet<PbCode> = new Set([
  ...(['wrong-count', 'missing-key', 'duplicate-key', 'duplicate-voter', 'bad-selected'] as const),
  ...(['too-few-choices', 'too-many-choices', 'too-few-points', 'too-many-points'] as const),
  ...(['ballot-too-costly'] as const),
])

/**
 * Reads a Pabulib file (arXiv 2012.06539): UTF-8 text, `;` between cells, sections META, PROJECTS and VOTES, decimals
 * with a point or a comma, with or without byte order mark. All problems at once, each with its line; a file with one
 * problem is not counted. Costs become whole numbers of the smallest amount that the file uses.
 */
export function readPb(text: string): PbRead {
  const problems: PbProblem[] = []
  const remarks: PbRemark[] = []
  const tables = readSections(text, problems)
  const { META, PROJECTS, VOTES } = tables
  const refused = () => ({ ok: false as const, problems: inOrder(problems), remarks })
  if (!META || !PROJECTS || !VOTES) return refused()
  const meta = readMeta(META, problems, remarks)
  const projects = readProjects(PROJECTS, problems)
  if (!meta) return refused()
  const votes = readVotes(VOTES, projects, meta, problems, remarks)
  holdCount('num_projects', meta.projects, PROJECTS.rows.length, meta, problems)
  holdCount('num_votes', meta.voters, VOTES.rows.length, meta, problems)
  // What leaves no doubt about a ballot does not keep its total from being checked too.
  if (problems.some(({ code }) => !besideTheBallots.has(code))) return refused()
  const merged = electionOf(meta, projects, votes, problems)
  if (!merged) return refused()
  const election = holdRepeats(merged, projects, votes, problems, remarks)
  if (!problems.some(({ code }) => code === 'project-twice'))
    holdStored(election, projects, votes.pointPlaces, problems)
  if (problems.length > 0) return refused()
  tellProjects(election, projects, remarks)
  return {
    ok: true,
    remarks: inOrder(remarks),
    file: {
      ...{ meta: meta.lines, projects, voters: votes.voters, election },
      ...{ projectTitles: PROJECTS.titles, voterTitles: VOTES.titles },
      threshold: meta.threshold ? Number(writeDecimal(meta.threshold)) : undefined,
    },
  }
}

function inOrder<T extends { readonly line?: number }>(problems: readonly T[]): readonly T[] {
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

function holdCount(
  column: string,
  told: number | undefined,
  found: number,
  meta: PbMeta,
  problems: PbProblem[],
) {
  const line = meta.lineOf(column)
  if (told === undefined || line === undefined || told === found) return
  problems.push({ code: 'wrong-count', line, column, found: String(told), expected: String(found) })
}

function electionOf(
  meta: PbMeta,
  projects: readonly PbProject[],
  { ballots, pointPlaces }: PbVotes,
  problems: PbProblem[],
): Election | undefined {
  const amounts = [meta.budget, ...projects.map(({ cost }) => cost)]
  const places = amounts.reduce((most, amount) => Math.max(most, amount.places), 0)
  for (const [amount, line, column] of [
    [meta.budget, meta.lineOf('budget'), 'budget'] as const,
    ...projects.map(({ cost, line }) => [cost, line, 'cost'] as const),
  ])
    if (!isCountable(scaled(amount, places), ballots.length))
      problems.push({ code: 'too-large', line: line ?? 0, column, found: writeDecimal(amount) })
  if (problems.some(({ code }) => code === 'too-large')) return undefined
  return makeElection({
    projects: projects.map(({ id, cost }) => ({ id, cost: scaled(cost, places) })),
    budget: scaled(meta.budget, places),
    unit: 10n ** BigInt(places),
    voteType: meta.voteType,
    voters: ballots,
    ...(meta.longest === undefined ? {} : { longest: meta.longest }),
    pointUnit: 10 ** pointPlaces,
  })
}

/** The votes and the score that the file stores are those of its ballots. */
function holdStored(
  election: Election,
  projects: readonly PbProject[],
  pointPlaces: number,
  problems: PbProblem[],
) {
  const counted = tally(election)
  for (const [at, { line, votes, score }] of projects.entries()) {
    const hold = (told: Decimal | undefined, column: 'votes' | 'score', places: number) => {
      const found = { digits: BigInt(counted[column][at] as number), places }
      if (!told || isSame(told, found)) return
      const code = column === 'votes' ? 'wrong-votes' : 'wrong-score'
      problems.push({
        ...{ code, line, column, found: writeDecimal(told) },
        expected: writeDecimal(found),
      })
    }
    hold(votes, 'votes', 0)
    hold(score, 'score', pointPlaces)
  }
}

/**
 * A ballot that names a project again counts once; where the total of the file counts each naming (as towns did), so
 * does the tally, and a remark tells it. In any other file it is a problem.
 */
function holdRepeats(
  election: Election,
  projects: readonly PbProject[],
  { repeats }: PbVotes,
  problems: PbProblem[],
  remarks: PbRemark[],
): Election {
  if (repeats.length === 0) return election
  const counted = tally(election).votes
  const again = new Float64Array(projects.length)
  for (const { project } of repeats) again[project] = (again[project] as number) + 1
  const isTold = (at: number) => {
    const told = projects[at]?.votes
    const total = (counted[at] as number) + (again[at] as number)
    return told !== undefined && isSame(told, { digits: BigInt(total), places: 0 })
  }
  for (const { project, line } of repeats) {
    const found = projects[project]?.id ?? ''
    if (isTold(project)) remarks.push({ code: 'counted-twice', line, column: 'vote', found })
    else problems.push({ code: 'project-twice', line, column: 'vote', found })
  }
  return { ...election, repeats: again }
}

function isSame(a: Decimal, b: Decimal): boolean {
  const places = Math.max(a.places, b.places)
  return scaled(a, places) === scaled(b, places)
}

function tellProjects(election: Election, projects: readonly PbProject[], remarks: PbRemark[]) {
  const { votes } = tally(election)
  let selected = 0n
  for (const [at, { line, id, ...project }] of projects.entries()) {
    const cost = election.projects[at]?.cost ?? 0n
    const found = writeDecimal(project.cost)
    if (project.selected) selected += cost
    if (cost > election.budget)
      remarks.push({ code: 'costs-over-budget', line, column: 'cost', found })
    if (cost === 0n) remarks.push({ code: 'free-project', line, column: 'cost', found })
    if (votes[at] === 0) remarks.push({ code: 'no-vote', line, found: id })
  }
  if (selected > election.budget) remarks.push({ code: 'selected-over-budget' })
}
