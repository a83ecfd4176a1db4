import { type FormState, type Parsed, problemsIn, type RawForm, typedValues } from '../form.ts'
import { overtaken, type Shown, seenField, seenMark } from '../seen.ts'
import type { Locale } from '../texts.ts'
import {
  cellName,
  columnsOf,
  type Grid,
  type GridChange,
  isNewRow,
  mayRemove,
  removeCell,
  type StandingRow,
  writtenColumns,
} from './grid.ts'
import { gridTexts } from './texts.ts'

/** Empty lines at the end of a grid, to write in. */
const emptyRows = 2

/** What the cells of the lines that stand show, by the names of their fields. */
export function shownOf(grid: Grid<unknown>, rows: readonly StandingRow[]): Shown {
  const cells = rows.flatMap(({ id, typed }) => [
    ...writtenColumns(grid).map(([name]) => [cellName(grid, id, name), typed[name] ?? ''] as const),
    ...(mayRemove(grid) ? [[cellName(grid, id, removeCell), ''] as const] : []),
  ])
  return Object.fromEntries(cells)
}

/** Ids of the new lines that a form gives back, and of two empty ones after them. */
export function newRowsIn(grid: Grid<unknown>, { values }: FormState): readonly string[] {
  if (grid.fixed) return []
  const used = Object.keys(values)
    .map((name) => name.split('.'))
    .filter(([head, id = '']) => head === grid.name && isNewRow(id))
    .map(([, id = '']) => Number(id.slice(3)))
  const last = Math.min(grid.most, Math.max(0, ...used))
  const count = Math.max(last, emptyRows) + (last >= emptyRows ? 1 : 0)
  return Array.from({ length: count }, (_, at) => `new${at + 1}`)
}

type Cells = Readonly<Record<string, string>>

interface Sent {
  /** What was sent, each field as it stands for this writer after what others saved. */
  readonly raw: RawForm
  /** The same before: only it still tells what this writer had been shown. */
  readonly first: RawForm
}

/**
 * What a form of lines changes among those that stand. A line that was left alone is not written; an empty new line is
 * no line; each thing that is wrong is under its cell, and the whole form comes back.
 */
