import {
  type Cell,
  type CellStyle,
  colToLetter,
  type WriteSheet,
  writeXlsx as writeWorkbook,
} from 'hucre/xlsx'
import { cleanLine } from '../documents/text.ts'
import { type Sheet, type SheetKind, type TypedCell, typedCell, wallClock } from './sheet.ts'

/** The bytes of a workbook, made at once: `writeXlsx` chooses where. */
export async function xlsxOf(all: readonly Sheet[]): Promise<Uint8Array> {
  const names = distinctNames(all.map((sheet) => sheet.name))
  return await writeWorkbook({
    defaultFont: { name: 'Calibri', size: 11 },
    properties: { title: cleanLine(all[0]?.name ?? '') },
    sheets: all.map((sheet, at) => worksheet(sheet, names[at] ?? `Feuille ${at + 1}`)),
  })
}

const headerStyle: CellStyle = {
  font: { name: 'Calibri', size: 11, bold: true, color: { rgb: '1B1A17' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FAF5EA' } },
  border: { bottom: { style: 'medium', color: { rgb: '1B1A17' } } },
  alignment: { vertical: 'center', wrapText: true },
}

const formats: Readonly<Partial<Record<TypedCell['kind'], string>>> = {
  money: '#,##0.00\\ "€"',
  day: 'dd/mm/yyyy',
  instant: 'dd/mm/yyyy hh:mm',
}

const printed = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const

function worksheet(sheet: Sheet, name: string): WriteSheet {
  const typed = sheet.rows.map((row) =>
    sheet.columns.map(({ kind }, at) => typedCell(row[at], kind)),
  )
  const cells = new Map<string, Partial<Cell>>()
  sheet.columns.forEach((column, at) => {
    cells.set(`0,${at}`, { type: 'string', value: cleanLine(column.title), style: headerStyle })
  })
  typed.forEach((row, line) => {
    row.forEach((cell, at) => {
      if (cell.kind !== 'empty') cells.set(`${line + 1},${at}`, cellOf(cell))
    })
  })
  const lastColumn = colToLetter(Math.max(0, sheet.columns.length - 1))
  return {
    name,
    columns: sheet.columns.map((column, at) => ({
      width: widthOf(
        column.title,
        column.kind,
        typed.map((row) => row[at]),
      ),
    })),
    rows: Array.from({ length: typed.length + 1 }, () => sheet.columns.map(() => null)),
    cells,
    freezePane: { rows: 1 },
    ...(sheet.isPrinted ? { pageSetup: printed } : {}),
    autoFilter: { range: `A1:${lastColumn}${typed.length + 1}` },
    a11y: { headerRow: 0 },
  }
}

function cellOf(cell: Exclude<TypedCell, { kind: 'empty' }>): Partial<Cell> {
  const style: CellStyle = { alignment: { vertical: 'top', wrapText: cell.kind === 'text' } }
  const numFmt = formats[cell.kind]
  const dressed = numFmt ? { ...style, numFmt } : style
  switch (cell.kind) {
    case 'text':
      return { type: 'string', value: fitting(cell.text), style: dressed }
    case 'number':
    case 'money': {
      const value = cell.kind === 'money' ? cell.value / 100 : cell.value
      const { formula } = cell
      if (formula === undefined) return { type: 'number', value, style: dressed }
      return { type: 'formula', value, formula, formulaResult: value, style: dressed }
    }
    case 'day':
      return { type: 'date', value: new Date(`${cell.day}T00:00:00Z`), style: dressed }
    case 'instant': {
      const { day, time } = wallClock(cell.at)
      return { type: 'date', value: new Date(`${day}T${time}:00Z`), style: dressed }
    }
    case 'link':
      return {
        type: 'string',
        value: fitting(cell.text),
        hyperlink: { target: cell.link },
        style: {
          ...style,
          font: { name: 'Calibri', size: 11, color: { rgb: '1B3A86' }, underline: true },
        },
      }
  }
}

const longestText = 32_767

/** Excel refuses a whole file for one text that is too long. */
function fitting(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text
}

const narrowest = 9
const widest = 60
const widths: Readonly<Partial<Record<SheetKind, number>>> = { day: 12, instant: 18, money: 15 }

function widthOf(
  title: string,
  kind: SheetKind,
  cells: readonly (TypedCell | undefined)[],
): number {
  const longest = cells.reduce((most, cell) => {
    return cell && 'text' in cell ? Math.max(most, cell.text.length) : most
  }, title.length + 3)
  return Math.min(widest, Math.max(narrowest, widths[kind] ?? 0, longest + 1))
}

const longestName = 31

/** Excel's rules for names: 31 characters, none of []:*?/\, no apostrophe at an end, no twins. */
function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain = cleanLine(name)
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|(?<!')'+$/g, '')
      .trim()
    const base = plain.slice(0, longestName) || 'Feuille'
    let distinct = base
    for (let count = 2; taken.has(distinct.toLowerCase()); count++) {
      distinct = `${base.slice(0, longestName - 4)} ${count}`
    }
    taken.add(distinct.toLowerCase())
    return distinct
  })
}
