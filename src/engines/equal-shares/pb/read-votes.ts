import type { GivenBallot } from '../election.ts'
import { type Decimal, readDecimal, scaled } from './decimal.ts'
import type { PbProblem, PbRemark } from './problem.ts'
import type { PbMeta } from './read-meta.ts'
import type { PbProject } from './read-projects.ts'
import { columnsOf, hasRightCells, type PbRow, type PbTable } from './sections.ts'

export interface PbVoter {
  readonly id: string
  readonly line: number
  readonly cells: readonly string[]
}

export interface PbVotes {
  readonly voters: readonly PbVoter[]
  /** Beside each voter. */
  readonly ballots: readonly GivenBallot[]
  /** Decimals that points have: a point is 10^pointPlaces in the ballots. */
  readonly pointPlaces: number
  /** Projects that an approval ballot names again; they stand once in it. */
  readonly repeats: readonly PbRepeat[]
}

export interface PbRepeat {
  /** Place of the project. */
  readonly project: number
  readonly line: number
}

interface RawBallot {
  readonly choices: readonly number[]
  readonly points?: readonly Decimal[]
}

const cellsOf = (cell: string) => (cell === '' ? [] : cell.split(',').map((part) => part.trim()))

/** VOTES: what each voter chose, held to what META promises. Equal cells are read once. */
export function readVotes(
  table: PbTable,
  projects: readonly PbProject[],
  meta: PbMeta,
  problems: PbProblem[],
  remarks: PbRemark[],
): PbVotes {
  const hasPoints = meta.voteType === 'cumulative' || meta.voteType === 'scoring'
  const needed = ['voter_id', 'vote', ...(hasPoints ? ['points'] : [])]
  const columns = columnsOf(table, needed, problems)
  const places = new Map(projects.map(({ id }, at) => [id, at]))
  const rules = { meta, projects, places }
  const seen = new Map<string, number>()
  const sound = new Map<string, RawBallot>()
  const voters: PbVoter[] = []
  const raw: RawBallot[] = []
  const repeats: PbRepeat[] = []
  let empty = 0
  let pointPlaces = 0
  if (needed.some((column) => !columns.has(column)))
    return { voters, ballots: [], pointPlaces, repeats: [] }
  for (const row of table.rows) {
    const { line, cells } = row
    if (!hasRightCells(row, table)) {
      problems.push({
        code: 'cells-and-titles',
        line,
        found: String(cells.length),
        expected: String(table.titles.length),
      })
      raw.push({ choices: [] })
      voters.push({ id: '', line, cells })
      continue
    }
    const cell = (column: string) => cells[columns.get(column) ?? -1] ?? ''
    const id = cell('voter_id')
    const otherLine = seen.get(id)
    if (id === '') problems.push({ code: 'empty-cell', line, column: 'voter_id' })
    else if (otherLine !== undefined)
      problems.push({ code: 'duplicate-voter', line, column: 'voter_id', found: id, otherLine })
    else seen.set(id, line)
    const vote = cell('vote')
    if (vote === '') empty++
    const key = hasPoints ? `${vote};${cell('points')}` : vote
    let ballot = sound.get(key)
    if (!ballot) {
      const [before, told] = [problems.length, repeats.length]
      ballot = readBallot(
        row,
        vote,
        hasPoints ? cell('points') : undefined,
        rules,
        problems,
        repeats,
      )
      const isSound = problems.length === before && repeats.length === told
      if (isSound) sound.set(key, ballot)
      for (const { places: most } of ballot.points ?? []) pointPlaces = Math.max(pointPlaces, most)
    }
    voters.push({ id, line, cells })
    raw.push(ballot)
  }
  if (empty > 0) remarks.push({ code: 'empty-ballot', found: String(empty) })
  const made = new Map<RawBallot, GivenBallot>()
  const ballots = raw.map((ballot) => {
    const ready = made.get(ballot) ?? {
      choices: ballot.choices,
      ...(hasPoints
        ? { points: (ballot.points ?? []).map((point) => Number(scaled(point, pointPlaces))) }
        : {}),
    }
    made.set(ballot, ready)
    return ready
  })
  return { voters, ballots, pointPlaces, repeats }
}

