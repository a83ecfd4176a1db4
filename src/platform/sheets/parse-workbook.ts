import { OddXml } from '../imports/xml-tokens.ts'
import { saidSize, TooLarge, unpackParts, type ZipBounds } from '../imports/zip-parts.ts'
import { foreignKind } from './file-kind.ts'
import { rowsOfOds, sheetsOfOds } from './parse-ods.ts'
import { readBook, rowsOfXlsx, throughXml } from './parse-xlsx.ts'
import {
  type GiveRows,
  type OtherSheet,
  type SheetTable,
  type TableBounds,
  TableMaker,
  type TableProblem,
  type TableRefusal,
} from './table.ts'

export interface BookTable extends SheetTable {
  /** The sheet that was read: the first one that can be seen and holds something. */
  readonly sheet: string
  /** Those that were not. */
  readonly otherSheets: readonly OtherSheet[]
}

export interface BookBounds extends TableBounds, ZipBounds {}

/** What a workbook holds: its rows are given to `give`, what is said of them comes back. */
export async function parseWorkbook(
  bytes: Uint8Array,
  bounds: BookBounds,
  give: GiveRows,
): Promise<Omit<BookTable, 'rows'> | TableProblem> {
  const kind = foreignKind(bytes)
  // An archive whose parts have no clear names is still tried: some tools write it in another order.
  if (kind === undefined) return problem('not-xlsx')
  if (kind !== 'is-workbook' && kind !== 'is-archive') return problem(kind)
  if (saidSize(bytes) > bounds.unpacked) return problem('too-large')
  try {
    return isOpenDocument(bytes)
      ? await parseOds(bytes, bounds, give)
      : await parseXlsx(bytes, bounds, give)
  } catch (error) {
    if (error instanceof TooLarge) return problem('too-large')
    if (error instanceof Refused) return error.problem
    if (error instanceof OddXml || error instanceof Error) return problem('not-xlsx')
    throw error
  }
}

class Refused extends Error {
  readonly problem: TableProblem
  constructor(problem: TableProblem) {
    super(problem.refusal)
    this.problem = problem
  }
}

async function parseXlsx(bytes: Uint8Array, bounds: BookBounds, give: GiveRows) {
  const book = await readBook(bytes, bounds)
  if (book.sheets.length === 0) return problem('not-xlsx')
  for (const sheet of book.sheets) {
    if (sheet.isHidden) continue
    const maker = new TableMaker(bounds)
    const events = rowsOfXlsx(book, (row) => maker.push(row))
    await unpackParts(
      bytes,
      bounds,
      (name) => (name === sheet.path ? throughXml(events) : undefined),
      () => sent(maker, give, () => sheetsRead(sheet.name, book.sheets)),
    )
    const ended = await end(maker, give)
    if (ended.ok) return bookTable(maker, sheet.name, book.sheets)
    if (ended.refusal !== 'empty') return { ...ended, ...sheetsRead(sheet.name, book.sheets) }
  }
  return problem('empty')
}

async function parseOds(bytes: Uint8Array, bounds: BookBounds, give: GiveRows) {
  const sheets: OtherSheet[] = []
  await unpackParts(bytes, bounds, (name) =>
    name === 'content.xml' ? throughXml(sheetsOfOds(sheets)) : undefined,
  )
  if (sheets.length === 0) return problem('not-xlsx')
  let found = -1
  const maker = new TableMaker(bounds)
  const read = () => sheetsRead(sheets[found]?.name ?? '', sheets)
  const events = rowsOfOds((row, at) => {
    if (found < 0 && sheets[at]?.isHidden === false) found = at
    if (at === found) maker.push(row)
    if (maker.refusal) throw new Refused({ ...maker.refusal, ...read() })
  })
  await unpackParts(
    bytes,
    bounds,
    (name) => (name === 'content.xml' ? throughXml(events) : undefined),
    () => sent(maker, give, read),
  )
  const ended = await end(maker, give)
  return ended.ok ? bookTable(maker, sheets[found]?.name ?? '', sheets) : { ...ended, ...read() }
}

async function sent(maker: TableMaker, give: GiveRows, read: () => object = () => ({})) {
  if (maker.refusal) throw new Refused({ ...maker.refusal, ...read() })
  await maker.send(give)
}

async function end(maker: TableMaker, give: GiveRows): Promise<{ ok: true } | TableProblem> {
  maker.end()
  if (maker.refusal) return maker.refusal
  await maker.send(give)
  return { ok: true }
}

function bookTable(
  maker: TableMaker,
  sheet: string,
  all: readonly OtherSheet[],
): Omit<BookTable, 'rows'> {
  return { ok: true, ...maker.kept, ...sheetsRead(sheet, all) }
}

function sheetsRead(sheet: string, all: readonly OtherSheet[]) {
  const read = all.findIndex((otherSheet) => otherSheet.name === sheet && !otherSheet.isHidden)
  const otherSheets = all
    .filter((_, at) => at !== read)
    .map(({ name, isHidden }) => ({ name, isHidden }))
  return { sheet, otherSheets }
}

/** An OpenDocument begins with a part that says so, not compressed. */
function isOpenDocument(bytes: Uint8Array): boolean {
  const begin = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return begin.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
}

function problem(refusal: TableRefusal): TableProblem {
  return { ok: false, refusal, line: 1 }
}
