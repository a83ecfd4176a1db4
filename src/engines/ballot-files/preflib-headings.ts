import { type Expected, fail, wholeNumber } from './problem.ts'

const types = ['soc', 'soi', 'toc', 'toi', 'cat'] as const
type DataType = (typeof types)[number]

export function typeOf(extension: string | undefined): DataType | undefined {
  const plain = extension?.replace('.', '').toLowerCase()
  return types.find((type) => type === plain)
}

/** What the lines `# NAME: value` of a PrefLib file announce, each with its line. */
export class PrefLibHeadings {
  readonly #read = new Map<string, { readonly value: string; readonly line: number }>()

  /** A line that begins with `#`; without a colon, it is a comment. */
  read(line: number, content: string) {
    const colon = content.indexOf(':')
    const name = content.slice(1, Math.max(colon, 1)).trim().toUpperCase()
    if (colon === -1 || name === '') return
    const value = content.slice(colon + 1).trim()
    const known = this.#read.get(name)
    if (known && known.value !== value) fail(line, 'heading-once', content)
    if (!known) this.#read.set(name, { value, line })
  }

  value(name: string): string {
    return this.#read.get(name)?.value ?? ''
  }

  /** The type that the file says; it may not say another one than its extension. */
  type(byExtension: DataType | undefined): DataType | undefined {
    const said = this.#read.get('DATA TYPE')
    if (!said || said.value === '') return byExtension
    const type = typeOf(said.value)
    if (!type || (byExtension && byExtension !== type)) fail(said.line, 'data-type', said.value)
    return type
  }

  size(line: number): number {
    const heading = this.#read.get('NUMBER ALTERNATIVES')
    if (!heading) fail(line, 'number-of-alternatives', '')
    const size = wholeNumber(heading.line, heading.value)
    if (size < 1 || size > 30_000) fail(heading.line, 'number-of-alternatives', heading.value)
    return size
  }

  alternatives(size: number, lastLine: number): readonly string[] {
    const names = Array.from({ length: size }, (_, at) => {
      const name = this.#read.get(`ALTERNATIVE NAME ${at + 1}`)
      if (!name) fail(lastLine, 'alternative-name', String(at + 1))
      return name.value
    })
    this.#noMore('ALTERNATIVE NAME', size, 'number-of-alternatives')
    return names
  }

  /** Names of the categories, the best first; none for a file of orders. */
  categories(type: DataType | undefined): readonly string[] {
    const names: string[] = []
    for (let at = 1; this.#read.has(`CATEGORY NAME ${at}`); at++)
      names.push(this.value(`CATEGORY NAME ${at}`))
    this.#noMore('CATEGORY NAME', names.length, 'number-of-categories')
    this.hold('NUMBER CATEGORIES', 'number-of-categories', names.length)
    return type && type !== 'cat' ? [] : names
  }

  /** @throws UnreadableBallots when a heading announces another number than what was read */
  hold(name: string, expected: Expected, read: number) {
    const heading = this.#read.get(name)
    if (!heading || heading.value === '') return
    if (wholeNumber(heading.line, heading.value) !== read)
      fail(heading.line, expected, `${heading.value} ≠ ${read}`)
  }

  #noMore(name: string, size: number, expected: Expected) {
    for (const [key, { line, value }] of this.#read) {
      const [, number] = new RegExp(`^${name} (.*)$`).exec(key) ?? []
      if (number === undefined) continue
      if (!/^[1-9]\d{0,5}$/.test(number) || Number(number) > size)
        fail(line, expected, `${key}: ${value}`)
    }
  }
}
