/** One entry of a bibliography, and the line of the file where it begins. */
export interface RawEntry {
  readonly line: number
  readonly text: string
  /** It ends before its last brace was closed. */
  readonly isOpen: boolean
  /** How many braces stand in one another. */
  readonly depth: number
}

export interface SplitBibtex {
  readonly entries: readonly RawEntry[]
  /** Abbreviations (`@string`), by name: an entry is read with those that it names. */
  readonly strings: ReadonlyMap<string, string>
}

/**
 * Cuts a BibTeX file into its entries. One that never closes ends where the next line begins with `@`: it
 * takes none of the others with it. No more than `most` and one are cut.
 */
export function splitBibtex(text: string, most: number): SplitBibtex {
  const entries: RawEntry[] = []
  const strings = new Map<string, string>()
  const begins = /^[ \t]*@[ \t]*([a-z]+)[ \t]*[{(]/gim
  const line = lineCounter(text)
  for (const { from, until, kind } of marksIn(text, begins)) {
    if (entries.length > most) break
    if (kind === 'comment' || kind === 'preamble') continue
    const piece = text.slice(from, until)
    const { end, deepest } = endOfEntry(piece)
    const entry = {
      depth: deepest,
      line: line(from),
      text: piece.slice(0, end ?? piece.length).trim(),
    }
    if (kind === 'string') {
      const name = /[{(]\s*([^\s=,{(]+)\s*=/.exec(entry.text)?.[1]
      if (name && end !== undefined) strings.set(name.toLowerCase(), entry.text)
    } else entries.push({ ...entry, isOpen: end === undefined })
  }
  return { entries, strings }
}

/** Where the entry that begins here closes, or nothing. */
function endOfEntry(piece: string): { end: number | undefined; deepest: number } {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < piece.length; at++) {
    const sign = piece.charCodeAt(at)
    if (sign === 0x5c) at++
    else if (sign === 0x7b) deepest = Math.max(deepest, ++depth)
    else if (sign === 0x7d) {
      depth--
      if (depth === 0) return { end: at + 1, deepest }
    }
  }
  return { end: undefined, deepest }
}

/** Cuts a RIS file into its entries: each begins with its type. */
export function splitRis(text: string, most: number): readonly RawEntry[] {
  const entries: RawEntry[] = []
  const line = lineCounter(text)
  for (const { from, until } of marksIn(text, /^[ \t]*TY {1,2}-/gm)) {
    if (entries.length > most) break
    const entry = text.slice(from, until)
    const isOpen = !/^[ \t]*ER {1,2}-/m.test(entry)
    entries.push({ line: line(from), text: tidyRis(entry), isOpen, depth: 0 })
  }
  return entries
}

/** One space instead of two after a tag, and blank lines between tags, lose what follows for most readers. */
function tidyRis(entry: string): string {
  return entry
    .trim()
    .replace(/\r\n?/g, '\n')
    .replace(/\n\s*\n/g, '\n')
    .replace(/^[ \t]*([A-Z][A-Z0-9]) {1,2}- ?/gm, '$1  - ')
}

/** Where each entry begins, and where the next one does. */
function* marksIn(
  text: string,
  begins: RegExp,
): Generator<{ from: number; until: number; kind: string }> {
  let last: { from: number; kind: string } | undefined
  for (const { index, 1: kind = '' } of text.matchAll(begins)) {
    if (last) yield { ...last, until: index }
    last = { from: index, kind: kind.toLowerCase() }
  }
  if (last) yield { ...last, until: text.length }
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
