import { cleanLine } from '../documents/text.ts'
import {
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
  const header = sheet.columns.map((column) => quoted(inert(cleanLine(column.title))))
  const rows = sheet.rows.map((row) => sheet.columns.map(({ kind }, at) => csvCell(row[at], kind)))
  return byteOrderMark + [header, ...rows].map((cells) => `${cells.join(';')}\r\n`).join('')
}

function csvCell(cell: SheetCell, kind: SheetKind): string {
  return quoted(shown(typedCell(cell, kind)))
}

function shown(cell: TypedCell): string {
  switch (cell.kind) {
    case 'empty':
      return ''
    case 'text':
      return inert(cell.text)
    case 'link':
      return inert(cell.link)
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

/** A text that a spreadsheet would compute gets an apostrophe, which says “this is text”. */
function inert(text: string): string {
  return /^(?:'*\s*[=+\-@|＝＋－＠]|[\t\r\n])/.test(text) ? `'${text}` : text
}

/** Quoted for every separator, so that a reader who guesses another one sees the same cells. */
function quoted(text: string): string {
  return /[;,|"\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function decimal(value: number, digits: number): string {
  return value.toLocaleString('fr-FR', {
    useGrouping: false,
    minimumFractionDigits: digits,
    maximumFractionDigits: Math.max(digits, 12),
  })
}

function frenchDay(day: string): string {
  return day.split('-').reverse().join('/')
}
