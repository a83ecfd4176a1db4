import { readApart } from '../imports/read-apart.ts'
import { readers } from '../imports/readers.ts'
import type { CsvTable } from './parse-csv.ts'
import type { SheetRow, TableProblem, TableRefusal } from './table.ts'

export type CsvReading = CsvTable | TableProblem

export const csvLimits = readers.csv

/** Reads the CSV that people have: from any spreadsheet, in any of its usual dialects. */
export async function readCsv(bytes: Uint8Array): Promise<CsvReading> {
  const rows: SheetRow[] = []
  const read = await readApart<Omit<CsvTable, 'rows'> | TableProblem, readonly SheetRow[]>(
    'csv',
    bytes,
    { onPart: (part) => appendTo(rows, part) },
  )
  if (!read.ok) return { ok: false, refusal: apartRefusal(read.refusal), line: 1 }
  return read.value.ok ? { ...read.value, rows } : read.value
}

/** Pushes values one by one: a call with a hundred thousand arguments is refused. */
export function appendTo<T>(all: T[], part: readonly T[]): void {
  for (const item of part) all.push(item)
}

function apartRefusal(refusal: 'too-large' | 'too-long' | 'broke'): TableRefusal {
  return refusal === 'broke' ? 'not-text' : refusal
}
