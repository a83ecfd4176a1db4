import { createHash } from 'node:crypto'
import { toldApart } from '#kit/column-mapping.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { ForeignKind, StoppingCell } from '#kit/table-refusals.ts'
import type { Locale } from '#kit/texts.ts'
import { slugOf } from '#kit/words.ts'
import type { NewFile } from '#platform/context.ts'
import { acceptUpload } from '#platform/files/uploads.ts'
import { htmlText } from '#platform/imports/html-text.ts'
import { type DocxPicture, readDocx } from '#platform/imports/read-docx.ts'
import { readReferences } from '#platform/imports/read-references.ts'
import { readers } from '#platform/imports/readers.ts'
import { entriesTold } from '#platform/imports/told.ts'
import { type TextEncoding, wideEncoding } from '#platform/sheets/decode.ts'
import { foreignKind } from '#platform/sheets/file-kind.ts'
import { everyRow, readTable, toldOfFile } from '#platform/sheets/read-table.ts'
import { streamCsv } from '#platform/sheets/stream-csv.ts'
import {
  metRow,
  type RowProblem,
  type SheetRow,
  TableMaker,
  type TableProblem,
} from '#platform/sheets/table.ts'
import { toldOf, withSheets } from '#platform/sheets/told.ts'
import { fileLimits, type ImportFormat } from '../../import-states.ts'
import { mostFiles } from '../../resource-file.ts'
import { longestLine } from '../exported-line.ts'
import { isParticipedia } from '../participedia-row.ts'
import { referenceRows } from '../reference-rows.ts'
import type { FileRefusal } from '../staged.ts'

/** A file that can be read more than once, a piece at a time. */
export interface FileToRead {
  readonly name: string
  pieces(): AsyncIterable<Uint8Array>
  /** Of whoever is told what was not read; French when nobody says. */
  readonly locale?: Locale
}

export interface ReadFile {
  readonly format: ImportFormat
  readonly hash: string
  readonly header: readonly string[]
  /** What was not read of it: sheets, lines above the titles, rows or entries set aside. */
  readonly told?: string | undefined
  /** Drawn anew; drawings of Word stay out. */
  readonly pictures: readonly (NewFile & { readonly alt: string })[]
  /** Read as they are asked for; the last one may be a refusal. */
  rows(): AsyncGenerator<FileRow>
}

export type FileRow = { readonly line: number; readonly cells: readonly string[] } | FileStop

/** What stopped the reading, and where. */
export interface FileStop {
  readonly refusal: FileRefusal
  readonly line: number
  readonly cell?: StoppingCell | undefined
}

/** Of a file that is refused: the line, and what stands in the way of each of its entries. */
type Reading = Result<ReadFile, FileRefusal> & {
  readonly line?: number
  readonly cell?: StoppingCell | undefined
  readonly told?: string
}

/** A table of texts, whatever the file is; its format is what was said, or what it looks like. */
export async function readImportFile(file: FileToRead, words?: ImportFormat): Promise<Reading> {
  const first = await firstPass(file)
  const format = words ?? guessed(file.name, first.start)
  switch (format) {
    case 'csv':
    case 'participedia':
      return readTexts(file, first, format, words !== undefined)
    case 'jsonl':
      return done({
        format,
        hash: first.hash,
        header: ['ligne'],
        pictures: [],
        rows: () => jsonLines(file),
      })
    case 'xlsx':
      return readBook(await whole(file), first.hash, file.locale ?? 'fr')
    case 'docx':
      return readDocument(file.name, await whole(file), first.hash)
    default:
      return readBibliography(await whole(file), format, first.hash, file.locale ?? 'fr')
  }
}

interface FirstPass {
  readonly hash: string
  readonly encoding: TextEncoding
  readonly start: string
  readonly kind: ForeignKind | undefined
}

