import { plainWords } from '../words.ts'

/** A part of a text; `hit` when it is one of the words asked. */
export interface Piece {
  readonly text: string
  readonly hit: boolean
}

/** Words that are in every text: bringing them out would help nobody. */
const small = new Set(
  'a au aux ce ces d dans de des du en et il je l la le les on ou par pour qu que qui sa se ses son sur un une the of and in to for'.split(
    ' ',
  ),
)

const longestQuery = 120

/** What was typed, fit for a search. */
export function askedWords(text: string | undefined): string {
  return (text ?? '').replaceAll('\u0000', '').replace(/\s+/g, ' ').trim().slice(0, longestQuery)
}

/** Cuts a text where a word asked stands, whatever its accents, its capitals or its plural. */
export function highlighted(text: string, asked: string): readonly Piece[] {
  const roots = rootsOf(asked)
  const pieces: Piece[] = []
  let last = 0
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!isHit(word, roots)) continue
    if (index > last) pieces.push({ text: text.slice(last, index), hit: false })
    pieces.push({ text: word, hit: true })
    last = index + word.length
  }
  if (last < text.length) pieces.push({ text: text.slice(last), hit: false })
  return pieces
}

const before = 70

/** The part of a long text where the words asked stand, cut between words. */
export function excerptOf(text: string, asked: string, length = 200): string {
  const whole = text.replace(/\s+/g, ' ').trim()
  if (whole.length <= length) return whole
  const roots = rootsOf(asked)
  const match = [...whole.matchAll(/[\p{L}\p{N}]+/gu)].find(({ 0: word }) => isHit(word, roots))
  const from = match && match.index > before ? whole.indexOf(' ', match.index - before) + 1 : 0
  const cut = whole.slice(from, from + length)
  const ends = from + length >= whole.length
  const words = ends ? cut : cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))
  return `${from > 0 ? '… ' : ''}${words.trimEnd()}${ends ? '' : ' …'}`
}

/** A short word is looked for whole, a long one by how it begins. */
interface Root {
  readonly letters: string
  readonly whole: boolean
}

function rootsOf(asked: string): readonly Root[] {
  return plainWords(asked)
    .split(' ')
    .filter((word) => word.length > 1 && !small.has(word))
    .map(rootOf)
}

/** « élections » and « élection », « participatif » and « participative » meet here. */
function rootOf(word: string): Root {
  const whole = word.length < 6
  return { whole, letters: whole ? singular(word) : word.slice(0, Math.max(5, word.length - 2)) }
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, '') : word
}

function isHit(word: string, roots: readonly Root[]): boolean {
  const plain = plainWords(word)
  return roots.some(({ letters, whole }) =>
    whole ? singular(plain) === letters : plain.startsWith(letters),
  )
}
