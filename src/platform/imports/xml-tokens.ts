import { ownOf } from '#kit/own.ts'

/** What is met while a document goes by. Names come without their prefix. */
export interface XmlEvents {
  /** `tag` is what stands between `<` and `>`; `attributeOf` reads it. */
  open(name: string, tag: string): void
  text(text: string): void
  close(name: string): void
}

/** The file is no XML, or one that nobody writes in good faith. */
export class OddXml extends Error {}

const longestTag = 64_000
/** Of a comment, or of a text that is given as it is. */
const longestRest = 16_000_000
const deepest = 64

/**
 * Reads XML as it is unpacked, a piece at a time, and keeps nothing but the piece: no tree is made, and no
 * entity of the file's own is ever replaced, so that none can grow.
 */
export class XmlTokens {
  #rest = ''
  #depth = 0
  readonly #events: XmlEvents

  constructor(events: XmlEvents) {
    this.#events = events
  }

  push(piece: string): void {
    const text = this.#rest + piece
    let at = 0
    for (;;) {
      const begin = text.indexOf('<', at)
      if (begin < 0) break
      if (begin > at) this.#events.text(unescaped(text.slice(at, begin)))
      const end = endOfTag(text, begin)
      if (end < 0) {
        at = begin
        break
      }
      this.#tag(text.slice(begin + 1, end))
      at = end + 1
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > longestRest) throw new OddXml('a part without end')
    if (this.#rest.length > longestTag && !this.#rest.startsWith('<!')) this.#tooLong()
  }

  end(): void {
    if (this.#depth !== 0 || this.#rest.trim() !== '') throw new OddXml('cut short')
  }

  /** A long text between two tags is given as it comes, but for a reference that is not whole yet. */
  #tooLong() {
    if (this.#rest.startsWith('<')) throw new OddXml('a tag without end')
    const cut = this.#rest.lastIndexOf('&')
    const whole = cut > this.#rest.length - 12 ? cut : this.#rest.length
    this.#events.text(unescaped(this.#rest.slice(0, whole)))
    this.#rest = this.#rest.slice(whole)
  }

  #tag(tag: string) {
    const first = tag.charCodeAt(0)
    if (first === 0x3f) return
    if (first === 0x21) {
      if (tag.startsWith('![CDATA[')) return this.#events.text(tag.slice(8, -2))
      if (tag.startsWith('!--')) return
      throw new OddXml('declares entities')
    }
    if (first === 0x2f) {
      this.#depth--
      if (this.#depth < 0) throw new OddXml('closes what was not open')
      return this.#events.close(localName(tag, 1))
    }
    const name = localName(tag, 0)
    if (this.#depth >= deepest) throw new OddXml('too deep')
    this.#events.open(name, tag)
    if (tag.charCodeAt(tag.length - 1) === 0x2f) this.#events.close(name)
    else this.#depth++
  }
}

/** Where the tag that begins here ends; −1 when the rest has not come yet. */
function endOfTag(text: string, begin: number): number {
  if (text.charCodeAt(begin + 1) === 0x21) {
    if (text.startsWith('<!--', begin)) return endAfter(text, '-->', begin)
    if (text.startsWith('<![CDATA[', begin)) return endAfter(text, ']]>', begin)
    if (text.length - begin < 9) return -1
  }
  let quote = 0
  for (let at = begin + 1; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (quote !== 0) {
      if (sign === quote) quote = 0
    } else if (sign === 0x3e) return at
    else if (sign === 0x22 || sign === 0x27) quote = sign
  }
  return -1
}

function endAfter(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? -1 : found + mark.length - 1
}

function localName(tag: string, from: number): string {
  let start = from
  let at = from
  for (; at < tag.length; at++) {
    const sign = tag.charCodeAt(at)
    if (sign === 0x3a) start = at + 1
    else if (sign <= 0x20 || sign === 0x2f) break
  }
  return tag.slice(start, at)
}

/** The value of an attribute, or nothing. `name` is as it is written in the file, prefix included. */
export function attributeOf(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    if (at === 0 || tag.charCodeAt(at - 1) > 0x20) continue
    const [, quote = '', from = ''] = /^\s*=\s*(["'])/.exec(tag.slice(at + name.length)) ?? []
    if (quote === '') continue
    const begin = tag.indexOf(quote, at + name.length + from.length) + 1
    const end = tag.indexOf(quote, begin)
    return end < 0 ? undefined : unescaped(tag.slice(begin, end))
  }
  return undefined
}

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (all, hex, digits, name) => {
      if (name !== undefined) return ownOf(named, name) ?? all
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16)
      const isSign = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      return isSign ? String.fromCodePoint(code) : ' '
    },
  )
}
