import {
  type ExportTable,
  exportParticipants,
  exportVotes,
  mapOpinions,
  matrixOf,
} from '#engines/opinion-map/index.ts'
import { dayOf } from '#kit/dates.ts'
import type { MapTask } from './computed-map.ts'
import { type CountedMap, mayTellTally, tellsGroups } from './counted-map.ts'
import type { OpinionMap } from './opinion-map.ts'
import type { Statement } from './statement.ts'

/** The columns of Polis: what its own programs, and ours, read again. */
export interface ExportTask extends MapTask {
  /** Milliseconds of the day of each answer: no hour is kept. */
  readonly times: Float64Array
  readonly hasGroups: boolean
}

/** Answers, and people with what they answered; nobody is said but by a number drawn in their order. */
export function answerFiles({ rows, out, meta, times, hasGroups }: ExportTask) {
  const [outside, about] = [new Set(out), new Set(meta)]
  const matrix = matrixOf(rows, (id) => (outside.has(id) ? 'out' : about.has(id) ? 'meta' : 'in'))
  const groups = hasGroups ? mapOpinions(matrix).groups : []
  const people = exportParticipants(matrix, groups, () => 0)
  // Who proposed what would say who answered what: how many statements a person wrote is left out.
  const written = people.titles.indexOf('n-comments')
  return {
    'votes.csv': csvOf(exportVotes({ ...rows, times })),
    'participants-votes.csv': csvOf({
      titles: people.titles,
      rows: [...people.rows].map((row) => row.map((cell, at) => (at === written ? '' : cell))),
    }),
  }
}

const standing = { shown: 1, waiting: 0, refused: -1, double: -1 } as const

/** Statements; the text of one that is not shown is not published, and no author is said. */
export function statementFile(
  statements: readonly Statement[],
  counted: CountedMap | undefined,
): string {
  const hasMeta = statements.some(({ isMeta }) => isMeta)
  return csvOf({
    titles: [
      ...['timestamp', 'datetime', 'comment-id', 'author-id', 'agrees', 'disagrees', 'moderated'],
      ...(hasMeta ? ['is-meta'] : []),
      'comment-body',
    ],
    rows: statements.map((statement) => {
      const { number, state, isMeta, text, createdAt } = statement
      const tally = counted?.statements.find((counting) => counting.number === number)
      const isTold = tally && mayTellTally(tally)
      const day = new Date(dayOf(createdAt))
      return [
        // Of its day alone, as the answers are: its minute would say who was there.
        ...[day.getTime(), day.toUTCString(), number, ''],
        ...(isTold ? [tally.agrees, tally.disagrees] : ['', '']),
        standing[state],
        ...(hasMeta ? [isMeta ? 1 : 0] : []),
        state === 'shown' ? text : '',
      ]
    }),
  })
}

/** The conversation in a few lines, a key and its value each. */
export function summaryFile(
  map: OpinionMap,
  statements: readonly Statement[],
  url: string,
): string {
  const { counted } = map
  return csvOf({
    titles: ['topic', map.title],
    rows: [
      ['url', url],
      ['voters', counted?.people ?? 0],
      ['voters-in-conv', counted?.inside ?? 0],
      ['comments', statements.length],
      ['groups', counted && tellsGroups(counted) ? counted.groups.length : 0],
      ['conversation-description', map.presentation],
    ],
  })
}

/** As the programs that read these columns want it: commas, quotes where they are needed. */
function csvOf({ titles, rows }: { titles: ExportTable['titles']; rows: ExportTable['rows'] }) {
  const cell = (value: string | number) => {
    const text = String(value)
    // A spreadsheet would take such a beginning for a formula; numbers keep theirs.
    const inert = typeof value === 'string' && /^[=+\-@\t]/.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
  }
  const line = (cells: readonly (string | number)[]) => `${cells.map(cell).join(',')}\n`
  return line(titles) + Array.from(rows, line).join('')
}
