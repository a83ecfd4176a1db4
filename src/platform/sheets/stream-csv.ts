import type { CsvRow } from './read-csv.ts'

/** Longest cell that is read; a longer one is the sign of a quotation mark that nobody closed. */
const longestCell = 1_000_000
const mostCells = 2_000

export type StreamProblem = 'empty' | 'open-quote' | 'too-many-cells' | 'cell-too-long' | 'not-text'

export type StreamedCsv =
  | { readonly kind: 'row'; readonly row: CsvRow }
  | { readonly kind: 'problem'; readonly problem: StreamProblem; readonly line: number }

/**
 * Reads a CSV of any length, a row at a time: the first one is the line of titles. What it holds in
 * memory is one row and one piece of the file.
 */
export async function* streamCsv(
  pieces: AsyncIterable<Uint8Array>,
  encoding: 'utf-8' | 'windows-1252',
): AsyncGenerator<StreamedCsv> {
  const reader = new CsvReader()
  for await (const text of decoded(pieces, encoding)) {
    if (text.includes('\0')) {
      yield { kind: 'problem', problem: 'not-text', line: reader.line }
      return
    }
    for (const row of reader.push(text)) yield { kind: 'row', row }
    if (reader.problem) break
  }
  if (!reader.problem) for (const row of reader.end()) yield { kind: 'row', row }
  if (reader.problem) yield { kind: 'problem', problem: reader.problem, line: reader.line }
}

async function* decoded(pieces: AsyncIterable<Uint8Array>, encoding: string) {
  const decoder = new TextDecoder(encoding)
  let first = true
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true })
    yield first ? text.replace(/^\ufeff/, '') : text
    if (text !== '') first = false
  }
  yield decoder.decode()
}

/** RFC 4180, with the line ends and the separators that are met. */
class CsvReader {
  line = 1
  problem: StreamProblem | undefined
  #separator: string | undefined
  /** Text kept until the line of titles is whole. */
  #titles = ''
  #cells: string[] = []
  #cell = ''
  #quoted = false
  /** A quotation mark has just closed, or is the first of two. */
  #closing = false
  #begins = 1
  #wasReturn = false

  #closeCell() {
    this.#cells.push(this.#cell.trim())
    this.#cell = ''
  }

  *push(text: string): Generator<CsvRow> {
    if (this.#separator !== undefined) return yield* this.#read(text)
    this.#titles += text
    if (!/\S[^\r\n]*[\r\n]/.test(this.#titles) && this.#titles.length < longestCell) return
    yield* this.#start()
  }

  *end(): Generator<CsvRow> {
    if (this.#separator === undefined) yield* this.#start()
    if (this.#quoted && !this.#closing) this.problem = 'open-quote'
    else if (this.#cell !== '' || this.#cells.length > 0) yield* this.#row()
  }

  *#start(): Generator<CsvRow> {
    const titles = (/[^\r\n]*\S[^\r\n]*/.exec(this.#titles)?.[0] ?? '').replaceAll(/"[^"]*"/g, '')
    const times = (sign: string) => titles.split(sign).length
    const [best = ';'] = [';', ',', '\t', '|'].toSorted((a, b) => times(b) - times(a))
    this.#separator = best
    const text = this.#titles
    this.#titles = ''
    yield* this.#read(text)
  }

  *#read(text: string): Generator<CsvRow> {
    for (const sign of text) {
      if (this.problem) return
      if (this.#quoted && this.#isInside(sign)) {
        // Taken as it is, separators and line ends included.
      } else if (sign === '"' && this.#cell === '') this.#quoted = true
      else if (sign === this.#separator) this.#closeCell()
      else if (sign === '\n' || sign === '\r') {
        const second = sign === '\n' && this.#wasReturn
        if (!second) yield* this.#row()
      } else this.#cell += sign
      if (sign === '\r' || (sign === '\n' && !this.#wasReturn)) this.line++
      this.#wasReturn = sign === '\r'
      if (!this.#quoted && this.#cell === '' && this.#cells.length === 0) this.#begins = this.line
      if (this.#cell.length > longestCell) this.problem = 'cell-too-long'
      if (this.#cells.length > mostCells) this.problem = 'too-many-cells'
    }
  }

  /** Two quotation marks are one; after a single one, the sign is outside. */
  #isInside(sign: string): boolean {
    if (!this.#closing) {
      if (sign === '"') this.#closing = true
      else this.#cell += sign
      return true
    }
    this.#closing = false
    if (sign === '"') {
      this.#cell += '"'
      return true
    }
    this.#quoted = false
    return false
  }

  *#row(): Generator<CsvRow> {
    this.#closeCell()
    const cells = this.#cells
    this.#cells = []
    this.#quoted = false
    this.#closing = false
    if (cells.some((cell) => cell !== '')) yield { line: this.#begins, cells }
  }
}