interface BallotRules {
  readonly meta: PbMeta
  readonly projects: readonly PbProject[]
  readonly places: ReadonlyMap<string, number>
}

function readBallot(
  { line }: PbRow,
  vote: string,
  pointCell: string | undefined,
  { meta, projects, places }: BallotRules,
  problems: PbProblem[],
  repeats: PbRepeat[],
): RawBallot {
  const tell = (problem: PbProblem) => {
    problems.push({ line, ...problem })
  }
  const choices: number[] = []
  const ids = cellsOf(vote)
  for (const id of ids) {
    const place = places.get(id)
    if (place === undefined || id === '')
      tell({ code: 'unknown-project', column: 'vote', found: id })
    else if (!choices.includes(place)) choices.push(place)
    else if (pointCell === undefined && meta.voteType !== 'ordinal')
      repeats.push({ project: place, line })
    else tell({ code: 'project-twice', column: 'vote', found: id })
  }
  const longest = meta.voteType === 'choose-1' ? 1 : meta.longest
  if (longest !== undefined && ids.length > longest)
    tell({
      code: 'too-many-choices',
      column: 'vote',
      found: String(ids.length),
      expected: String(longest),
    })
  if (meta.shortest !== undefined && ids.length > 0 && ids.length < meta.shortest)
    tell({
      code: 'too-few-choices',
      column: 'vote',
      found: String(ids.length),
      expected: String(meta.shortest),
    })
  const { mostCost } = meta
  if (mostCost) {
    const sum = sumOf(choices.map((at) => projects[at]?.cost ?? { digits: 0n, places: 0 }))
    if (isMore(sum, mostCost))
      tell({
        code: 'ballot-too-costly',
        column: 'vote',
        found: shown(sum),
        expected: shown(mostCost),
      })
  }
  if (pointCell === undefined) return { choices }
  const points = readPoints(pointCell, ids.length, meta, tell)
  return points.length === choices.length ? { choices, points } : { choices: [], points: [] }
}

function readPoints(
  cell: string,
  awaited: number,
  { voteType, leastPoint, mostPoint, leastSum, mostSum }: PbMeta,
  tell: (problem: PbProblem) => void,
): readonly Decimal[] {
  const parts = cellsOf(cell)
  const column = 'points'
  if (parts.length !== awaited) {
    tell({
      code: 'points-and-projects',
      column,
      found: String(parts.length),
      expected: String(awaited),
    })
    return []
  }
  const points: Decimal[] = []
  for (const found of parts) {
    const point = readDecimal(found)
    if (point === undefined || point === 'unsure') tell({ code: 'bad-number', column, found })
    else if (point.digits < 0n && voteType === 'cumulative')
      tell({ code: 'negative', column, found })
    else if ((mostPoint && isMore(point, mostPoint)) || (leastPoint && isMore(leastPoint, point)))
      tell({
        ...{ code: 'point-out-of-range', column, found },
        expected: `${leastPoint ? shown(leastPoint) : '…'}–${mostPoint ? shown(mostPoint) : '…'}`,
      })
    else points.push(point)
  }
  if (points.length < parts.length || voteType !== 'cumulative') return points
  const sum = sumOf(points)
  if (mostSum && isMore(sum, mostSum))
    tell({ code: 'too-many-points', column, found: shown(sum), expected: shown(mostSum) })
  if (leastSum && parts.length > 0 && isMore(leastSum, sum))
    tell({ code: 'too-few-points', column, found: shown(sum), expected: shown(leastSum) })
  return points
}

function sumOf(values: readonly Decimal[]): Decimal {
  const places = values.reduce((most, value) => Math.max(most, value.places), 0)
  return { digits: values.reduce((sum, value) => sum + scaled(value, places), 0n), places }
}

function isMore(a: Decimal, b: Decimal): boolean {
  const places = Math.max(a.places, b.places)
  return scaled(a, places) > scaled(b, places)
}

/** For people: a value may be shortened, never changed. */
const shown = ({ digits, places }: Decimal) => String(Number(digits) / 10 ** places)
