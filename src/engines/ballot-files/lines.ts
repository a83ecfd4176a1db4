import { fail } from './problem.ts'

/** No line of ballots is that long: a file without any end of line is no file of ballots. */
const longestLine = 16_000_000

/**
 * Cuts bytes into lines as they come, whatever ends them; nothing of the file is kept but an unfinished line.
 * UTF-8, or UTF-16 when the file begins with its mark; a line that is neither is in the letters of Windows
 * that spreadsheets still write.
 */
export class LineReader {
  readonly #take: (line: string) => void
  #lines = 0
  #rest: Uint8Array[] = []
  #restLength = 0
  #wide: { readonly decoder: TextDecoder; rest: string } | undefined
  #begun = false

  constructor(take: (line: string) => void) {
    this.#take = (line) => {
      this.#lines++
      take(line)
    }
  }

  /** @throws UnreadableBallots for bytes that are no text */
  push(bytes: Uint8Array) {
    if (!this.#begun) {
      const first = joined([...this.#rest, bytes])
      if (first.length < 3) {
        this.#rest = [first.slice()]
        return
      }
      this.#begin(first)
    } else this.#cut(bytes)
  }

  end() {
    if (!this.#begun) this.#begin(joined(this.#rest))
    if (this.#wide) this.#say(this.#wide.rest + this.#wide.decoder.decode())
    else this.#say(textOf(joined(this.#rest)))
  }

  #begin(bytes: Uint8Array) {
    this.#begun = true
    this.#rest = []
    const [first, second] = bytes
    if (first === 0xff && second === 0xfe)
      this.#wide = { decoder: new TextDecoder('utf-16le'), rest: '' }
    else if (first === 0xfe && second === 0xff)
      this.#wide = { decoder: new TextDecoder('utf-16be'), rest: '' }
    const isMarked = first === 0xef && second === 0xbb && bytes[2] === 0xbf
    this.#cut(isMarked ? bytes.subarray(3) : bytes)
  }

  #cut(bytes: Uint8Array) {
    if (this.#wide) {
      const text = this.#wide.rest + this.#wide.decoder.decode(bytes, { stream: true })
      const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r', text.length - 2)) + 1
      this.#wide.rest = text.slice(end)
      if (end > 0) this.#say(text.slice(0, end), true)
      return
    }
    if (bytes.includes(0)) fail(this.#lines + 1, 'text-file', '')
    // An end of line in two bytes may be cut between two pieces: the first byte waits for the second.
    const end = Math.max(bytes.lastIndexOf(10), bytes.subarray(0, -1).lastIndexOf(13)) + 1
    if (end === 0) {
      this.#rest.push(bytes.slice())
      this.#restLength += bytes.length
      if (this.#restLength > longestLine) fail(this.#lines + 1, 'shorter-line', '')
      return
    }
    const whole = joined([...this.#rest, bytes.subarray(0, end)])
    this.#rest = [bytes.slice(end)]
    this.#restLength = bytes.length - end
    this.#say(textOf(whole), true)
  }

  #say(text: string, isWhole = false) {
    const lines = text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n')
    // What follows the last end of line is not a line yet.
    if (isWhole || lines.at(-1) === '') lines.pop()
    for (const line of lines) this.#take(line)
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only, second] = parts.filter((part) => part.length > 0)
  if (!only) return new Uint8Array()
  if (!second) return only
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function textOf(bytes: Uint8Array): string {
  try {
    return utf8(bytes)
  } catch {
    return linesOfBytes(bytes)
      .map((line) => {
        try {
          return utf8(line)
        } catch {
          return new TextDecoder('windows-1252').decode(line)
        }
      })
      .join('')
  }
}

const utf8 = (bytes: Uint8Array) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

/** The lines of a file, each with the byte that ends it: the whole file can be put together again. */
function linesOfBytes(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start) + 1 || bytes.length
    lines.push(bytes.subarray(start, end))
    start = end
  }
  return lines
}
