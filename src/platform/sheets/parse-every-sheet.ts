import { OddXml } from '../imports/xml-tokens.ts'
import { saidSize, TooLarge, unpackParts } from '../imports/zip-parts.ts'
import { foreignKind } from './file-kind.ts'
import { rowsOfOds, sheetsOfOds } from './parse-ods.ts'
import type { BookBounds } from './parse-workbook.ts'
import { readBook, rowsOfXlsx, throughXml } from './parse-xlsx.ts'
import type { MetRow, OtherSheet, SheetRow, TableProblem, TableRefusal } from './table.ts'

/** A sheet as it stands: no line of titles is looked for. */
export interface WholeSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly SheetRow[]
}

export interface WholeBook {
  readonly ok: true
  readonly sheets: readonly WholeSheet[]
}

/** Every sheet of a workbook, hidden ones too: for files whose sheets have each their part, by their names. */
export async function parseEverySheet(
  bytes: Uint8Array,
  bounds: BookBounds,
): Promise<WholeBook | TableProblem> {
  const kind = foreignKind(bytes)
  if (kind !== 'is-workbook' && kind !== 'is-archive') return problem(kind ?? 'not-xlsx')
  if (saidSize(bytes) > bounds.unpacked) return problem('too-large')
  try {
    const sheets = await sheetsIn(bytes, bounds)
    return sheets.length === 0 ? problem('not-xlsx') : { ok: true, sheets }
  } catch (error) {
    if (error instanceof TooLarge) return problem('too-large')
    if (error instanceof OddXml || error instanceof Error) return problem('not-xlsx')
    throw error
  }
}

async function sheetsIn(bytes: Uint8Array, bounds: BookBounds): Promise<readonly WholeSheet[]> {
  const counter = new Counter(bounds)
  const book = await readBook(bytes, bounds)
  if (book.sheets.length > 0) {
    const rows = book.sheets.map((): SheetRow[] => [])
    await unpackParts(bytes, bounds, (name) => {
      const at = book.sheets.findIndex(({ path }) => path === name)
      if (at < 0) return undefined
      return throughXml(rowsOfXlsx(book, (row) => rows[at]?.push(counter.whole(row))))
    })
    return book.sheets.map(({ name, isHidden }, at) => ({ name, isHidden, rows: rows[at] ?? [] }))
  }
  const named: OtherSheet[] = []
  await unpackParts(bytes, bounds, (name) =>
    name === 'content.xml' ? throughXml(sheetsOfOds(named)) : undefined,
  )
  const rows = named.map((): SheetRow[] => [])
  const events = rowsOfOds((row, at) => rows[at]?.push(counter.whole(row)))
  await unpackParts(bytes, bounds, (name) =>
    name === 'content.xml' ? throughXml(events) : undefined,
  )
  return named.map(({ name, isHidden }, at) => ({ name, isHidden, rows: rows[at] ?? [] }))
}

/** What all sheets hold together keeps the bounds of one table. */
class Counter {
  #rows = 0
  #cells = 0
  #signs = 0
  readonly #bounds: BookBounds

  constructor(bounds: BookBounds) {
    this.#bounds = bounds
  }

  whole({ line, columns, values }: MetRow): SheetRow {
    const width = columns.reduce((most, column) => Math.max(most, column + 1), 0)
    this.#rows++
    this.#cells += width
    for (const value of values) this.#signs += value.length
    const { rows, cells, signs, columns: widest } = this.#bounds
    if (this.#rows > rows || this.#cells > cells || this.#signs > signs || width > widest)
      throw new TooLarge()
    const whole = Array<string>(width).fill('')
    for (const [at, column] of columns.entries()) whole[column] = values[at] ?? ''
    return { line, cells: whole }
  }
}

function problem(refusal: TableRefusal): TableProblem {
  return { ok: false, refusal, line: 1 }
}
