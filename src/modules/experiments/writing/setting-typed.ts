import type { FormState, RawForm } from '#kit/form.ts'
import {
  type CellField,
  type InstrumentField,
  type RowsAsked,
  rowsAsked,
} from '#kit/instruments/instrument-fields.ts'
import type { Json } from '#kit/json/canonical-json.ts'
import { typedMoney } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import type { ShownField, ShownForm } from '#kit/seen.ts'
import { several } from '../protocol/nouns.ts'
import type { PlannedInstrument } from '../template/nouns.ts'

/** The name of one field of one row, in a form: `options.0.label`. */
export function partName(field: string, rank: number, cell: string): string {
  return `${field}.${rank}.${cell}`
}

type TypedRow = Readonly<Record<string, string>>

/** The rows of a field as they were typed, in their order; several answers are joined by a line break. */
export function typedRows(field: string, rows: RowsAsked, raw: RawForm): readonly TypedRow[] {
  const ranks = new Set<number>()
  for (const name of Object.keys(raw)) {
    const [head, rank, cell] = name.split('.')
    if (head !== field || !/^\d{1,3}$/.test(rank ?? '')) continue
    if (rows.cells.some((cellField) => cellField.name === cell)) ranks.add(Number(rank))
  }
  return [...ranks]
    .sort((a, b) => a - b)
    .map((rank) =>
      Object.fromEntries(
        rows.cells.map(({ name }) => [name, several(raw, partName(field, rank, name)).join('\n')]),
      ),
    )
}

export function valuesOfRows(field: string, rows: readonly TypedRow[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((row, rank) =>
      Object.entries(row).map(([cell, value]) => [partName(field, rank, cell), value]),
    ),
  )
}

/** What this asks of a kind: its fields, and how it reads what an older version of itself stored. */
interface KindTyped {
  readonly fields: readonly InstrumentField[]
  readonly shape: { safeParse(value: unknown): { success: boolean; data?: unknown } }
}

/** The form of an instrument that exists, filled as it would be typed again. */
export function instrumentValues(
  kind: KindTyped,
  instrument: PlannedInstrument,
): FormState['values'] {
  return Object.fromEntries(
    Object.entries(shownSettings(kind, instrument)).map(([name, { value }]) => [name, value]),
  )
}

/** The same, with what a browser does with each: boxes and rows that are not sent were taken away knowingly. */
export function shownSettings(kind: KindTyped, { settings }: PlannedInstrument): ShownForm {
  const read = kind.shape.safeParse(settings)
  const now = read.success ? (read.data as PlannedInstrument['settings']) : settings
  const shown: Record<string, ShownField> = {}
  for (const field of kind.fields) {
    const value = ownOf(now, field.name)
    const rows = rowsAsked(field)
    if (!rows) {
      shown[field.name] = { value: typedWord(field as CellField, value), ...boxesOf(field) }
      continue
    }
    for (const [rank, row] of storedRows(rows, value).entries())
      for (const cell of rows.cells)
        shown[partName(field.name, rank, cell.name)] = {
          value: typedWord(cell, ownOf(row, cell.name)),
          ...(cell.type === 'several' ? { several: true } : {}),
          box: true,
        }
  }
  return shown
}

function boxesOf(field: InstrumentField) {
  return field.type === 'several' ? { several: true, box: true } : {}
}

type StoredRow = { readonly [name: string]: Json }

/** What is no list of rows (an older writing that its kind refuses) is shown in the first field: nothing is lost. */
function storedRows(rows: RowsAsked, value: Json | undefined): readonly StoredRow[] {
  const first = rows.cells[0]
  if (Array.isArray(value))
    return value.map((row: Json) =>
      row !== null && typeof row === 'object' && !Array.isArray(row)
        ? (row as StoredRow)
        : first
          ? { [first.name]: row }
          : {},
    )
  return first && typeof value === 'string' && value !== '' ? [{ [first.name]: value }] : []
}

function typedWord(field: CellField, value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number')
    return field.type === 'money' ? typedMoney(value) : String(value).replace('.', ',')
  if (Array.isArray(value)) return value.map(String).join('\n')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
