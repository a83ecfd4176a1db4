import { writeOds as writeWorkbook } from 'hucre/ods'
import { cleanLine } from '../documents/text.ts'
import { type Sheet, type TypedCell, typedCell } from './sheet.ts'

/** The bytes of an OpenDocument spreadsheet, made at once: `writeOds` chooses where. */
export async function odsOf(sheet: Sheet): Promise<Uint8Array> {
  const rows = sheet.rows.map((row) =>
    sheet.columns.map(({ kind }, at) => {
      return valueOfCell(typedCell(row[at], kind))
    }),
  )
  return writeWorkbook({
    sheets: [
      {
        name: cleanLine(sheet.name).slice(0, 31) || 'Feuille 1',
        rows: [sheet.columns.map(({ title }) => cleanLine(title)), ...rows],
      },
    ],
  })
}

function valueOfCell(cell: TypedCell): string | number {
  switch (cell.kind) {
    case 'number':
      return cell.value
    case 'money':
      return cell.value / 100
    case 'day':
      return cell.day
    case 'instant':
      return cell.at.toISOString()
    case 'empty':
      return ''
    default:
      return cell.text
  }
}
