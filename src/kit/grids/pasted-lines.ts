import { type FormState, missingAnswer, problemsIn } from '../form.ts'
import { typedIn } from '../forms/asked-fields.ts'
import { ignoredColumns } from '../forms/import-columns.ts'
import { seenField, seenMark } from '../seen.ts'
import { isSheetError } from '../sheets/sheet-error.ts'
import type { Locale } from '../texts.ts'
import { plainWords, semicolon } from '../words.ts'
import { isTotalRow } from '../writing/total-row.ts'
import { answersSaid } from './answers-said.ts'
import {
  cellName,
  choiceMeant,
  columnsOf,
  type Grid,
  type GridChange,
  type StandingRow,
  standingRow,
  writtenColumns,
} from './grid.ts'
import { readGrid, shownOf } from './grid-form.ts'
import { typedFromSheet } from './pasted-cell.ts'
import { type PastedRow, pastedRows, titlesIn } from './pasted-rows.ts'
import { gridTexts } from './texts.ts'

/** What a line that was pasted would do. */
export type PastedLine<Given> = {
  readonly line: number
  readonly cells: readonly string[]
  /** As it would be typed, whatever becomes of it. */
  readonly typed: Readonly<Record<string, string>>
} & (
  | { readonly state: 'added'; readonly written: Given }
  | {
      readonly state: 'changed'
      readonly id: string
      readonly written: Given
      /** The columns whose answer is another one. */
      readonly differs: readonly string[]
    }
  | { readonly state: 'same' }
  | {
      readonly state: 'refused'
      readonly why: readonly string[]
      readonly mendable: boolean
      /** The line that stands, and that it names. */
      readonly id?: string | undefined
      /** Nothing to be written again: a total, a title. */
      readonly isNoLine?: boolean
      /** What is wrong with the cells whose words no field can hold, by their columns. */
      readonly untold: Readonly<Record<string, string>>
    }
)

export interface PastedBlock<Given> {
  readonly lines: readonly PastedLine<Given>[]
  /** Titles of columns that hold something and that no column here takes. */
  readonly leftAside: readonly string[]
}

