import { columnOf, type OpinionMatrix, type VoteRows, voteOf } from './matrix.ts'

/** A table to write: its titles are those of Polis, in its order. */
export interface ExportTable {
  readonly titles: readonly string[]
  readonly rows: Iterable<readonly (string | number)[]>
}

/** `votes.csv`: one line for each vote, replaced ones too. */
export function exportVotes(rows: VoteRows): ExportTable {
  const { times, voters, statements, votes, voterIds, statementIds } = rows
  function* lines() {
    for (let at = 0; at < votes.length; at++) {
      const time = times ? (times[at] as number) : at
      yield [
        ...[time, datetimeOf(time), statementIds[statements[at] as number] as string],
        ...[voterIds[voters[at] as number] as string, votes[at] as number],
      ]
    }
  }
  return { titles: ['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote'], rows: lines() }
}

const count = ['n-comments', 'n-votes', 'n-agree', 'n-disagree'] as const

/**
 * `participants-votes.csv`: one line for each person, one column for each statement; empty where it was not seen, or
 * where the person has no group.
 *
 * @param groups rows of the matrix, by group
 * @param commentsOf how many statements this person wrote
 */
export function exportParticipants(
  matrix: OpinionMatrix,
  groups: readonly (readonly number[])[],
  commentsOf: (id: string) => number,
): ExportTable {
  const groupOf = new Map(groups.flatMap((rows, group) => rows.map((row) => [row, group] as const)))
  function* lines() {
    for (const [row, id] of matrix.participants.entries()) {
      const cells = matrix.cells.subarray(matrix.starts[row], matrix.starts[row + 1])
      const votes: (string | number)[] = matrix.statements.map(() => '')
      for (const cell of cells) votes[columnOf(cell)] = voteOf(cell)
      yield [
        ...[id, groupOf.get(row) ?? '', commentsOf(id), cells.length],
        ...[votes.filter((vote) => vote === 1).length, votes.filter((vote) => vote === -1).length],
        ...votes,
      ]
    }
  }
  return { titles: ['participant', 'group-id', ...count, ...matrix.statements], rows: lines() }
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** As Java writes a date, in universal time. @example datetimeOf(1403054214196) // Wed Jun 18 01:16:54 UTC 2014 */
function datetimeOf(time: number): string {
  const date = new Date(time)
  const two = (value: number) => String(value).padStart(2, '0')
  const hour = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':')
  return `${days[date.getUTCDay()]} ${months[date.getUTCMonth()]} ${two(date.getUTCDate())} ${hour} UTC ${date.getUTCFullYear()}`
}
