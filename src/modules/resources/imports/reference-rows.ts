import { ownOf } from '#kit/own.ts'
import { slugOf } from '#kit/words.ts'
import type {
  ReadReference,
  ReadReferences,
  ReferenceFormat,
  ReferenceProblem,
} from '#platform/imports/reference.ts'
import {
  type CellNote,
  cellNote,
  type LineProblem,
  lineRefused,
  type ReadLine,
} from './candidate.ts'

/** Columns of a bibliography: what a reference says, then the entry itself when it could not be read, and why. */
const columns = [
  ...['number', 'title', 'kind', 'authors', 'period', 'lead', 'language', 'address', 'licence'],
  ...['entry', 'problem'],
] as const
const [entryAt, problemAt] = [columns.length - 2, columns.length - 1]

/** Fields of the file that are told one by one; beyond, they are told together. */
const mostFields = 60

const kindOfType: Readonly<Record<string, string>> = {
  report: 'report',
  thesis: 'report',
  book: 'report',
  motion_picture: 'video',
  broadcast: 'video',
  article: 'article',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  'paper-conference': 'article',
  chapter: 'article',
  webpage: 'article',
  'post-weblog': 'article',
  software: 'tool',
}

interface ReferenceRow {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * A bibliography as a table: a row for each entry, those that could not be read too, so that they are rejected,
 * counted and given back with the others; a column for each field that nothing is read from, so that it is listed.
 */
export function referenceRows(
  { references, problems }: ReadReferences,
  format: ReferenceFormat,
): { readonly header: readonly string[]; readonly rows: readonly ReferenceRow[] } {
  const names = new Set(references.flatMap(({ unread }) => unread))
  const told = [...names].slice(0, mostFields)
  const header = [
    ...columns,
    ...told.map((name) => `${format}:${name}`),
    ...(names.size > mostFields ? [`${format}:…`] : []),
  ]
  const why = new Map(problems.map((problem) => [problem.line, problem]))
  const isRead = new Set(references.map(({ line }) => line))
  const rows = [
    ...references.map((reference) => ({
      line: reference.line,
      cells: [
        ...referenceCells(reference, why.get(reference.line)),
        ...fieldCells(reference, told, header),
      ],
    })),
    ...problems
      .filter(({ line }) => !isRead.has(line))
      .map((problem) => brokenRow(problem, header)),
  ]
  return { header, rows: rows.toSorted((row, other) => row.line - other.line) }
}

/** The abstract stays where it is: nobody said that it may be copied. */
function referenceCells(
  reference: ReadReference,
  problem: ReferenceProblem | undefined,
): readonly string[] {
  // Some readers invent a key at each reading.
  const key = /^temp_id_/.test(reference.key) ? '' : reference.key
  return [
    reference.href || key || slugOf(`${reference.title} ${reference.year}`),
    reference.title,
    // A type that is none of them is left unsaid: the kind of the import is meant, and told.
    ownOf(kindOfType, reference.type) ?? '',
    reference.authors.join(' ; '),
    reference.year,
    [reference.authors.join(', '), reference.container, reference.year].filter(Boolean).join(' · '),
    reference.language,
    reference.href,
    reference.licence,
    '',
    problem?.expected ?? '',
  ]
}

/** A mark is enough to count a field, and nothing of it is kept: a summary may be nobody's to copy. */
function fieldCells(
  { unread }: ReadReference,
  told: readonly string[],
  header: readonly string[],
): readonly string[] {
  const cells = told.map((name) => (unread.includes(name) ? '…' : ''))
  if (header.length === columns.length + told.length) return cells
  return [...cells, unread.some((name) => !told.includes(name)) ? '…' : '']
}

function brokenRow({ line, value, expected }: ReferenceProblem, header: readonly string[]) {
  const cells = header.map(() => '')
  cells[entryAt] = value
  cells[problemAt] = expected
  return { line, cells }
}

/** Columns of the file that nothing is read from. */
export function isReferenceColumn(column: string): boolean {
  return columns.some((item) => item === column)
}

const refusals: Readonly<Record<string, LineProblem>> = {
  'closing-brace': 'open-brace',
  entry: 'not-an-entry',
  shorter: 'long-entry',
  'fewer-braces': 'deep-entry',
}

/** What stands in the way of an entry that could not be read; nothing when it was. */
export function brokenEntry(cells: readonly string[]): ReadLine | undefined {
  const problem = ownOf(refusals, cells[problemAt] ?? '')
  return problem && lineRefused(problem, 'entry', cells[entryAt])
}

/** What is told of an entry that was read, beside what its cells say. */
export function entryNotes(cells: readonly string[]): readonly CellNote[] {
  if (cells[problemAt] !== 'fewer-names') return []
  return [cellNote('fewer-names', 'authors', cells[columns.indexOf('authors')] ?? '')]
}