/** A block of cells from a sheet, line by line, beside the lines that stand; or why none of it can be read. */
export function readBlock<Given>(
  grid: Grid<Given>,
  text: string,
  rows: readonly StandingRow[],
  locale: Locale,
): PastedBlock<Given> | { readonly problem: string } {
  const texts = gridTexts[locale]
  const read = pastedRows(text)
  if (!('rows' in read)) {
    const { openQuoteAt } = read
    return { problem: openQuoteAt === undefined ? texts.unreadable : texts.openQuote(openQuoteAt) }
  }
  if (read.rows.length === 0) return { problem: texts.nothing }
  if (read.rows.length > grid.most + 10) return { problem: texts.tooMany(grid.most) }

  const names = columnsOf(grid).map(([name]) => name)
  const titles = titlesIn(read.rows, (title) => columnCalled(grid, title))
  const columns = titles?.columns ?? names
  const header = titles ? (read.rows[titles.at]?.cells ?? []) : []
  const half = titles ? undefined : halfTitle(read.rows[0])
  const isUnknown = !titles && half === undefined && isOverFigures(read.rows)
  const from = titles ? titles.at + 1 : half === undefined && !isUnknown ? 0 : 1
  const body = read.rows.slice(from)
  const unused = new Set(rows)
  /** What the first line of a name says: those that always stand are each spoken of once. */
  const spoken = new Map<string, Spoken>()
  const untitled = isUnknown ? texts.unknownTitles : texts.above
  const leftOut = half === undefined ? untitled : texts.likeTitles(half)
  const above = read.rows.slice(0, titles?.at ?? from).map((row) => noLine(row, leftOut))
  const lines = together(grid, body.map(readRow), locale)
  const added = lines.filter(({ state }) => state === 'added').length
  if (added > 0 && rows.length + added > grid.most)
    return { problem: texts.noRoom(grid.most, rows.length, added) }
  const leftAside = ignoredColumns(header, body, (at) => columns[at] !== undefined)
  return { lines: [...above, ...lines], leftAside: leftAside.map(({ column }) => column) }

  function readRow(row: PastedRow): PastedLine<Given> {
    if (isTotalRow(row.cells)) return noLine(row, texts.total)
    const why: string[] = []
    const untold: Record<string, string> = {}
    const answer: Record<string, string> = {}
    for (const [at, cell] of row.cells.entries()) {
      const name = columns[at]
      const asked = name === undefined ? undefined : grid.form.fields[name]
      if (name === undefined || !asked) continue
      const typed = typedFromSheet(asked, cell, (words) => choiceMeant(grid, name, words, locale))
      if (typed === undefined) {
        const wrong = untoldWords(grid, name, cell.trim(), locale)
        untold[name] = wrong
        why.push(texts.problemOf(asked.label[locale], wrong))
      } else if (typed !== '') answer[name] = typed
    }
    const isNamed = grid.fixed !== undefined || grid.key.every((name) => !(name in untold))
    const beyond = beyondColumns(row)
    if (beyond > 0) why.push(texts.beyond(beyond, row.line, header.length || names.length))
    const stands = isNamed ? known(answer) : undefined
    // An empty cell changes nothing: a sheet that holds half of the columns empties none of the others.
    const typed = { ...stands?.typed, ...answer }
    // Of the words that name no line, nothing more is to be said.
    if (grid.fixed && !stands) {
      return refusedLine(row, nameless(answer, untold[grid.fixed]))
    }
    if (stands) unused.delete(stands)
    if (grid.fixed) spoken.set(answer[grid.fixed] ?? '', { line: row.line, answer })
    const parsed = grid.form.shape.safeParse(typed)
    if (!parsed.success) why.push(...problemsOf(parsed.error, typed, untold))
    const { line, cells } = row
    if (why.length > 0 || !parsed.success) return mendable()
    const input = parsed.data
    const read = standingRow(grid, { ...input, id: '' }).typed
    if (!stands) return { line, cells, typed: read, state: 'added', written: input }
    const before = grid.form.shape.safeParse(stands.typed)
    const differs = names.filter(
      (name) => name !== grid.fixed && answerOf(input, name) !== answerOf(before.data, name),
    )
    if (differs.length === 0) return { line, cells, typed: read, state: 'same' }
    return { line, cells, typed: read, state: 'changed', id: stands.id, written: input, differs }

    function mendable(): PastedLine<Given> {
      const { line: at, cells: copied } = row
      const id = stands?.id
      return { line: at, cells: copied, typed, state: 'refused', why, mendable: true, untold, id }
    }
  }

  /** Why a line goes to none of those that always stand. */
  function nameless(answer: Readonly<Record<string, string>>, untold: string | undefined): string {
    const label = grid.form.fields[grid.fixed ?? '']?.label[locale] ?? ''
    const named = answer[grid.fixed ?? '']
    const first = named === undefined ? undefined : spoken.get(named)
    if (first && names.some((name) => isOther(answer[name], first.answer[name])))
      return texts.twiceOther(first.line)
    if (first) return texts.twice(first.line)
    if (named !== undefined) {
      const names = rows.map(({ typed }) => typed[grid.fixed ?? ''] ?? '')
      return texts.noSuchRow(label, named, answersSaid(names, locale))
    }
    return untold === undefined ? texts.missing(label) : texts.problemOf(label, untold)
  }

  function problemsOf(
    error: Parameters<typeof problemsIn>[0],
    typed: Record<string, string>,
    untold: Readonly<Record<string, string>>,
  ) {
    const found = problemsIn(error, typed, locale, ({ path }) => String(path[0]))
    return Object.entries(found).flatMap(([name, problem]) => {
      if (name in untold) return []
      const asked = grid.form.fields[name]
      const label = asked?.label[locale] ?? name
      const isMissing = problem === missingAnswer[locale] || (asked?.required && !typed[name])
      return [isMissing ? texts.missing(label) : texts.problemOf(label, problem)]
    })
  }

  /** The first line that stands, and that no line above was taken for, with the same key. */
  function known(cells: Readonly<Record<string, string>>): StandingRow | undefined {
    const last = grid.key.at(-1) ?? ''
    if (!cells[last]) return undefined
    const asked = grid.key.filter((name) => cells[name] !== undefined)
    const found = [...unused].filter(({ typed }) =>
      asked.every((name) => keyOf(name, typed[name]) === keyOf(name, cells[name])),
    )
    // Without the whole key, one line alone may be meant.
    return asked.length === grid.key.length || found.length === 1 ? found[0] : undefined
  }

  /** As its column would keep it: « MOREL Inès » is the « Inès Morel » of the line that stands. */
  function keyOf(name: string, typed = ''): string {
    const asked = grid.form.fields[name]
    const read = asked?.shape.safeParse(typed)
    return plainWords((asked && read?.success ? typedIn(asked, read.data) : typed) ?? typed)
  }

  function refusedLine({ line, cells }: PastedRow, why: string) {
    const state = 'refused' as const
    return { line, cells, typed: {}, state, why: [why], mendable: false, untold: {} }
  }

  function noLine(row: PastedRow, why: string): PastedLine<Given> {
    return { ...refusedLine(row, why), isNoLine: true }
  }

  /** Cells to the right of all the columns, which nothing would take. */
  function beyondColumns({ cells }: PastedRow): number {
    return cells.slice(header.length || names.length).filter((cell) => cell.trim() !== '').length
  }

  /** Words in a column of figures, above lines that have figures there: titles, of which none is known. */
  function isOverFigures([first, ...below]: readonly PastedRow[]): boolean {
    return names.some((name, at) => {
      const cell = first?.cells[at]?.trim() ?? ''
      const isTitle = /\p{L}/u.test(cell) && !/\d/.test(cell)
      if (grid.form.fields[name]?.type !== 'figure' || !isTitle) return false
      return below.some(({ cells }) => /\d/.test(cells[at] ?? ''))
    })
  }

  /** A title that is known, among others that are not: whether the line is an answer, nobody can tell. */
  function halfTitle(row: PastedRow | undefined): string | undefined {
    return row?.cells.find((cell, at) => {
      if (isSheetError(cell) || columnCalled(grid, cell) === undefined) return false
      return choiceMeant(grid, names[at] ?? '', cell, locale) === undefined
    })
  }
}

