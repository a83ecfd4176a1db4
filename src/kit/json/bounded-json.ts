/** How much of a JSON that came from outside is taken in. */
export interface JsonBounds {
  /** Signs of the text. */
  readonly signs: number
  /** Values: each list, each object, each text, number or word in them. */
  readonly elements: number
  /** Lists and objects inside one another. */
  readonly depth: number
}

/** What people paste, and what a page or a program sends. */
export const usualJson: JsonBounds = { signs: 2_000_000, elements: 100_000, depth: 64 }

/**
 * Reads a JSON of elsewhere. What it costs has no relation to what it weighs (a list of empty lists takes forty
 * times its length), so that it is counted before it is read: undefined when it asks too much, or is no JSON.
 */
export function readJson(text: string, bounds: JsonBounds = usualJson): unknown {
  if (asksTooMuch(text, bounds)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const quote = 0x22
const comma = 0x2c
const colon = 0x3a
const openList = 0x5b
const openObject = 0x7b
const closeList = 0x5d
const closeObject = 0x7d

/** Counts what JSON would make of a text, without making anything; a text that is no JSON is counted as well. */
export function asksTooMuch(text: string, bounds: JsonBounds): boolean {
  if (text.length > bounds.signs) return true
  let [depth, elements] = [0, 1]
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case quote:
        at = endOfText(text, at)
        break
      case openList:
      case openObject:
        elements++
        depth++
        if (depth > bounds.depth || elements > bounds.elements) return true
        break
      case closeList:
      case closeObject:
        depth--
        break
      case comma:
      case colon:
        elements++
        if (elements > bounds.elements) return true
    }
  }
  return false
}

/** Where the quotation mark is that closes a text: the first that an odd number of `\` does not stand before. */
function endOfText(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at - 1
    while (text.charCodeAt(before) === 0x5c) before--
    if ((at - before) % 2 === 1) return at
  }
  return text.length
}
