import { conceptOf, longestSaying } from './concepts.ts'

/** A part of what someone looks for: a word, some words between quotes, or a concept of the trade. */
export interface Term {
  readonly text: string
  readonly concept?: string
  /** Concepts that are not the same, and come after. */
  readonly near: readonly string[]
  /** Typed with a minus sign: what has it is not wanted. */
  readonly excluded: boolean
  readonly quoted: boolean
}

/** Words of a question that nobody looks for. */
const asking = new Set(
  'comment pourquoi combien quel quelle quels quelles quoi quand faire how why what when which'.split(
    ' ',
  ),
)
const elision = /^(?:l|d|j|m|n|s|t|c|qu|jusqu|lorsqu|puisqu)'(?=\p{L})/iu
const mostTerms = 10
const longest = 200

/**
 * Reads what was typed: « budget participatif » jeunes -climat. Quotes, a minus sign, and the sayings
 * of the trade, which are recognised without quotes; the longest saying wins. Never fails: whatever is
 * typed is a question, at worst an empty one.
 */
export function readQuestion(typed: string): readonly Term[] {
  const terms: Term[] = []
  const text = cleaned(typed).slice(0, longest)
  for (const [, minus, quoted, plain] of text.matchAll(
    /(-?)(?:["“«]\s*([^"”»]*?)\s*["”»]|([^\s"“”«»]+(?:\s+(?!-)[^\s"“”«»]+)*))/g,
  )) {
    if (quoted !== undefined) terms.push(...termOf(quoted, minus === '-', true))
    else if (plain !== undefined) terms.push(...readPlain(plain, minus === '-'))
    if (terms.length >= mostTerms) break
  }
  const meant = terms.filter(({ text, quoted }) => quoted || !asking.has(text.toLowerCase()))
  return (meant.some(({ excluded }) => !excluded) ? meant : terms).slice(0, mostTerms)
}

/** The same question with other words in the place of some of them. */
export function withWords(typed: string, better: ReadonlyMap<string, string>): string {
  return [...better].reduce(
    (text, [from, to]) =>
      text.replace(new RegExp(`(?<!\\p{L})${escaped(from)}(?!\\p{L})`, 'iu'), to),
    typed,
  )
}

/** Words one after the other; of the excluded run, only the first word is. */
function readPlain(text: string, minus: boolean): Term[] {
  const words = text.split(/\s+/).flatMap((word) => word.split(/(?<=\p{L})[-‐](?=\p{L})/u))
  const terms: Term[] = []
  for (let at = 0; at < words.length; ) {
    const taken = saying(words, at)
    const excluded = minus && at === 0
    terms.push(...termOf(words.slice(at, at + taken).join(' '), excluded, false))
    at += taken
  }
  return terms
}

/** How many words from here make the longest saying of the trade; one when there is none. */
function saying(words: readonly string[], at: number): number {
  for (let length = Math.min(longestSaying, words.length - at); length > 1; length--) {
    if (conceptOf(words.slice(at, at + length).join(' '))) return length
  }
  return 1
}

function termOf(value: string, excluded: boolean, quoted: boolean): Term[] {
  // « l’élection » is looked for as « élection »; in a phrase, the little word keeps its place.
  const text = /\s/.test(value) ? value : value.replace(elision, '')
  if (!/[\p{L}\p{N}]/u.test(text)) return []
  const concept = conceptOf(text)
  return [
    {
      text,
      ...(concept ? { concept: concept.key } : {}),
      near: concept?.near ?? [],
      excluded,
      quoted,
    },
  ]
}

/** One kind of space and apostrophe; `habitant·es` is read as `habitant`. */
function cleaned(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/(\p{L})[·•.](?:\p{L}{1,4})(?![\p{L}])/gu, '$1')
    .replace(/[’ʼ`]/g, "'")
    .replace(/[<>&|!():*\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
