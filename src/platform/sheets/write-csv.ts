import { numberFormat } from '#kit/formats.ts'
import { inertCell } from '#kit/sheets/inert-cell.ts'
import { cleanLine } from '../documents/text.ts'
import { inTurns } from '../in-turns.ts'
import {
  type LongSheet,
  type Sheet,
  type SheetCell,
  type SheetKind,
  type TypedCell,
  typedCell,
  wallClock,
} from './sheet.ts'

const byteOrderMark = '\ufeff'

/** Writes a sheet as a French spreadsheet expects it: `;`, decimal comma, 25/11/2026, UTF-8 with its mark. */
export function writeCsv(sheet: Sheet): string {
  return headerOf(sheet) + sheet.rows.map((row) => lineOf(row, sheet)).join('')
}

/** Writes a sheet of any length a little at a time, so that others are served in between. */
export async function* csvInTurns(sheet: LongSheet): AsyncGenerator<string> {
  yield headerOf(sheet)
  yield* inTurns(sheet.rows, (row) => lineOf(row, sheet))
}

type Columns = Pick<Sheet, 'columns'>

function headerOf({ columns }: Columns): string {
  const cells = columns.map((column) => quoted(inertCell(cleanLine(column.title))))
  return `${byteOrderMark}${cells.join(';')}\r\n`
}

function lineOf(row: readonly SheetCell[], { columns }: Columns): string {
  return `${columns.map(({ kind }, at) => csvCell(row[at], kind)).join(';')}\r\n`
}

function csvCell(cell: SheetCell, kind: SheetKind): string {
  return quoted(shown(typedCell(cell, kind)))
}

function shown(cell: TypedCell): string {
  switch (cell.kind) {
    case 'empty':
      return ''
    case 'text':
      return inertCell(cell.text)
    case 'link':
      return inertCell(cell.link)
    case 'number':
      return decimal(cell.value, 0)
    case 'money':
      return decimal(cell.value / 100, 2)
    case 'day':
      return frenchDay(cell.day)
    case 'instant': {
      const { day, time } = wallClock(cell.at)
      return `${frenchDay(day)} ${time}`
    }
  }
}

/** Quoted for every separator, so that a reader who guesses another one sees the same cells. */
function quoted(text: string): string {
  return /[;,|"\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Made once: to make a formatter costs a hundred times what it costs to use it. */
const plain = decimals(0)
const money = decimals(2)

function decimals(digits: number): Intl.NumberFormat {
  return numberFormat('fr-FR', {
    useGrouping: false,
    minimumFractionDigits: digits,
    maximumFractionDigits: Math.max(digits, 12),
  })
}

function decimal(value: number, digits: 0 | 2): string {
  return (digits === 2 ? money : plain).format(value)
}

function frenchDay(day: string): string {
  return day.split('-').reverse().join('/')
}
