const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Longest row; a longer one is the sign of a quotation mark that nobody closed. */
const longestRow = 1_000_000

/** More codes than there are communes. */
const mostAnswers = 100_000

interface SievedRow {
  readonly line: number
  readonly bytes: Uint8Array
}

type SieveStop = 'open-quote' | 'row-too-long' | 'not-text'

/**
 * Rows of a CSV that hold a wanted cell in one column, found among the bytes: a table of the whole country goes by at
 * the pace at which it is unpacked, and only what is wanted becomes text. It reads quotation marks and line ends as
 * `CsvReader` does, in any encoding that holds ASCII. `line` is that where the row begins.
 */
export class RowSieve {
  problem: SieveStop | undefined
  #line = 1
  /** From the beginning of a row whose end has not come yet. */
  #rest: Uint8Array = new Uint8Array()
  readonly #answers = new Map<number, boolean>()
  #key = -1
  #answer = false
  readonly #sign: number
  readonly #column: number
  readonly #isWanted: (cell: string) => boolean

  readonly #marks: readonly Buffer[]

  /** `marks`: each wanted cell holds one of them, whatever else it holds; none when that is not known. */
  constructor(
    separator: string,
    column: number,
    isWanted: (cell: string) => boolean,
    marks: readonly string[] = [],
  ) {
    this.#marks = marks.map((mark) => Buffer.from(mark))
    this.#sign = separator.charCodeAt(0)
    this.#column = column
    this.#isWanted = isWanted
  }

  push(piece: Uint8Array, isLast = false): SievedRow[] {
    const bytes = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece])
    const rows: SievedRow[] = []
    let from = this.#passOver(bytes)
    while (from < bytes.length && !this.problem) {
      const end = this.#row(bytes, from, isLast, rows)
      if (end < 0) break
      from = end
    }
    this.#rest = bytes.slice(from)
    if (this.#rest.length > longestRow) this.problem = 'row-too-long'
    return rows
  }

  /** Where the last row begins, when none of those before can be wanted: they are not looked at one by one. */
  #passOver(bytes: Uint8Array): number {
    if (this.#marks.length === 0) return 0
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (all.includes(quote) || all.includes(0)) return 0
    if (this.#marks.some((mark) => all.includes(mark))) return 0
    const end = all.lastIndexOf(lineFeed) + 1
    this.#line += all.includes(carriageReturn) ? lineEnds(bytes, 0, end) : lineFeeds(bytes, end)
    return end
  }

  /** Where the next row begins; −1 when this one has not ended. */
  #row(bytes: Uint8Array, from: number, isLast: boolean, rows: SievedRow[]): number {
    const sign = this.#sign
    let [column, lines] = [0, 0]
    // Of the cell that is looked at.
    let [begins, ends] = [this.#column === 0 ? from : -1, -1]
    let at = from
    let cell = from
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number
      if (byte > quote && byte !== sign) continue
      if (byte === sign) {
        if (column === this.#column) ends = at
        column++
        cell = at + 1
        if (column === this.#column) begins = cell
      } else if (byte === lineFeed || byte === carriageReturn) break
      else if (byte === quote && at === cell) {
        const closed = afterQuote(bytes, at + 1)
        if (closed < 0) {
          if (isLast) this.problem = 'open-quote'
          return -1
        }
        lines += lineEnds(bytes, at, closed)
        at = closed - 1
      } else if (byte === 0) {
        this.problem = 'not-text'
        return -1
      }
    }
    if (at >= bytes.length && !isLast) return -1
    // Whether a line feed follows is not known yet.
    if (bytes[at] === carriageReturn && at + 1 === bytes.length && !isLast) return -1
    if (begins >= 0) {
      if (this.#asks(bytes, begins, ends < 0 ? at : ends))
        rows.push({ line: this.#line, bytes: bytes.slice(from, at) })
    }
    this.#line += lines + 1
    const isPair = bytes[at] === carriageReturn && bytes[at + 1] === lineFeed
    return Math.min(bytes.length, at + (isPair ? 2 : 1))
  }

  /** Whether a cell is wanted; those of few bytes, which come again and again, are asked about once. */
  #asks(bytes: Uint8Array, from: number, end: number): boolean {
    if (end - from > 6) return this.#isWanted(text(bytes, from, end))
    // The length first: two cells never share a key (below 2⁵¹).
    let key = end - from
    for (let at = from; at < end; at++) key = key * 256 + (bytes[at] as number)
    if (key === this.#key) return this.#answer
    if (this.#answers.size > mostAnswers) this.#answers.clear()
    const known = this.#answers.get(key) ?? this.#isWanted(text(bytes, from, end))
    this.#answers.set(key, known)
    ;[this.#key, this.#answer] = [key, known]
    return known
  }
}

/** Just after the quotation mark that closes; two of them are one. −1: it has not come, or what follows it has not. */
function afterQuote(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(quote, from); at >= 0; at = bytes.indexOf(quote, at + 2))
    if (bytes[at + 1] !== quote) return at + 1
  return -1
}

function lineEnds(bytes: Uint8Array, from: number, end: number): number {
  let lines = 0
  for (let at = from; at < end; at++)
    if (bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed))
      lines++
  return lines
}

/**
 * Line feeds among the first bytes, four at once: of the word and four line feeds, the bytes that are equal leave a
 * bit each, and these are added up byte by byte as long as none of the four can overflow.
 */
function lineFeeds(bytes: Uint8Array, end: number): number {
  const head = Math.min(end, (4 - (bytes.byteOffset % 4)) % 4)
  if (end - head < 4) return lineEnds(bytes, 0, end)
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + head, (end - head) >> 2)
  let lines = lineEnds(bytes, 0, head)
  for (let from = 0; from < words.length; from += 255) {
    const until = Math.min(words.length, from + 255)
    let four = 0
    for (let at = from; at < until; at++) {
      const differs = (words[at] as number) ^ 0x0a0a0a0a
      const equal = ~(((differs & 0x7f7f7f7f) + 0x7f7f7f7f) | differs | 0x7f7f7f7f)
      four = (four + ((equal >>> 7) & 0x01010101)) | 0
    }
    lines += (four & 255) + ((four >>> 8) & 255) + ((four >>> 16) & 255) + (four >>> 24)
  }
  return lines + lineEnds(bytes, head + words.length * 4, end)
}

/** A cell without the quotation marks around it; one that is long, or holds others, is none of those looked for. */
function text(bytes: Uint8Array, from: number, end: number): string {
  if (end - from > 64) return ''
  const words = String.fromCharCode(...bytes.subarray(from, end))
  if (!words.startsWith('"')) return words.trim()
  const [, inside = '', after = '', ...more] = words.split('"')
  return more.length > 0 ? '' : (inside + after).trim()
}