/** Lines that do not fit with one another are left aside, each with why; the first ones that fit stay. */
function together<Given>(
  grid: Grid<Given>,
  lines: readonly PastedLine<Given>[],
  locale: Locale,
): readonly PastedLine<Given>[] {
  const at = lines.flatMap(({ state, line }) => (state === 'added' ? [line] : []))
  const misfits = grid.together?.(changeOf({ lines, leftAside: [] }), (added) => ({
    fr: gridTexts.fr.lineCalled(at[added] ?? 0),
    en: gridTexts.en.lineCalled(at[added] ?? 0),
  }))
  const whys = { added: [...(misfits?.added ?? [])], changed: [...(misfits?.changed ?? [])] }
  return lines.map((line) => {
    if (line.state !== 'added' && line.state !== 'changed') return line
    const why = whys[line.state].shift()
    if (!why) return line
    const { line: number, cells, typed } = line
    const id = line.state === 'changed' ? line.id : undefined
    return {
      ...{ line: number, cells, typed, state: 'refused', why: [why[locale]] },
      ...{ mendable: true, untold: {}, id },
    }
  })
}

interface Spoken {
  readonly line: number
  readonly answer: Readonly<Record<string, string>>
}

const isOther = (text = '', other = '') => plainWords(text) !== plainWords(other)

