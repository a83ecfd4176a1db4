import { readers } from '../imports/readers.ts'

/** One field of a form that was sent in parts. */
interface FormPart {
  readonly name: string
  readonly value: string | File
}

export class UnreadableForm extends Error {}

/** The largest form of the house has three fields a line, and a thousand lines. */
const mostParts = readers.form.entries
const longestHead = 8_192
/** A field without a file is what somebody typed, or pasted. */
const longestField = 2_100_000

const blank = Buffer.from('\r\n\r\n')

/**
 * Takes a form apart as its bytes come (RFC 7578), so that nothing waits for a long file: what is done at once is
 * bounded by what has just arrived.
 *
 * @throws UnreadableForm for a form that is cut, that lies about its parts, or that has too many
 */
export async function* readParts(
  body: AsyncIterable<Uint8Array> | null,
  boundary: string,
): AsyncGenerator<FormPart> {
  if (!body || boundary === '') throw new UnreadableForm('no body, or no boundary')
  // Each boundary begins a line; the first one may begin the body.
  const line = Buffer.from(`\r\n--${boundary}`, 'latin1')
  let rest: Buffer = Buffer.from('\r\n')
  let part: OpenPart | undefined
  let [seen, isOver] = [0, false]
  for await (const piece of body) {
    if (isOver) continue
    rest = rest.length === 0 ? bufferOf(piece) : Buffer.concat([rest, piece])
    for (;;) {
      if (!part) {
        const head = headIn(rest, line, seen === 0)
        if (head === 'over') isOver = true
        if (typeof head === 'string') break
        seen++
        if (seen > mostParts) throw new UnreadableForm('too many parts')
        part = new OpenPart(head.text)
        rest = rest.subarray(head.end)
      }
      const end = rest.indexOf(line)
      if (end < 0) {
        // What may be the beginning of a boundary waits for what follows.
        const sure = Math.max(0, rest.length - line.length)
        part.push(rest.subarray(0, sure))
        rest = rest.subarray(sure)
        break
      }
      part.push(rest.subarray(0, end))
      yield part.whole()
      part = undefined
      rest = rest.subarray(end)
    }
    if (rest.length > longestHead + line.length && !part && !isOver)
      throw new UnreadableForm('a head that is too long')
  }
  if (!isOver) throw new UnreadableForm('cut')
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The head of the part that begins here; `over` after the last one, `wait` when more must come before it is known. */
function headIn(rest: Buffer, line: Buffer, isFirst: boolean) {
  const from = rest.indexOf(line)
  if (from < 0) return 'wait'
  if (from > 0 && !isFirst) throw new UnreadableForm('bytes between parts')
  const after = from + line.length
  if (rest.length < after + 2) return 'wait'
  if (rest[after] === 0x2d && rest[after + 1] === 0x2d) return 'over'
  if (rest[after] !== 0x0d || rest[after + 1] !== 0x0a) throw new UnreadableForm('no end of line')
  const end = rest.indexOf(blank, after)
  if (end < 0) return 'wait'
  if (end - after > longestHead) throw new UnreadableForm('a head that is too long')
  return { text: rest.toString('utf8', after + 2, end), end: end + blank.length }
}

/** A part whose bytes are coming. */
class OpenPart {
  readonly #name: string
  readonly #file: string | undefined
  readonly #type: string
  readonly #pieces: Buffer<ArrayBuffer>[] = []
  #length = 0

  constructor(head: string) {
    const disposition = headerOf(head, 'content-disposition')
    const name = valueIn(disposition, 'name')
    if (!/^form-data\s*;/i.test(disposition) || name === undefined)
      throw new UnreadableForm('a part without a name')
    this.#name = name
    this.#file = valueIn(disposition, 'filename')
    this.#type = headerOf(head, 'content-type') || 'text/plain'
  }

  push(piece: Buffer) {
    if (piece.length === 0) return
    this.#pieces.push(piece as Buffer<ArrayBuffer>)
    this.#length += piece.length
    if (this.#file === undefined && this.#length > longestField)
      throw new UnreadableForm('a field that is too long')
  }

  whole(): FormPart {
    const name = this.#name
    if (this.#file !== undefined)
      return { name, value: new File(this.#pieces, this.#file, { type: this.#type }) }
    return { name, value: new TextDecoder().decode(Buffer.concat(this.#pieces)) }
  }
}

function headerOf(head: string, name: string): string {
  for (const line of head.split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon > 0 && line.slice(0, colon).trim().toLowerCase() === name)
      return line.slice(colon + 1).trim()
  }
  return ''
}

/** Browsers write a quotation mark and the ends of lines of a name as `%22`, `%0D` and `%0A`, and nothing else. */
function valueIn(disposition: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition)?.[1]
  return match
    ?.replace(/^\ufeff/, '')
    .replace(/%22/g, '"')
    .replace(/%0D/gi, '\r')
    .replace(/%0A/gi, '\n')
}
