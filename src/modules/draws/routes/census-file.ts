import { Unzip, UnzipInflate } from 'fflate'
import { done, type Result, refused } from '#kit/result.ts'
import { readers } from '#platform/imports/readers.ts'
import { streamCsv } from '#platform/sheets/stream-csv.ts'
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

/** The largest table of the INSEE that is read: all communes by sex and age, once unpacked. */
const mostBytes = readers.census.unpacked

/**
 * Reads a file of the census as it is downloaded, zip or not, keeping only the rows of the communes asked:
 * the whole of France passes by and never stays in memory.
 */
export async function readCensusFile(
  file: File | undefined,
  codes: readonly string[],
  given: { readonly least: number; readonly names: ReadonlyMap<string, string> },
): Promise<Result<CensusFound, CensusRefusal> & { readonly problems?: readonly CensusProblem[] }> {
  if (!file) return refused('no-file')
  if (codes.length === 0) return refused('no-code')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const wanted = new Set(codes)
  const rows: (readonly string[])[] = []
  const lines: number[] = []
  let header: readonly string[] | undefined
  let place = -1
  try {
    for await (const one of streamCsv(piecesOf(bytes), encodingOf(bytes))) {
      if (one.kind === 'problem') return refused('not-a-table')
      if (!header) {
        header = one.row.cells
        if (!censusKind(header)) return refused('unknown-table')
        place = placeColumn(header)
      } else if (wanted.has(codeAsked(wanted, one.row.cells[place] ?? ''))) {
        rows.push(one.row.cells)
        lines.push(one.row.line)
      }
    }
  } catch (error) {
    if (error instanceof TooLarge) return refused('too-large')
    return refused('not-a-table')
  }
  if (!header) return refused('not-a-table')
  const reference = `Insee, ${file.name.replace(/[^\w. -]/g, '_').slice(0, 80)}`
  const read = readCensus({ header, rows, lines }, codes, { ...given, reference })
  if (!read) return refused('unknown-table')
  if (read.kind === 'problems') return { ...refused('not-read'), problems: read.problems }
  return rows.length === 0 || read.found.people === 0 ? refused('nothing-found') : done(read.found)
}

class TooLarge extends Error {}

const slice = 256 * 1024
/** A table of figures unpacks into twenty times as much, and more. */
const packed = 16 * 1024

/** The bytes of the table, a piece at a time; of an archive, those of its largest CSV but not of its notes. */
async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    for (let at = 0; at < bytes.length; at += slice) {
      await othersServed()
      yield bytes.subarray(at, at + slice)
    }
    return
  }
  const ready: Uint8Array[] = []
  const since = performance.now()
  let size = 0
  const unzip = new Unzip((entry) => {
    // Beside the table, an archive holds the words of its columns (`meta_…`).
    if (!/\.csv$/i.test(entry.name) || /meta/i.test(entry.name)) return
    entry.ondata = (error, piece) => {
      if (error) throw error
      size += piece.length
      if (size > mostBytes) throw new TooLarge('unpacks into too much')
      ready.push(piece)
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += packed) {
    unzip.push(bytes.subarray(at, at + packed), at + packed >= bytes.length)
    if (performance.now() - since > readers.census.seconds * 1000) throw new TooLarge('too long')
    for (const piece of ready.splice(0))
      for (let from = 0; from < piece.length; from += slice) {
        await othersServed()
        yield piece.subarray(from, from + slice)
      }
  }
}

/** Millions of lines take seconds: other requests are answered in between. */
const othersServed = () => new Promise((resolve) => setImmediate(resolve))

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
