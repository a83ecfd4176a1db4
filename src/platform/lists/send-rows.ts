import { type RawForm, typedValues } from '#kit/form.ts'
import {
  fileColumns,
  type List,
  type ListColumn,
  type ListFormat,
  type ListKind,
  type ListValue,
  type ListView,
  listFormats,
  readList,
} from '#kit/list.ts'
import { download, downloadInTurns, jsonAnswer } from '../answers.ts'
import type { HttpContext } from '../routes.ts'
import type { Sheet, SheetCell, SheetKind } from '../sheets/sheet.ts'
import { csvInTurns } from '../sheets/write-csv.ts'
import { writeXlsx } from '../sheets/write-xlsx.ts'

/** More rows than any list of a team has; beyond, the page says that the file stops there. */
export const mostInFiles = 50_000

/** What the form of a file asks for, where names leave by an act: the list as its page shows it, and a format. */
export function readFileForm<Row>(
  list: List<Row>,
  raw: RawForm,
): { readonly view: ListView; readonly format: ListFormat } {
  const format = listFormats.find((known) => known === raw['form']) ?? 'csv'
  return { view: readList(list, typedValues(raw)), format }
}

/** Rows as a file: the columns that were chosen; else those of the page, with those that only files have. */
export async function sendRows<Row>(
  c: HttpContext,
  { list: whole, view }: { readonly list: List<Row>; readonly view: ListView },
  rows: readonly Row[],
  format: ListFormat,
) {
  const list = { ...whole, columns: fileColumns(whole, view) }
  const { baseUrl } = c.var.ctx.settings
  const name = `${list.fileName}.${format}`
  if (format === 'json') {
    const answer = jsonAnswer(c, rows, (row) => entryOf(list, row, baseUrl))
    answer.headers.set('content-disposition', `attachment; filename="${name}"`)
    return answer
  }
  const sheet = sheetOf(list, rows, baseUrl)
  if (format === 'csv') {
    return downloadInTurns(c, csvInTurns(sheet), { name, mediaType: 'text/csv; charset=utf-8' })
  }
  return download(c, await writeXlsx(sheet), {
    name,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}

const mostUpright = 4

const sheetKinds: Readonly<Record<ListKind, SheetKind>> = {
  text: 'text',
  choice: 'text',
  number: 'number',
  money: 'money',
  day: 'day',
  instant: 'instant',
  link: 'link',
}

function sheetOf<Row>(list: List<Row>, rows: readonly Row[], baseUrl: string): Sheet {
  return {
    name: list.sheetName ?? list.title,
    columns: list.columns.map(({ title, kind }) => ({ title, kind: sheetKinds[kind] })),
    rows: rows.map((row) => list.columns.map((column) => sheetCell(column, row, baseUrl))),
    // On pages held upright, its columns would be printed a few at a time, far from the name of their row.
    ...(list.columns.length > mostUpright ? { isPrinted: true } : {}),
  }
}

function sheetCell<Row>(column: ListColumn<Row>, row: Row, baseUrl: string): SheetCell {
  const value = column.value(row)
  if (column.kind !== 'link' || typeof value !== 'string' || value === '') return value
  return { link: baseUrl + value, text: baseUrl + value }
}

/** Sums in euros, days as `2026-11-30`, moments and addresses in full; what is not known is null. */
function entryOf<Row>(list: List<Row>, row: Row, baseUrl: string): Record<string, unknown> {
  return Object.fromEntries(
    list.columns.map((column) => [column.key, entryValue(column.kind, column.value(row), baseUrl)]),
  )
}

function entryValue(kind: ListKind, value: ListValue, baseUrl: string): string | number | null {
  if (value === null || value === undefined || value === '') return null
  if (value instanceof Date) return value.toISOString()
  if (kind === 'money' && typeof value === 'number') return value / 100
  return kind === 'link' ? `${baseUrl}${value}` : value
}
