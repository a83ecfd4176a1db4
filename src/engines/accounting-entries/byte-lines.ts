import { westernSigns } from '#kit/sheets/western-signs.ts'
import type { FecProblem } from './problem.ts'

export type FecEncoding = 'utf-8' | 'windows-1252'

/** No line of entries is that long: a file without any end of line is another kind of file. */
const longestLine = 1_000_000

const unitsOf = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte < 0xa0 ? westernSigns.charCodeAt(byte - 0x80) : byte,
)

/**
 * Cuts bytes into lines as they come (LF, CRLF or CR), and reads their letters: UTF-8, with its mark or without, or
 * Windows-1252. The first line with an accent tells which; a file that begins in UTF-8 stays so to its end. What is
 * kept in memory is one unfinished line.
 */
export class ByteLines {
  readonly #take: (text: string, line: number) => void
  readonly #tell: (problem: FecProblem) => void
  #line = 0
  #rest: Uint8Array = new Uint8Array()
  #isBegun = false
  #isStopped = false
  #endsWithReturn = false
  #known: FecEncoding | undefined

  constructor(take: (text: string, line: number) => void, tell: (problem: FecProblem) => void) {
    this.#take = take
    this.#tell = tell
  }

  /** UTF-8 for a file that has no accent at all. */
  get encoding(): FecEncoding {
    return this.#known ?? 'utf-8'
  }

  push(bytes: Uint8Array) {
    if (this.#isStopped) return
    let all = joined(this.#rest, bytes)
    if (!this.#isBegun) {
      if (all.length < 3) {
        this.#rest = all
        return
      }
      all = this.#withoutMark(all)
    }
    // A carriage return at the very end may be the first half of an end of line.
    const end = Math.max(all.lastIndexOf(10), all.subarray(0, -1).lastIndexOf(13)) + 1
    this.#rest = all.slice(end)
    if (end > 0) this.#say(all.subarray(0, end))
    if (this.#rest.length > longestLine) this.#stop({ code: 'line-too-long', line: this.#line + 1 })
  }

  end() {
    if (this.#isStopped) return
    const last = this.#isBegun ? this.#rest : this.#withoutMark(this.#rest)
    if (last.length > 0) this.#say(last)
  }

  #withoutMark(bytes: Uint8Array): Uint8Array {
    this.#isBegun = true
    if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return bytes
    this.#known = 'utf-8'
    return bytes.subarray(3)
  }

  #stop(problem: FecProblem) {
    this.#isStopped = true
    this.#tell(problem)
  }

  #say(block: Uint8Array) {
    const zero = block.indexOf(0)
    if (zero >= 0) {
      const line = this.#line + 1 + endsIn(block.subarray(0, zero))
      this.#stop({ code: 'not-text', line })
      return
    }
    const text = this.#known === 'windows-1252' ? western(block) : utf8(block)
    if (text === undefined) {
      this.#sayEach(block)
      return
    }
    if (this.#known === undefined && text.length < block.length) this.#known = 'utf-8'
    this.#give(text)
  }

  /** A block that is not all UTF-8: its first line with an accent tells what the file is. */
  #sayEach(block: Uint8Array) {
    for (let start = 0; start < block.length && !this.#isStopped; ) {
      if (this.#known === 'windows-1252') {
        this.#give(western(block.subarray(start)))
        return
      }
      const end = endOf(block, start)
      const line = block.subarray(start, end)
      const text = utf8(line)
      if (text !== undefined) {
        if (text.length < line.length) this.#known = 'utf-8'
        this.#give(text)
      } else if (this.#known === 'utf-8') {
        this.#stop({ code: 'encoding', line: this.#line + 1, found: western(line).trim() })
      } else {
        this.#known = 'windows-1252'
        this.#give(western(line))
      }
      start = end
    }
  }

  #give(text: string) {
    // Two pieces may part the two signs of one end of line.
    const whole = this.#endsWithReturn && text.startsWith('\n') ? text.slice(1) : text
    this.#endsWithReturn = text.endsWith('\r')
    if (whole === '') return
    const lines = whole.includes('\r') ? whole.split(/\r\n|\n|\r/) : whole.split('\n')
    if (lines.at(-1) === '') lines.pop()
    for (const line of lines) {
      if (line.length > longestLine) {
        this.#stop({ code: 'line-too-long', line: this.#line + 1 })
        return
      }
      this.#take(line, ++this.#line)
    }
  }
}

/** Past the end of the line that begins here. */
function endOf(bytes: Uint8Array, start: number): number {
  const feed = bytes.indexOf(10, start)
  const back = bytes.indexOf(13, start)
  if (feed < 0 && back < 0) return bytes.length
  if (back < 0 || (feed >= 0 && feed < back)) return feed + 1
  return bytes[back + 1] === 10 ? back + 2 : back + 1
}

function endsIn(bytes: Uint8Array): number {
  let count = 0
  for (let start = 0; start < bytes.length; ) {
    const end = endOf(bytes, start)
    const last = bytes[end - 1]
    if (last === 10 || last === 13) count++
    start = end
  }
  return count
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second
  const whole = new Uint8Array(first.length + second.length)
  whole.set(first)
  whole.set(second, first.length)
  return whole
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

/** By our own table: older programs read windows-1252 as Latin-1, and lose the apostrophe. */
function western(bytes: Uint8Array): string {
  const units = Uint16Array.from(bytes, (byte) => unitsOf[byte] as number)
  let text = ''
  for (let at = 0; at < units.length; at += 8_192) {
    text += String.fromCharCode(...units.subarray(at, at + 8_192))
  }
  return text
}
