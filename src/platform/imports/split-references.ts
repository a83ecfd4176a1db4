/** One entry of a bibliography, and the line of the file where it begins. */
export interface RawEntry {
  readonly line: number
  readonly text: string
  /** It ends before its last brace was closed. */
  readonly isOpen: boolean
}

export interface SplitBibtex {
  readonly entries: readonly RawEntry[]
  /** Abbreviations (`@string`), by name: an entry is read with those that it names. */
  readonly strings: ReadonlyMap<string, string>
}

/**
 * Cuts a BibTeX file into its entries. One that never closes ends where the next line begins with `@`: it
 * takes none of the others with it.
 */
export function splitBibtex(text: string): SplitBibtex {
  const entries: RawEntry[] = []
  const strings = new Map<string, string>()
  const begins = /^[ \t]*@[ \t]*([a-z]+)[ \t]*[{(]/gim
  const marks = [...text.matchAll(begins)]
  const line = lineCounter(text)
  for (const [at, mark] of marks.entries()) {
    const from = mark.index
    const until = marks[at + 1]?.index ?? text.length
    const kind = mark[1]?.toLowerCase() ?? ''
    if (kind === 'comment' || kind === 'preamble') continue
    const piece = text.slice(from, until)
    const end = endOfEntry(piece)
    const entry = { line: line(from), text: piece.slice(0, end ?? piece.length).trim() }
    if (kind === 'string') {
      const name = /[{(]\s*([^\s=,]+)\s*=/.exec(entry.text)?.[1]
      if (name && end !== undefined) strings.set(name.toLowerCase(), entry.text)
    } else entries.push({ ...entry, isOpen: end === undefined })
  }
  return { entries, strings }
}

/** Where the entry that begins here closes, or nothing. */
function endOfEntry(piece: string): number | undefined {
  let depth = 0
  for (let at = 0; at < piece.length; at++) {
    const sign = piece.charCodeAt(at)
    if (sign === 0x5c) at++
    else if (sign === 0x7b) depth++
    else if (sign === 0x7d) {
      depth--
      if (depth === 0) return at + 1
    }
  }
  return undefined
}

/** Cuts a RIS file into its entries: each begins with its type. */
export function splitRis(text: string): readonly RawEntry[] {
  const begins = [...text.matchAll(/^[ \t]*TY {1,2}-/gm)]
  const line = lineCounter(text)
  return begins.map(({ index }, at) => {
    const entry = text.slice(index, begins[at + 1]?.index ?? text.length)
    const isOpen = !/^[ \t]*ER {1,2}-/m.test(entry)
    return { line: line(index), text: entry.trim(), isOpen }
  })
}

/** Lines of places that are asked for in their order: the text is gone through once. */
function lineCounter(text: string): (index: number) => number {
  let at = 0
  let line = 1
  return (index) => {
    for (; at < index; at++) if (text.charCodeAt(at) === 0x0a) line++
    return line
  }
}
