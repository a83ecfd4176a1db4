/** Longest cell that is read, and longest row; a longer one is the sign of a quotation mark that nobody closed. */
const longestCell = 1_000_000
const longestRow = 2_000_000

export type CsvStop =
  | 'open-quote'
  | 'cell-too-long'
  | 'row-too-long'
  | 'too-many-columns'
  | 'not-text'

/** How much of the beginning is looked at before the separator is chosen. */
const looked = 16_384

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * RFC 4180, with the line ends and the separators that are met, as the text comes. What it holds in memory
 * is one row and the piece that is being read.
 */
export class CsvReader {
  line = 1
  problem: CsvStop | undefined
  /** Known once the beginning was read. */
  separator = ''
  #beginning: string | undefined = ''
  #sign = 0
  #cells: string[] = []
  #cell = ''
  /** Signs of the cells of this row that are closed. */
  #signs = 0
  #quoted = false
  /** A quotation mark has just closed, or is the first of two. */
  #closing = false
  #begins = 1
  #quoteLine = 1
  #wasReturn = false
  readonly #give: (line: number, cells: readonly string[]) => void
  readonly #mostCells: number

  /** Reads rows from the first sign on when the `separator` is known. */
  constructor(
    give: (line: number, cells: readonly string[]) => void,
    mostCells = 2_000,
    separator?: string,
  ) {
    this.#give = give
    this.#mostCells = mostCells
    if (separator === undefined) return
    this.separator = separator
    this.#sign = separator.charCodeAt(0)
    this.#beginning = undefined
  }

  push(text: string): void {
    if (this.problem) return
    if (this.#beginning === undefined) this.#read(text)
    else {
      this.#beginning += text
      if (this.#beginning.length >= looked) this.#start()
    }
  }

  end(): void {
    if (this.problem) return
    this.#start()
    if (this.problem) return
    if (this.#quoted && !this.#closing) this.#stop('open-quote', this.#quoteLine)
    else if (this.#cell !== '' || this.#cells.length > 0) this.#row()
  }

  #stop(problem: CsvStop, line: number) {
    this.problem = problem
    this.line = line
  }

  /** `sep=;` is a line that Excel writes for itself. */
  #start() {
    const beginning = this.#beginning?.replace(/^\ufeff/, '')
    this.#beginning = undefined
    if (!beginning) return
    const match = /^sep=(.)[ \t]*(?:\r\n?|\n|$)/i.exec(beginning)
    this.separator = match?.[1] ?? separatorOf(beginning)
    this.#sign = this.separator.charCodeAt(0)
    if (match) this.line = this.#begins = 2
    this.#read(beginning.slice(match?.[0].length ?? 0))
  }

  #read(text: string) {
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at)
      if (sign === 0) return this.#stop('not-text', this.line)
      const wasReturn = this.#wasReturn
      this.#wasReturn = sign === carriageReturn
      const isSecond = sign === lineFeed && wasReturn
      if (this.#quoted) {
        if (this.#closing) {
          this.#closing = false
          from = at
          // Two quotation marks are one; after a single one, the sign is outside.
          if (sign === quote) continue
          this.#quoted = false
        } else {
          if (sign === quote) {
            this.#keep(text.slice(from, at))
            this.#closing = true
          } else if (sign === carriageReturn || (sign === lineFeed && !isSecond)) this.line++
          continue
        }
      }
      if (sign === this.#sign) {
        this.#closeCell(text.slice(from, at))
        from = at + 1
        if (this.#cells.length > this.#mostCells)
          return this.#stop('too-many-columns', this.#begins)
        if (this.#signs > longestRow) return this.#stop('row-too-long', this.#begins)
      } else if (sign === lineFeed || sign === carriageReturn) {
        if (!isSecond) {
          this.#cell += text.slice(from, at)
          this.#row()
          this.line++
          this.#begins = this.line
        }
        from = at + 1
      } else if (sign === quote && at === from && this.#cell === '') {
        this.#quoted = true
        this.#quoteLine = this.line
        from = at + 1
      }
      if (this.problem) return
    }
    if (!this.#closing) this.#keep(text.slice(from))
  }

  #keep(text: string) {
    this.#cell += text
    if (this.#cell.length > longestCell) this.#stop('cell-too-long', this.line)
  }

  #closeCell(text: string) {
    const cell = (this.#cell + text).trim()
    this.#signs += cell.length
    this.#cells.push(cell)
    this.#cell = ''
  }

  #row() {
    this.#closeCell('')
    const cells = this.#cells
    this.#cells = []
    this.#signs = 0
    if (cells.some((cell) => cell !== '')) this.#give(this.#begins, cells)
  }
}

const separators = [';', ',', '\t', '|'] as const

/**
 * The line of titles decides: it is the one that people write with care, and no cell of the rows below
 * can be taken for it. When most lines below do not hold its sign, it was not the line of titles.
 */
function separatorOf(beginning: string): string {
  const [titles = '', ...below] = beginning
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r\n?|\n/)
    // A line of quoted cells is nothing but its separators now, tabs among them.
    .filter((line) => /[^ ]/.test(line))
    .slice(0, 40)
  const holders = (sign: string) => below.filter((line) => line.includes(sign)).length
  const most = (of: (sign: string) => number) =>
    separators.map((sign) => ({ sign, times: of(sign) })).sort((a, b) => b.times - a.times)[0]
  const first = most((sign) => titles.split(sign).length - 1)
  const usual = most(holders)
  const isTold = first !== undefined && first.times > 0
  if (isTold && (below.length < 3 || holders(first.sign) * 2 >= below.length)) return first.sign
  if (usual && usual.times >= 2 && usual.times * 2 >= below.length) return usual.sign
  return isTold ? first.sign : (usual?.sign ?? ';')
}