export function readGrid<Given>(
  grid: Grid<Given>,
  { raw, first }: Sent,
  rows: readonly StandingRow[],
  locale: Locale,
): Parsed<GridChange<Given>> {
  const values = { ...typedValues(raw) }
  const problems: Record<string, string> = {}
  const standing = new Map(rows.map((row) => [row.id, row]))
  const shown = shownOf(grid, rows)
  const changedSince = new Set(overtaken(first, shown).map(({ name }) => name.split('.')[1]))
  const added: Given[] = []
  const addedIds: string[] = []
  const changed: { id: string; written: Given }[] = []
  const removed: string[] = []
  const texts = gridTexts[locale]

  for (const [id, cells] of rowsOf(grid, values)) {
    const stands = standing.get(id)
    if (grid.fixed) {
      if (stands) readFixed(stands, cells)
    } else if (isNewRow(id)) {
      if (!isEmpty(grid, cells) && cells[removeCell] !== 'yes')
        read(id, cells, (it) => {
          added.push(it)
          addedIds.push(id)
        })
    } else if (!stands) {
      if (wasTouched(grid, id, first)) keepAsNew(id, cells)
      else dropFrom(id)
    } else if (mayRemove(grid) && cells[removeCell] === 'yes') {
      if (changedSince.has(id)) {
        problems[cellName(grid, id, removeCell)] = texts.changedSince
        delete values[cellName(grid, id, removeCell)]
      } else removed.push(id)
    } else readChanged(stands, cells)
  }
  tellMisfits()
  const lines = rows.length - removed.length + added.length
  if (lines > grid.most) problems['form'] = texts.tooMany(grid.most)
  if (Object.keys(problems).length > 0) {
    // The form that comes back has seen what stands now.
    return { ok: false, form: { values: { ...values, [seenField]: seenMark(shown) }, problems } }
  }
  return { ok: true, value: { added, changed, removed } }

  /** Lines that do not fit with one another, each under the column that names it. */
  function tellMisfits() {
    const misfits = grid.together?.({ added, changed, removed }, (at) => ({
      fr: gridTexts.fr.rowCalled(grid.row.fr, rankOf(addedIds[at])),
      en: gridTexts.en.rowCalled(grid.row.en, rankOf(addedIds[at])),
    }))
    const ids = [...addedIds, ...changed.map(({ id }) => id)]
    const whys = misfits ? [...misfits.added, ...misfits.changed] : []
    for (const [at, why] of whys.entries()) {
      if (why) problems[cellName(grid, ids[at] ?? '', grid.key.at(-1) ?? '')] = why[locale]
    }
  }

  /** Where the page shows a new line: after those that stand. */
  function rankOf(id = '') {
    return rows.length + Number(id.slice(3))
  }

  /** A field that was not sent of a line that always stands was not touched. */
  function readFixed(stands: StandingRow, cells: Cells) {
    const { fixed = '' } = grid
    readChanged(stands, { ...stands.typed, ...cells, [fixed]: stands.typed[fixed] ?? '' })
  }

  function readChanged({ id, typed }: StandingRow, cells: Cells) {
    if (writtenColumns(grid).every(([name]) => isSame(cells[name], typed[name]))) return
    read(id, cells, (input) => changed.push({ id, written: input }))
  }

  function read(id: string, cells: Cells, keep: (input: Given) => void) {
    const parsed = grid.form.shape.safeParse(cells)
    if (parsed.success) return keep(parsed.data)
    const found = problemsIn(parsed.error, cells, locale, ({ path }) => String(path[0]))
    for (const [name, problem] of Object.entries(found))
      problems[cellName(grid, id, name)] ??= problem
  }

  /** Somebody else took this line away: what was typed there is kept as a new one. */
  function keepAsNew(id: string, cells: Cells) {
    const fresh = `new${Math.max(0, ...newNumbers(grid, values)) + 1}`
    dropFrom(id)
    for (const [name] of columnsOf(grid)) {
      values[cellName(grid, fresh, name)] = cells[name] ?? ''
    }
    problems['form'] = texts.goneSince
  }

  function dropFrom(id: string) {
    for (const name of Object.keys(values)) {
      if (name.startsWith(`${grid.name}.${id}.`)) delete values[name]
    }
  }
}

function newNumbers(grid: Grid<unknown>, values: Cells): number[] {
  return [...rowsOf(grid, values).keys()].filter(isNewRow).map((id) => Number(id.slice(3)))
}

/** The lines of a form, in the order in which they were sent. */
function rowsOf(grid: Grid<unknown>, values: Cells): Map<string, Record<string, string>> {
  const rows = new Map<string, Record<string, string>>()
  for (const [name, value] of Object.entries(values)) {
    const [head, id = '', column, ...more] = name.split('.')
    if (head !== grid.name || column === undefined || more.length > 0) continue
    if (!/^[\w-]{1,80}$/.test(id)) continue
    const cells = rows.get(id) ?? {}
    cells[column] = value
    rows.set(id, cells)
  }
  return rows
}

/** A choice that is made before anybody chose, and nothing else, is no line. */
function isEmpty(grid: Grid<unknown>, cells: Cells): boolean {
  return columnsOf(grid).every(([name, asked]) => {
    const typed = (cells[name] ?? '').trim()
    return typed === '' || (asked.type === 'choice' && typed === asked.first)
  })
}

function wasTouched(grid: Grid<unknown>, id: string, first: RawForm): boolean {
  const typed = typedValues(first)
  const marks = new Set((typed[seenField] ?? '').split(' '))
  return columnsOf(grid).some(([name]) => {
    const cell = cellName(grid, id, name)
    // A box that was left unticked is not sent.
    return !marks.has(seenMark({ [cell]: typed[cell] ?? '' }))
  })
}

const isSame = (text: string | undefined, other: string | undefined) =>
  (text ?? '').replaceAll('\r\n', '\n').trim() === (other ?? '').trim()
