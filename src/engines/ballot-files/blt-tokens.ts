import { fail } from './problem.ts'

export interface Token {
  readonly line: number
  readonly text: string
  readonly kind: 'plain' | 'quoted' | 'bracket' | 'parenthesis'
  /** Where it begins in its line. */
  readonly at: number
}

/**
 * Cuts the lines of a BLT file into words, texts in quotes, options in brackets and groups in parentheses.
 * `#` begins a comment that ends with its line; a comment between slashes and stars, and an option in
 * brackets, may go over several lines.
 */
export class BltTokens {
  #comment: number | undefined
  #bracket: { line: number; text: string } | undefined

  /** Whether something of an earlier line is still open. */
  get isOpen(): boolean {
    return this.#comment !== undefined || this.#bracket !== undefined
  }

  *of(line: number, text: string): Generator<Token> {
    let at = 0
    while (at < text.length) {
      if (this.#comment !== undefined) {
        const end = text.indexOf('*/', at)
        if (end === -1) return
        this.#comment = undefined
        at = end + 2
        continue
      }
      if (this.#bracket) {
        const end = text.indexOf(']', at)
        const hash = text.indexOf('#', at)
        if (end === -1 || (hash !== -1 && hash < end)) {
          this.#bracket.text += ` ${text.slice(at, hash === -1 ? undefined : hash)}`
          return
        }
        yield {
          ...this.#bracket,
          text: `${this.#bracket.text} ${text.slice(at, end)}`,
          kind: 'bracket',
          at,
        }
        this.#bracket = undefined
        at = end + 1
        continue
      }
      const mark = text[at] as string
      if (/\s/.test(mark)) at++
      else if (mark === '#') return
      else if (text.startsWith('/*', at)) {
        this.#comment = line
        at += 2
      } else if (mark === '[') {
        this.#bracket = { line, text: '' }
        at++
      } else {
        const token = mark === '"' ? quoted(line, text, at) : unquoted(line, text, at)
        yield token.token
        at = token.end
      }
    }
  }

  /** @throws UnreadableBallots when a comment or an option never ends */
  end() {
    if (this.#comment !== undefined) fail(this.#comment, 'end-of-comment', '/*')
    if (this.#bracket) fail(this.#bracket.line, 'closed-bracket', `[${this.#bracket.text.trim()}`)
  }
}

const inQuotes = /"((?:[^"\\]|\\.|"")*)"/y

function quoted(line: number, text: string, at: number): { token: Token; end: number } {
  inQuotes.lastIndex = at
  const [whole, inside] = inQuotes.exec(text) ?? []
  if (whole === undefined || inside === undefined) fail(line, 'quoted-name', text.slice(at))
  return {
    token: { line, text: unescaped(inside), kind: 'quoted', at },
    end: at + whole.length,
  }
}

export const unescaped = (inside: string) => inside.replaceAll('""', '"').replaceAll(/\\(.)/g, '$1')

const plain = /[^\s"#[\]()]+/y

function unquoted(line: number, text: string, at: number): { token: Token; end: number } {
  if (text[at] === '(') {
    const end = text.indexOf(')', at)
    if (end === -1) fail(line, 'closed-bracket', text.slice(at))
    return {
      token: { line, text: text.slice(at + 1, end).trim(), kind: 'parenthesis', at },
      end: end + 1,
    }
  }
  plain.lastIndex = at
  const [word] = plain.exec(text) ?? []
  if (word === undefined) fail(line, 'whole-number', text.slice(at))
  return { token: { line, text: word, kind: 'plain', at }, end: at + word.length }
}
