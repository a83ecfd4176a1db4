import { readOds } from 'hucre/ods'
import { readXlsx } from 'hucre/xlsx'

export interface SheetRow {
  /** Row of the sheet, as a spreadsheet numbers them. */
  readonly line: number
  /** As many cells as the header has. */
  readonly cells: readonly string[]
}

export type XlsxReading =
  | { readonly ok: true; readonly header: readonly string[]; readonly rows: readonly SheetRow[] }
  | { readonly ok: false; readonly refusal: 'not-xlsx' | 'too-large' | 'too-many-rows' | 'empty' }

export const xlsxLimits = { bytes: 5_000_000, unpacked: 200_000_000, rows: 100_000 } as const

/**
 * The first sheet of a workbook (Excel or OpenDocument), as texts. Formulas are not computed: the value that was kept is read.
 * A file that would unpack into something huge is refused before it is opened.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<XlsxReading> {
  if (bytes.length > xlsxLimits.bytes) return { ok: false, refusal: 'too-large' }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { ok: false, refusal: 'not-xlsx' }
  if (unpackedSize(bytes) > xlsxLimits.unpacked) return { ok: false, refusal: 'too-large' }
  const rows = await firstSheet(bytes)
  if (rows === undefined) return { ok: false, refusal: 'not-xlsx' }

  const numbered = rows.map((cells, at) => ({ line: at + 1, cells: cells.map(cellText) }))
  const [first, ...rest] = numbered.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (!first) return { ok: false, refusal: 'empty' }
  if (rest.length > xlsxLimits.rows) return { ok: false, refusal: 'too-many-rows' }
  const header = first.cells.slice(0, first.cells.findLastIndex((cell) => cell !== '') + 1)
  return {
    ok: true,
    header,
    rows: rest.map(({ line, cells }) => ({ line, cells: header.map((_, at) => cells[at] ?? '') })),
  }
}

async function firstSheet(bytes: Uint8Array): Promise<readonly (readonly unknown[])[] | undefined> {
  try {
    const read = isOpenDocument(bytes) ? readOds : readXlsx
    const book = await read(bytes, { maxRows: xlsxLimits.rows + 2 })
    const filled = book.sheets.find((sheet) => sheet.rows.length > 0) ?? book.sheets[0]
    return filled?.rows ?? []
  } catch {
    return undefined
  }
}

/** An OpenDocument begins with a part that says so, not compressed. */
function isOpenDocument(bytes: Uint8Array): boolean {
  const begin = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return begin.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  }
  if (typeof cell === 'object') return richText(cell)
  return String(cell).replaceAll('\u0000', '').trim()
}

/** A link or a text in several styles: its words only. */
function richText(cell: object): string {
  const text = 'text' in cell ? cell.text : 'value' in cell ? cell.value : ''
  return typeof text === 'string' ? text.trim() : ''
}

/** What the central directory of the archive says that its parts weigh. */
function unpackedSize(bytes: Uint8Array): number {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = Buffer.from([0x50, 0x4b, 0x01, 0x02])
  let total = 0
  for (
    let at = zip.indexOf(mark);
    at >= 0 && at + 46 <= zip.length;
    at = zip.indexOf(mark, at + 4)
  ) {
    total += zip.readUInt32LE(at + 24)
  }
  return total
}
