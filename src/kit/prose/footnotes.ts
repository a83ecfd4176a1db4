/** A text, and the footnotes taken out of it in the order of their numbers. */
export interface WithNotes {
  readonly text: string
  readonly names: readonly string[]
  readonly notes: readonly string[]
}

const definition = /^ {0,3}\[\^([^\]\s]{1,40})\]:(.*)$/

/** The lines `[^1]: words`, with the indented lines that go on with them, are notes wherever they stand. */
export function takeFootnotes(text: string): WithNotes {
  if (!text.includes('[^')) return { text, names: [], notes: [] }
  const found = new Map<string, string>()
  const kept: string[] = []
  let last: string | undefined
  for (const line of text.split('\n')) {
    const [, name, words] = definition.exec(line) ?? []
    if (name !== undefined && !found.has(name)) {
      found.set(name, (words ?? '').replace(/^[ \t]+/, ''))
      last = name
    } else if (last !== undefined && /^(?: {2,}|\t)\S/.test(line)) {
      found.set(last, `${found.get(last)}\n${line.trim()}`)
    } else {
      last = undefined
      kept.push(line)
    }
  }
  const rest = kept.join('\n')
  const place = (name: string) => {
    const at = rest.indexOf(`[^${name}]`)
    return at === -1 ? rest.length : at
  }
  const names = [...found.keys()].sort((a, b) => place(a) - place(b))
  return { text: rest, names, notes: names.map((name) => found.get(name) ?? '') }
}
