import { download } from '../answers.ts'
import type { HttpContext } from '../routes.ts'
import type { Sheet } from './sheet.ts'
import { writeCsv } from './write-csv.ts'

/** A table as a file to keep, under this name without its ending. */
export function sendCsv(c: HttpContext, sheet: Sheet, name: string) {
  return download(c, writeCsv(sheet), {
    name: `${name}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  })
}
