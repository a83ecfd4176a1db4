/** What someone answered to a statement: 1 agrees, -1 disagrees, 0 passes. */
export type Vote = -1 | 0 | 1

/** What moderation made of a statement: a statement `out` or `meta` (about the conversation itself) shapes no map. */
export type Standing = 'in' | 'out' | 'meta'

/** Votes in columns, one row for each time someone voted; several on the same statement by the same person may be there. */
export interface VoteRows {
  /** Milliseconds, or any number that grows; equal ones keep the order of the rows, and so do all without it. */
  readonly times?: Float64Array
  /** Place in `voterIds`, then in `statementIds`. */
  readonly voters: Uint32Array
  readonly statements: Uint32Array | Uint16Array
  readonly votes: Int8Array
  readonly voterIds: readonly string[]
  readonly statementIds: readonly string[]
}

/**
 * The last vote of each person on each statement, row after row. Rows stand in the order of the first vote of each
 * person, columns in that of the first vote on each statement: the seeds of the groups come from this order.
 */
export interface OpinionMatrix {
  readonly participants: readonly string[]
  readonly statements: readonly string[]
  /** Row r has the cells from `starts[r]` up to `starts[r + 1]`, left out. */
  readonly starts: Uint32Array
  /** 3 × column + vote + 1, growing inside a row: one look-up in a table gives what a vote weighs. */
  readonly cells: Uint16Array | Uint32Array
  /** By column. */
  readonly standings: readonly Standing[]
}

export const columnOf = (cell: number) => (cell / 3) | 0
export const voteOf = (cell: number) => (cell % 3) - 1

/** Columns whose code holds in sixteen bits. */
const mostShort = 21_845

/**
 * The matrix of votes. The last vote by time, then by row, wins; statements without a vote have no column.
 *
 * @param standingOf what moderation said of a statement
 * @example matrixOf({ times, voters, statements, votes, voterIds: ['a'], statementIds: ['7'] }, () => 'in')
 */
export function matrixOf(rows: VoteRows, standingOf: (id: string) => Standing): OpinionMatrix {
  const order = orderOf(rows.times)
  const rowOf = new Int32Array(rows.voterIds.length).fill(-1)
  const columnOfId = new Int32Array(rows.statementIds.length).fill(-1)
  const participants: string[] = []
  const statements: string[] = []
  const count = rows.votes.length
  for (let at = 0; at < count; at++) {
    const vote = order ? (order[at] as number) : at
    const voter = rows.voters[vote] as number
    if (rowOf[voter] === -1) rowOf[voter] = participants.push(rows.voterIds[voter] as string) - 1
    const statement = rows.statements[vote] as number
    if (columnOfId[statement] === -1)
      columnOfId[statement] = statements.push(rows.statementIds[statement] as string) - 1
  }
  const cells = emptyCells(statements.length, count)
  const ends = startsOf(rows.voters, rowOf, participants.length)
  for (let at = 0; at < count; at++) {
    const vote = order ? (order[at] as number) : at
    const row = rowOf[rows.voters[vote] as number] as number
    const column = columnOfId[rows.statements[vote] as number] as number
    const end = ends[row] as number
    cells[end] = 3 * column + (rows.votes[vote] as number) + 1
    ends[row] = end + 1
  }
  let start = 0
  for (const end of ends.subarray(0, participants.length)) {
    sortByColumn(cells.subarray(start, end))
    start = end
  }
  return {
    ...{ participants, statements, ...lastOfEach(cells, ends) },
    standings: statements.map(standingOf),
  }
}

export function emptyCells(statements: number, count: number): Uint16Array | Uint32Array {
  return statements <= mostShort ? new Uint16Array(count) : new Uint32Array(count)
}

/** Where the cells of each row begin, when they are counted and laid one row after another. */
function startsOf(of: Uint32Array | Uint16Array, place: Int32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1)
  for (const value of of) {
    const after = (place[value] as number) + 1
    starts[after] = (starts[after] as number) + 1
  }
  for (let at = 0; at < count; at++)
    starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number)
  return starts
}

/** Longer rows are sorted by a key for each cell; shorter ones in place. */
const longRow = 128

/** Puts the cells of a row in the order of their columns, those of one column in the order they have. */
function sortByColumn(cells: Uint16Array | Uint32Array) {
  const { length } = cells
  if (length > longRow) {
    const before = cells.slice()
    const keys = Float64Array.from(before, (cell, at) => columnOf(cell) * length + at).sort()
    for (let at = 0; at < length; at++) cells[at] = before[(keys[at] as number) % length] as number
    return
  }
  for (let at = 1; at < length; at++) {
    const cell = cells[at] as number
    let to = at
    while (to > 0 && columnOf(cells[to - 1] as number) > columnOf(cell)) {
      cells[to] = cells[to - 1] as number
      to--
    }
    cells[to] = cell
  }
}

/** Keeps the last of several votes on one column, in place. */
function lastOfEach(cells: Uint16Array | Uint32Array, ends: Uint32Array) {
  const starts = new Uint32Array(ends.length)
  let [read, written] = [0, 0]
  for (let row = 0; row + 1 < ends.length; row++) {
    for (const end = ends[row] as number; read < end; read++) {
      const cell = cells[read] as number
      const isAgain =
        written > (starts[row] as number) &&
        columnOf(cells[written - 1] as number) === columnOf(cell)
      cells[isAgain ? written - 1 : written++] = cell
    }
    starts[row + 1] = written
  }
  return { starts, cells: written === cells.length ? cells : cells.slice(0, written) }
}

/** The rows by time, equals in their order; undefined when they are so already. */
function orderOf(times: Float64Array = new Float64Array(0)): Uint32Array | undefined {
  let isSorted = true
  for (let at = 1; at < times.length && isSorted; at++)
    isSorted = (times[at - 1] as number) <= (times[at] as number)
  if (isSorted) return undefined
  const order = Uint32Array.from(times, (_, at) => at)
  return order.sort((a, b) => (times[a] as number) - (times[b] as number) || a - b)
}

/** What is needed of a matrix again and again, counted once. */
export interface Counted {
  /** By column: who agrees, disagrees, passes. */
  readonly agrees: Float64Array
  readonly disagrees: Float64Array
  readonly seen: Float64Array
  /** By column: mean of the votes, 0 where nothing counts; from -1 to 1. */
  readonly means: Float64Array
  /** By row: votes, moderated-out statements too. */
  readonly votes: Uint32Array
}

/** Counts of a matrix; a statement that is out keeps its votes here, and has a mean of 0. */
export function countOf(matrix: OpinionMatrix): Counted {
  const { starts, cells, standings } = matrix
  const tally = new Float64Array(3 * standings.length)
  for (const cell of cells) tally[cell] = (tally[cell] as number) + 1
  const at = (vote: Vote) =>
    Float64Array.from(standings, (_, column) => tally[3 * column + vote + 1] as number)
  const [agrees, passes, disagrees] = [at(1), at(0), at(-1)]
  const seen = agrees.map(
    (count, column) => count + (disagrees[column] as number) + (passes[column] as number),
  )
  const means = seen.map((count, column) =>
    standings[column] === 'in' && count > 0
      ? ((agrees[column] as number) - (disagrees[column] as number)) / count
      : 0,
  )
  const votes = new Uint32Array(starts.length - 1).map(
    (_, row) => (starts[row + 1] as number) - (starts[row] as number),
  )
  return { agrees, disagrees, seen, means, votes }
}