/** Why the words of a cell are no answer of its column. */
function untoldWords(grid: Grid<unknown>, name: string, cell: string, locale: Locale): string {
  const texts = gridTexts[locale]
  const asked = grid.form.fields[name]
  if (isSheetError(cell)) return texts.sheetError(cell)
  if (asked?.type === 'date') return texts.notADay(cell)
  if (asked?.type !== 'choice') return texts.notABox
  const answers = asked.options.map(({ label }) => label[locale])
  return texts.notAChoice(cell, answersSaid(answers, locale))
}

/** The column that a title of a sheet names. */
function columnCalled(grid: Grid<unknown>, title: string): string | undefined {
  const plain = plainWords(title)
  if (plain === '') return undefined
  return columnsOf(grid).find(([name, { label }]) =>
    [label.fr, label.en, ...(grid.titles[name] ?? [])].some((item) => plainWords(item) === plain),
  )?.[0]
}

const answerOf = (data: unknown, name: string) =>
  JSON.stringify((data as Record<string, unknown> | undefined)?.[name])

/** What confirming a block does: the lines that were understood, and no other. */
export function changeOf<Given>({ lines }: PastedBlock<Given>): GridChange<Given> {
  return {
    added: lines.flatMap((line) => (line.state === 'added' ? [line.written] : [])),
    changed: lines.flatMap((line) =>
      line.state === 'changed' ? [{ id: line.id, written: line.written }] : [],
    ),
    removed: [],
  }
}

const mostShown = 20
const longestShown = 300

/** The same lines in the grid, to be corrected before they are saved: what is wrong is under its cell. */
export function formOfBlock<Given>(
  grid: Grid<Given>,
  { lines }: PastedBlock<Given>,
  rows: readonly StandingRow[],
  locale: Locale,
): FormState {
  const shown = shownOf(grid, rows)
  // Lines that the block does not name stand as they are: left out, their boxes would come back unticked.
  const values: Record<string, string> = { [seenField]: seenMark(shown), ...shown }
  const untold: Record<string, string> = {}
  const texts = gridTexts[locale]
  const notPlaced: string[] = []
  let fresh = 0
  for (const line of lines) {
    if (line.state === 'same' || (line.state === 'refused' && line.isNoLine)) continue
    const id = placeOf(line)
    if (id === undefined) {
      notPlaced.push(shownLine(line))
      continue
    }
    for (const [name] of writtenColumns(grid))
      values[cellName(grid, id, name)] = line.typed[name] ?? ''
    for (const [name, words] of Object.entries(line.state === 'refused' ? line.untold : {})) {
      untold[cellName(grid, id, name)] = words
    }
  }
  const read = readGrid(grid, { raw: values, first: values }, rows, locale)
  // The words that no field can hold are said under the empty one.
  const form = notPlaced.length > 0 ? { form: texts.notPlaced(listed(notPlaced)) } : {}
  return { values, problems: { ...(read.ok ? {} : read.form.problems), ...untold, ...form } }

  /** What no line of the grid takes is not lost: it is read above it. */
  function shownLine(line: PastedLine<Given>): string {
    const cells = line.cells.filter((cell) => cell !== '').join(' · ')
    const why = line.state === 'refused' ? line.why.join(' ') : ''
    return texts.notPlacedLine(line.line, cells.slice(0, longestShown), why)
  }

  function listed(found: readonly string[]): string {
    const more = found.length - mostShown
    const parts = more > 0 ? [...found.slice(0, mostShown), texts.moreLines(more)] : found
    return `${parts.join(semicolon[locale])}.`
  }

  function placeOf(line: PastedLine<Given>): string | undefined {
    if (line.state === 'changed') return line.id
    if (line.state === 'refused' && !line.mendable) return undefined
    if (line.state === 'refused' && line.id !== undefined) return line.id
    const { fixed } = grid
    if (!fixed) return `new${++fresh}`
    return rows.find(({ typed }) => typed[fixed] === line.typed[fixed])?.id
  }
}

/** What was shown of a block: confirmed later, it still does that and nothing else. */
export function markOfBlock({ lines }: PastedBlock<unknown>): string {
  return seenMark({ lines: JSON.stringify(lines.map(({ state, typed }) => [state, typed])) })
}
