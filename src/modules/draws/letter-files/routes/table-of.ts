import { type CsvReading, readCsv } from '#platform/sheets/read-csv.ts'
import { readWorkbook, type XlsxReading } from '#platform/sheets/read-xlsx.ts'

/** A table from a CSV file, or from the first sheet of a workbook that can be seen. */
export function tableOf(bytes: Uint8Array): Promise<CsvReading | XlsxReading> {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? readWorkbook(bytes) : readCsv(bytes)
}