/** The whole file goes by once: its mark, and whether it is written in UTF-8. */
async function firstPass(file: FileToRead): Promise<FirstPass> {
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let encoding: FirstPass['encoding'] = 'utf-8'
  let start = ''
  let kind: ForeignKind | undefined
  for await (const piece of file.pieces()) {
    hash.update(piece)
    if (start === '') {
      start = Buffer.from(piece.subarray(0, 64)).toString('latin1')
      kind = foreignKind(piece)
      encoding = wideEncoding(piece) ?? encoding
    }
    if (encoding !== 'utf-8') continue
    try {
      decoder.decode(piece, { stream: true })
    } catch {
      encoding = 'windows-1252'
    }
  }
  return { hash: hash.digest('hex'), encoding, start, kind }
}

function guessed(name: string, start: string): ImportFormat {
  if (start.startsWith('PK')) return /\.docx$/i.test(name) ? 'docx' : 'xlsx'
  if (/\.bib(tex)?$/i.test(name) || /^\s*@\w+\s*\{/.test(start)) return 'bibtex'
  if (/\.ris$/i.test(name) || /^(\u00ef\u00bb\u00bf)?\s*TY {2}-/.test(start)) return 'ris'
  if (/\.jsonl$|\.ndjson$/i.test(name) || /^\s*\{"identifiant"/.test(start)) return 'jsonl'
  if (/\.json$/i.test(name)) return 'csl'
  return 'csv'
}

async function readTexts(
  file: FileToRead,
  { hash, encoding, kind }: FirstPass,
  format: 'csv' | 'participedia',
  isSaid: boolean,
): Promise<Reading> {
  if (kind) return refused(kind)
  const begun = await beginningOf(streamCsv(file.pieces(), encoding))
  if ('refusal' in begun) return { ok: false, ...begun }
  const header = toldApart(begun.header)
  const theirs = isParticipedia(header)
  if (format === 'participedia' && !theirs) return refused('not-participedia')
  return done({
    format: theirs && !isSaid ? 'participedia' : format,
    hash,
    header,
    told: toldOf({ problems: [], above: begun.above }, file.locale ?? 'fr'),
    pictures: [],
    rows: () => rowsOf(streamCsv(file.pieces(), encoding)),
  })
}

type Stream = ReturnType<typeof streamCsv>

const bounds = { ...readers.csv, rows: fileLimits.lines, cells: 4_000_000 }

/** The line of titles, wherever it stands, and what stands above it. */
async function beginningOf(stream: Stream) {
  const maker = new TableMaker(bounds)
  for await (const csv of stream) {
    if (csv.kind === 'problem') return { refusal: csv.problem, line: csv.line }
    maker.push(metRow(csv.row.line, csv.row.cells))
    if (maker.refusal || maker.kept.header.length > 0) break
  }
  if (maker.kept.header.length === 0) maker.end()
  return maker.refusal ? ofTable(maker.refusal) : maker.kept
}

const together = 200

async function* rowsOf(stream: Stream): AsyncGenerator<FileRow> {
  const maker = new TableMaker(bounds)
  let ready: FileRow[] = []
  let [told, pushed] = [0, 0]
  const send = async () => {
    ready = []
    await maker.send(async (rows) => {
      for (const { line, cells } of rows) ready.push({ line, cells: cells.map(plain) })
    })
    const { problems } = maker.kept
    for (const problem of problems.slice(told)) ready.push(oddRow(problem))
    told = problems.length
    return ready
  }
  for await (const csv of stream) {
    if (csv.kind === 'problem') {
      yield { refusal: csv.problem, line: csv.line }
      return
    }
    maker.push(metRow(csv.row.line, csv.row.cells))
    if (maker.refusal) break
    if (++pushed % together === 0) yield* await send()
  }
  maker.end()
  yield* await send()
  if (maker.refusal) yield ofTable(maker.refusal)
}

function ofTable({ refusal, line, cell }: TableProblem): FileStop {
  return { refusal: refusal === 'too-many-rows' ? 'too-many-lines' : refusal, line, cell }
}

/** A row with a cell under no title is kept as it came, and refused by that cell: it is given back whole. */
function oddRow({ line, cells }: RowProblem): SheetRow {
  return { line, cells }
}

/** A line each, as it came: what it says is read with the others, and one that says nothing refuses none. */
async function* jsonLines(file: FileToRead): AsyncGenerator<FileRow> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  let line = 0
  for await (const piece of file.pieces()) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longestLine) {
      yield { refusal: 'cell-too-long', line: line + lines.length + 1 }
      return
    }
    for (const item of lines) {
      line++
      if (item.trim() !== '') yield { line, cells: [item.trim().replaceAll('\0', '')] }
    }
  }
  rest += decoder.decode()
  if (rest.trim() !== '') yield { line: line + 1, cells: [rest.trim().replaceAll('\0', '')] }
}

