import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { Unzip, type UnzipDecoder, UnzipPassThrough } from 'fflate'
import { done, type Result, refused } from '#kit/result.ts'
import { CsvReader } from '#kit/sheets/csv-reader.ts'
import { readers } from '#platform/imports/readers.ts'
import { westernText } from '#platform/sheets/decode.ts'
import { RowSieve } from '#platform/sheets/row-sieve.ts'
import {
  type CensusFound,
  type CensusProblem,
  censusKind,
  codeAsked,
  placeColumn,
  readCensus,
} from '../census.ts'

export type CensusRefusal =
  | 'no-file'
  | 'not-a-table'
  | 'unknown-table'
  | 'no-code'
  | 'nothing-found'
  | 'not-read'
  | 'too-large'

export type CensusReading = Result<CensusFound, CensusRefusal> & {
  readonly problems?: readonly CensusProblem[]
}

/** The largest table of the INSEE that is read: all communes by sex and age, once unpacked. */
const mostBytes = readers.census.unpacked

/** A file of the census, to be read in a thread; its bytes are read there, and copied nowhere else. */
export interface CensusTask {
  readonly file: Blob
  readonly reference: string
  readonly codes: readonly string[]
  readonly least: number
  readonly names: ReadonlyMap<string, string>
}

/**
 * Reads a file of the census as it is downloaded, zip or not, keeping only the rows of the communes asked:
 * the whole of France passes by and never stays in memory.
 */
export async function run({ file, codes, ...given }: CensusTask): Promise<CensusReading> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let table: KeptRows | CensusRefusal
  try {
    table = await rowsOf(bytes, new Set(codes))
  } catch (error) {
    return refused(error instanceof TooLarge ? 'too-large' : 'not-a-table')
  }
  if (typeof table === 'string') return refused(table)
  const read = readCensus(table, codes, given)
  if (!read) return refused('unknown-table')
  if (read.kind === 'problems') return { ...refused('not-read'), problems: read.problems }
  return table.rows.length === 0 || read.found.people === 0
    ? refused('nothing-found')
    : done(read.found)
}

interface KeptRows {
  readonly header: readonly string[]
  readonly rows: (readonly string[])[]
  readonly lines: number[]
}

/** Where the titles are sought, before rows are: as much as `CsvReader` looks at, and long titles. */
const beginning = 128 * 1024

/** The titles, and the rows of the communes asked: so many at most, whatever the table repeats. */
async function rowsOf(
  bytes: Uint8Array,
  wanted: ReadonlySet<string>,
): Promise<KeptRows | 'not-a-table' | 'unknown-table'> {
  const encoding = encodingOf(bytes)
  const textOf = (own: Uint8Array) =>
    encoding === 'utf-8' ? new TextDecoder().decode(own) : westernText(own)
  const isWanted = (cell: string) => wanted.has(codeAsked(wanted, cell))
  let start: Uint8Array | undefined = new Uint8Array()
  let sieve: RowSieve | undefined
  let rowReader: CsvReader | undefined
  let table: KeptRows | undefined
  let [line, cells, signs] = [0, 0, 0]
  const keep = (_: number, row: readonly string[]) => {
    // Cut from a long text, cells would keep the whole of it.
    const own = row.join('\0').split('\0')
    cells += own.length
    signs += own.reduce((sum, cell) => sum + cell.length, 0)
    table?.rows.push(own)
    table?.lines.push(line)
    const { rows: most, cells: mostCells, signs: mostSigns } = readers.census
    if ((table?.rows.length ?? 0) > most || cells > mostCells || signs > mostSigns)
      throw new TooLarge('too many rows of one place')
  }
  const sift = (piece: Uint8Array, isLast: boolean) => {
    for (const row of sieve?.push(piece, isLast) ?? []) {
      line = row.line
      rowReader?.push(`${textOf(row.bytes)}\n`)
    }
    return !sieve?.problem && !rowReader?.problem
  }
  const open = (): 'unknown-table' | 'not-a-table' | undefined => {
    const first = start && titlesOf(textOf(start))
    if (!first) return 'not-a-table'
    if (!censusKind(first.header)) return 'unknown-table'
    table = { header: first.header, rows: [], lines: [] }
    rowReader = new CsvReader(keep, readers.census.columns, first.separator)
    sieve = new RowSieve(first.separator, placeColumn(first.header), isWanted, marksOf(wanted))
    return undefined
  }
  for await (const piece of piecesOf(bytes)) {
    if (start) {
      start = Buffer.concat([start, piece])
      if (start.length < beginning) continue
      const refusal = open()
      if (refusal) return refusal
    }
    if (!sift(start ?? piece, false)) return 'not-a-table'
    start = undefined
  }
  if (start) {
    const refusal = open()
    if (refusal) return refusal
  }
  return sift(start ?? new Uint8Array(), true) && table ? table : 'not-a-table'
}

