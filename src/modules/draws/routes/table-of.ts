import { type CsvReading, readCsv } from '#platform/sheets/read-csv.ts'
import { readWorkbook } from '#platform/sheets/read-xlsx.ts'
import type { DrawFile } from '../draw-file.ts'

interface TableRead {
  readonly ok: true
  readonly header: readonly string[]
  readonly rows: DrawFile['rows']
}

/** A table from a CSV file, or from the first sheet of a workbook. */
export async function tableOf(bytes: Uint8Array): Promise<CsvReading | TableRead | { ok: false }> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return readCsv(bytes)
  const book = await readWorkbook(bytes)
  return book.ok ? book : { ok: false as const }
}
