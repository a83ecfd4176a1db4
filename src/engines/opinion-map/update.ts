import { inConversation } from './groups.ts'
import { countsOf, mapOpinions, type OpinionMap } from './map.ts'
import {
  columnOf,
  countOf,
  emptyCells,
  type OpinionMatrix,
  type Standing,
  type Vote,
  voteOf,
} from './matrix.ts'

/** A vote that has just come. */
export interface NewVote {
  readonly voter: string
  readonly statement: string
  readonly vote: Vote
}

/** How the map was brought up to date. */
export type Updated =
  /** The votes change nothing that counts. */
  | 'same'
  /** Only statements that are out: places and groups hold, their votes are counted again. */
  | 'counted'
  | 'recomputed'

/**
 * The map once these votes have come, after all those it knows, in this order. The answer is that of a cold start on
 * all votes, to the byte: it is computed again unless no mean, no place and no one who is in can have changed.
 *
 * @param standingOf what moderation said of a statement that comes with its first vote
 */
export function updateMap(
  map: OpinionMap,
  batch: readonly NewVote[],
  standingOf: (id: string) => Standing,
): { readonly map: OpinionMap; readonly how: Updated } {
  const { matrix } = map
  const { changed, isAllOut } = whatChanges(matrix, batch)
  if (changed.length === 0 && map.start === 'cold') return { map, how: 'same' }
  const grown = withVotes(matrix, batch, standingOf)
  if (
    map.start === 'cold' &&
    isAllOut &&
    grown.participants.length === matrix.participants.length
  ) {
    const counted = countOf(grown)
    const inside = inConversation(grown, counted.votes)
    if (sameRows(inside, map.inside)) {
      const again = countsOf(grown, map, map.extremities)
      return { map: { ...map, ...again, matrix: grown, counted }, how: 'counted' }
    }
  }
  return { map: mapOpinions(grown), how: 'recomputed' }
}

/** Votes that are not those already there, and whether all of them are about statements that shape no map. */
function whatChanges(matrix: OpinionMatrix, batch: readonly NewVote[]) {
  const rows = new Map(matrix.participants.map((id, row) => [id, row]))
  const columns = new Map(matrix.statements.map((id, column) => [id, column]))
  const last = new Map(batch.map((cast) => [`${cast.voter}\n${cast.statement}`, cast]))
  const changed = [...last.values()].filter(
    ({ voter, statement, vote }) =>
      lastVote(matrix, rows.get(voter), columns.get(statement)) !== vote,
  )
  const isAllOut = changed.every(({ statement }) => {
    const column = columns.get(statement)
    return column !== undefined && matrix.standings[column] !== 'in'
  })
  return { changed, isAllOut }
}

function lastVote(
  { starts, cells }: OpinionMatrix,
  row: number | undefined,
  column: number | undefined,
): number | undefined {
  if (row === undefined || column === undefined) return undefined
  let [low, high] = [starts[row] as number, starts[row + 1] as number]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (columnOf(cells[middle] as number) < column) low = middle + 1
    else high = middle
  }
  const cell = low < (starts[row + 1] as number) ? (cells[low] as number) : -1
  return cell >= 0 && columnOf(cell) === column ? voteOf(cell) : undefined
}

/** The matrix with votes that came after all its own. People and statements that are new stand at the end. */
export function withVotes(
  matrix: OpinionMatrix,
  batch: readonly NewVote[],
  standingOf: (id: string) => Standing,
): OpinionMatrix {
  const [participants, statements] = [[...matrix.participants], [...matrix.statements]]
  const rows = new Map(participants.map((id, row) => [id, row]))
  const columns = new Map(statements.map((id, column) => [id, column]))
  const added = new Map<number, Map<number, number>>()
  for (const { voter, statement, vote } of batch) {
    const row = placed(rows, participants, voter)
    const column = placed(columns, statements, statement)
    const cells = added.get(row) ?? new Map<number, number>()
    added.set(row, cells.set(column, 3 * column + vote + 1))
  }
  const starts = new Uint32Array(participants.length + 1)
  const ofRow = (row: number) =>
    matrix.cells.subarray(matrix.starts[row] ?? 0, matrix.starts[row + 1] ?? 0)
  const mixed = new Map<number, readonly number[]>()
  for (const [row, mine] of added) {
    const kept = [...(row < matrix.participants.length ? ofRow(row) : [])].filter(
      (cell) => !mine.has(columnOf(cell)),
    )
    mixed.set(
      row,
      [...kept, ...mine.values()].sort((a, b) => a - b),
    )
  }
  for (let row = 0; row < participants.length; row++)
    starts[row + 1] = (starts[row] as number) + (mixed.get(row) ?? ofRow(row)).length
  const cells = emptyCells(statements.length, starts.at(-1) as number)
  for (let row = 0; row < participants.length; row++)
    cells.set(mixed.get(row) ?? ofRow(row), starts[row] as number)
  return {
    ...{ participants, statements, starts, cells },
    standings: statements.map((id, column) => matrix.standings[column] ?? standingOf(id)),
  }
}

function placed(known: Map<string, number>, list: string[], id: string): number {
  const place = known.get(id) ?? list.push(id) - 1
  known.set(id, place)
  return place
}

const sameRows = (a: Uint32Array, b: Uint32Array) =>
  a.length === b.length && a.every((row, at) => row === b[at])
