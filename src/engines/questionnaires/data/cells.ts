import { ownOf } from '#kit/own.ts'
import type { Answer, Answers, Value } from '../answers.ts'
import { type DataColumn, missingCodes } from './columns.ts'

/** The cells of the answers of one person, under their columns: dates `YYYY-MM-DD`, a point in numbers, 1 and 0. */
export function cellsOf(columns: readonly DataColumn[], answers: Answers): readonly string[] {
  return columns.map((column) => cellOf(column, ownOf(answers, column.question)))
}

function cellOf(column: DataColumn, answer: Answer | undefined): string {
  if (!answer) return missingCodes['not-asked']
  if (answer.state !== 'given') return missingCodes[answer.state]
  const found = partOf(column, answer.value)
  if (found === undefined) return missingCodes.blank
  if (found === notAsked) return missingCodes['not-asked']
  const text = typeof found === 'boolean' ? String(Number(found)) : String(found)
  return column.type === 'text' && text.startsWith('.') ? `.${text}` : text
}

/** The words of “other” are asked only of those who chose it. */
const notAsked = Symbol('not asked')

function partOf(
  { holds, part = '' }: DataColumn,
  value: Value,
): string | number | boolean | typeof notAsked | undefined {
  if (typeof value !== 'object') return value
  if ('chosen' in value) {
    const { chosen, other } = value
    if (holds === 'other') return other ?? notAsked
    return holds === 'box' ? chosen.includes(part) : String(chosen)
  }
  if ('ranked' in value) {
    const place = value.ranked.indexOf(part)
    return place < 0 ? undefined : place + 1
  }
  if ('rows' in value) return ownOf(value.rows, part)
  if ('ways' in value) return (value.ways as Readonly<Record<string, string>>)[part]
  return value.file
}

/** The table of answers for programs: commas, a point in numbers, UTF-8 without a mark, RFC 4180. */
export function answersCsv(columns: readonly DataColumn[], all: readonly Answers[]): string {
  return csvText([
    columns.map(({ name }) => name),
    ...all.map((answers) =>
      cellsOf(columns, answers).map((cell, at) =>
        columns[at]?.type === 'text' ? inert(cell) : cell,
      ),
    ),
  ])
}

export function csvText(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) =>
    /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
}

/** A spreadsheet computes what begins so: an apostrophe stops it, and `import.R` takes it off again. */
export function inert(cell: string): string {
  return /^'*\s*[=+\-@|＝＋－＠]/.test(cell) ? `'${cell}` : cell
}