/** The titles of a table, and the sign between them. */
function titlesOf(text: string) {
  let header: readonly string[] | undefined
  const reader = new CsvReader((_, cells) => {
    header ??= cells
  }, readers.census.columns)
  reader.push(text)
  if (!header) reader.end()
  return header && { header, separator: reader.separator }
}

/**
 * What the cell of each wanted commune holds: its code, without the zero that a spreadsheet took away. A city may be told by
 * its districts, and many codes cost more to look for than rows to read: none then.
 */
function marksOf(wanted: ReadonlySet<string>): readonly string[] {
  const districts = ['75056', '69123', '13055']
  if (wanted.size > 8 || districts.some((code) => wanted.has(code))) return []
  // Corsica: a small letter is read as its capital.
  return [...wanted].flatMap((code) => {
    const mark = code.replace(/^0/, '')
    return [...new Set([mark, mark.toLowerCase()])]
  })
}

class TooLarge extends Error {}

const slice = 256 * 1024

/** The bytes of the table, a piece at a time; of an archive, those of its largest CSV but not of its notes. */
async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    for (let at = 0; at < bytes.length; at += slice) yield bytes.subarray(at, at + slice)
    return
  }
  let size = 0
  for (const { packed, isPlain } of tablesIn(bytes)) {
    // The library of the platform unpacks three times as fast as one in JavaScript.
    const unpacked = isPlain
      ? packed
      : Readable.from(packed).pipe(createInflateRaw({ chunkSize: slice }))
    for await (const piece of unpacked) {
      size += piece.length
      // What the archive says of itself is never believed.
      if (size > mostBytes) throw new TooLarge('unpacks into too much')
      yield piece as Uint8Array
    }
  }
}

interface PackedTable {
  readonly packed: Uint8Array[]
  readonly isPlain: boolean
}

/** Gives the bytes of a part as they lie in the archive. */
class Packed implements UnzipDecoder {
  static compression = 8
  ondata: UnzipDecoder['ondata'] = () => undefined
  push(piece: Uint8Array, isLast: boolean) {
    this.ondata(null, piece as Uint8Array<ArrayBuffer>, isLast)
  }
}

function tablesIn(bytes: Uint8Array): readonly PackedTable[] {
  const tables: PackedTable[] = []
  let entries = 0
  const unzip = new Unzip((entry) => {
    entries++
    if (entries > readers.census.entries) throw new TooLarge('too many parts')
    // Beside the table, an archive holds the words of its columns (`meta_…`).
    if (!/\.csv$/i.test(entry.name) || /meta/i.test(entry.name)) return
    const packed: Uint8Array[] = []
    tables.push({ packed, isPlain: entry.compression === 0 })
    entry.ondata = (error, piece) => {
      if (error) throw error
      if (piece.length > 0) packed.push(piece)
    }
    entry.start()
  })
  unzip.register(Packed)
  unzip.register(UnzipPassThrough)
  for (let at = 0; at < bytes.length; at += slice)
    unzip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length)
  return tables
}

/** Older files are Windows-1252: their titles are ASCII, so that only names of places differ. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'windows-1252' {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'utf-8'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, 1_000_000), { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