async function readBook(
  bytes: Uint8Array | undefined,
  hash: string,
  locale: Locale,
): Promise<Reading> {
  if (!bytes) return refused('too-large')
  const read = await readTable(bytes)
  if (!read.ok) return { ok: false, ...ofTable(read), told: withSheets('', read, locale).trim() }
  const header = toldApart(read.header)
  const made = table(
    'xlsx',
    hash,
    header,
    everyRow(read).map(({ line, cells }) => ({ line, cells: cells.map(plain) })),
  )
  return made.ok ? done({ ...made.value, told: toldOfFile(read, locale) }) : made
}

async function readDocument(
  name: string,
  bytes: Uint8Array | undefined,
  hash: string,
): Promise<Reading> {
  if (!bytes) return refused('too-large')
  const read = await readDocx(bytes)
  if (!read.ok) return read
  const { text, pictures } = read.value
  const bare = name.replace(/\.docx$/i, '')
  const [, title = bare, rest = text] = /^## ([^\n]+)\n*([\s\S]*)/.exec(text) ?? []
  const cells = [slugOf(bare), title.slice(0, 300), rest]
  const made = table('docx', hash, ['number', 'title', 'text'], [{ line: 1, cells }])
  return made.ok ? done({ ...made.value, pictures: await accepted(pictures) }) : made
}

async function accepted(pictures: readonly DocxPicture[]): Promise<ReadFile['pictures']> {
  const kept: (NewFile & { alt: string })[] = []
  for (const [at, { bytes, alt }] of pictures.slice(0, mostFiles).entries()) {
    const rules = { groups: ['picture' as const], public: false }
    const result = await acceptUpload({ name: `image-${at + 1}`, bytes }, rules)
    if (result.ok) kept.push({ ...result.value, alt })
  }
  return kept
}

async function readBibliography(
  bytes: Uint8Array | undefined,
  format: 'bibtex' | 'ris' | 'csl',
  hash: string,
  locale: Locale,
): Promise<Reading> {
  if (!bytes) return refused('too-large')
  const read = await readReferences(bytes, format)
  if (!read.ok) return refused(read.refusal === 'too-many-rows' ? 'too-many-lines' : read.refusal)
  // Entries there are, and none could be read: the file is not empty, and each is told.
  const told = entriesTold(read.value.problems, locale)
  if (read.value.references.length === 0 && told) return { ...refused('not-references'), told }
  const { header, rows } = referenceRows(read.value, format)
  return table(format, hash, header, rows)
}

function table(
  format: ImportFormat,
  hash: string,
  header: readonly string[],
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
): Result<ReadFile, FileRefusal> {
  if (rows.length === 0) return refused('empty')
  if (rows.length > fileLimits.lines) return refused('too-many-lines')
  return done({
    format,
    hash,
    header,
    pictures: [],
    rows: async function* () {
      yield* rows
    },
  })
}

/** All of a file that must be read at once; nothing when it is too heavy for that. */
async function whole(file: FileToRead): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of file.pieces()) {
    size += piece.length
    if (size > fileLimits.bytes) return undefined
    pieces.push(piece)
  }
  return new Uint8Array(Buffer.concat(pieces))
}

/** A cell that holds a page becomes its words. */
function plain(cell: string): string {
  return /<\/?[a-z!][^>]*>/i.test(cell) ? htmlText(cell) : cell
}
