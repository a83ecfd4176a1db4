import { CsvReader } from '#kit/sheets/csv-reader.ts'
import { decoded, type TextEncoding } from './decode.ts'
import { foreignKind } from './file-kind.ts'
import {
  type GiveRows,
  metRow,
  type SheetTable,
  type TableBounds,
  TableMaker,
  type TableProblem,
} from './table.ts'

export interface CsvTable extends SheetTable {
  readonly delimiter: string
  readonly encoding: TextEncoding
}

/** How much of the text is read between two gifts. */
const piece = 256 * 1024

/** What a CSV holds: its rows are given to `give`, what is said of them comes back. */
export async function parseCsv(
  bytes: Uint8Array,
  bounds: TableBounds,
  give: GiveRows,
): Promise<Omit<CsvTable, 'rows'> | TableProblem> {
  const kind = foreignKind(bytes)
  if (kind) return { ok: false, refusal: kind, line: 1 }
  const { text, encoding } = decoded(bytes)
  const maker = new TableMaker(bounds)
  const reader = new CsvReader((line, cells) => maker.push(metRow(line, cells.map(cleanCell))))
  for (let at = 0; at < text.length; at += piece) {
    reader.push(text.slice(at, at + piece))
    if (reader.problem || maker.refusal) break
    await maker.send(give)
  }
  reader.end()
  if (reader.problem) return { ok: false, refusal: reader.problem, line: reader.line }
  maker.end()
  if (maker.refusal) return maker.refusal
  await maker.send(give)
  return { ok: true, ...maker.kept, delimiter: reader.separator, encoding }
}

/** The apostrophe that our own exports put before a formula is taken off again. */
function cleanCell(cell: string): string {
  return cell.replace(/^'(?='*\s*[=+\-@|＝＋－＠])/, '')
}
