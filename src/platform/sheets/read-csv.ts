import { detectDelimiter, parseCsv } from 'hucre/csv'

export type CsvReading = CsvTable | CsvProblem

export interface CsvTable {
  readonly ok: true
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
  readonly delimiter: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'windows-1252'
}

export interface CsvRow {
  /** Line of the file where the row begins, as a text editor counts: what to tell people. */
  readonly line: number
  /** As many cells as the header has. */
  readonly cells: readonly string[]
}

export interface CsvProblem {
  readonly ok: false
  readonly refusal: CsvRefusal
  readonly line: number
}

export type CsvRefusal =
  | 'too-large'
  | 'too-many-rows'
  | 'not-text'
  | 'empty'
  | 'open-quote'
  | 'too-many-cells'

export const csvLimits = { bytes: 5_000_000, rows: 100_000 }

/** Reads the CSV that people have: from any spreadsheet, in any of its usual dialects. */
export function readCsv(bytes: Uint8Array): CsvReading {
  if (bytes.length > csvLimits.bytes) return problem('too-large', 1)
  const { text, encoding } = decoded(bytes)
  const strange = text.indexOf('\0')
  if (strange >= 0) return problem('not-text', lineAt(text, strange))
  if (text.trim() === '') return problem('empty', 1)
  const delimiter = delimiterOf(text)
  const rows = numbered(text.replace(/(?:\r\n?|\n)$/, ''), delimiter)
  if ('refusal' in rows) return rows
  return tableOf(rows, delimiter, encoding)
}

/**
 * The line of titles decides: it is the one that people write with care, and no cell of the rows below
 * can be taken for it. A file of one column is left to the library.
 */
function delimiterOf(text: string): string {
  const titles = (/[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const counted = [';', ',', '\t', '|'].map((sign) => ({
    sign,
    times: titles.split(sign).length - 1,
  }))
  const [most] = counted.sort((a, b) => b.times - a.times)
  return most && most.times > 0 ? most.sign : detectDelimiter(text)
}

function tableOf(
  rows: readonly CsvRow[],
  delimiter: string,
  encoding: CsvTable['encoding'],
): CsvReading {
  const [first, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (!first) return problem('empty', 1)
  const beyond = rest[csvLimits.rows]
  if (beyond) return problem('too-many-rows', beyond.line)
  const header = withoutEmptyEnd(first.cells)
  const even = []
  for (const { line, cells } of rest) {
    if (cells.slice(header.length).some((cell) => cell !== ''))
      return problem('too-many-cells', line)
    even.push({ line, cells: header.map((_, at) => cells[at] ?? '') })
  }
  return { ok: true, header, rows: even, delimiter, encoding }
}

/** Spreadsheets often write a few empty columns at the right. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}

const lastLine = 'ouvroir-end-of-file'

/**
 * Rows with the line where each begins. A known last line is added before reading: when it does not
 * come back as a row of its own, a quotation mark was left open and has swallowed it.
 */
function numbered(text: string, delimiter: string): readonly CsvRow[] | CsvProblem {
  let line = 1
  const rows = parseCsv(`${text}\n${lastLine}`, { delimiter }).map((cells) => {
    const row = { line, cells: cells.map((cell) => cleanCell(String(cell ?? ''))) }
    line += 1 + cells.reduce<number>((sum, cell) => sum + lineBreaks(String(cell ?? '')), 0)
    return row
  })
  const end = rows.pop()
  const closed = end?.cells.length === 1 && end.cells[0] === lastLine
  return closed ? rows : problem('open-quote', end?.line ?? 1)
}

/** The apostrophe that our own exports put before a formula is taken off again. */
function cleanCell(cell: string): string {
  return cell.trim().replace(/^'(?='*\s*[=+\-@|＝＋－＠])/, '')
}

/** Text in the usual encodings of this country: UTF-8, UTF-16 with its mark, Windows-1252. */
export function decoded(bytes: Uint8Array): { text: string; encoding: CsvTable['encoding'] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: westernText(bytes), encoding: 'windows-1252' }
  }
}

const westernSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node 20 reads windows-1252 as Latin-1: the signs of 80 to 9F, our apostrophe among them, are lost. */
function westernText(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString('latin1')
  return latin.replace(
    /[\u0080-\u009f]/g,
    (sign) => westernSigns[sign.charCodeAt(0) - 0x80] ?? sign,
  )
}

function lineAt(text: string, index: number): number {
  return 1 + lineBreaks(text.slice(0, index))
}

function lineBreaks(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0
}

function problem(refusal: CsvRefusal, line: number): CsvProblem {
  return { ok: false, refusal, line }
}
