import { type Fields, filled } from '../fields.ts'

export type TranslationProblem = 'not-translated' | 'same-language'

/** Fields made of sentences. A place, a year, names, codes and addresses may be the same in any language. */
const spoken = /^(title|lead|evidenceReason|participants|steps|essential\..+|sections\..+)$/

/** Without these in the other language, nobody can read the rest. */
const needed = ['lead', 'sections.summary']

/** More than this share of the words of the original left as they were: it is not a translation. */
const mostLeft = 0.25

/** Fewer words than this may be a name: “Le Monde citoyen” stays itself in English. */
const fewestWords = 4

/** Half of the words of a field stand in pieces that nobody touched: the field is still to be done. */
const mostOfField = 0.5

/** What a field of a translation still has of its original. */
interface Left {
  readonly words: number
  readonly left: number
}

/**
 * The fields of a translation that are not translated: as in the original, empty though the original
 * speaks, or with most of their sentences untouched. `originals` are the versions it may have begun from.
 */
export function untranslatedFields(originals: readonly Fields[], translation: Fields): string[] {
  return [...speltOut(originals)].filter((key) => {
    const { words, left } = leftOf(originals, translation, key)
    return words >= fewestWords && left > words * mostOfField
  })
}

/** What forbids to publish it as a translation, or nothing. */
export function translationProblem(
  originals: readonly Fields[],
  translation: Fields,
): TranslationProblem | undefined {
  const language = (fields: Fields) => fields['language']
  if (originals.some((original) => language(original) === language(translation)))
    return 'same-language'
  const untouched = untranslatedFields(originals, translation)
  if (untouched.some((key) => needed.includes(key))) return 'not-translated'
  const all = speltOut(originals).map((key) => leftOf(originals, translation, key))
  const sum = (part: keyof Left) => all.reduce((total, one) => total + one[part], 0)
  return sum('left') > sum('words') * mostLeft ? 'not-translated' : undefined
}

/** The translation as far as it is one: what is still in the other language counts as not said. */
export function translatedPart(originals: readonly Fields[], translation: Fields): Fields {
  const left = new Set(untranslatedFields(originals, translation))
  return filled(Object.fromEntries(Object.entries(translation).filter(([key]) => !left.has(key))))
}

function speltOut(originals: readonly Fields[]): string[] {
  return [...new Set(originals.flatMap((fields) => Object.keys(fields)))].filter((key) =>
    spoken.test(key),
  )
}

/** An empty field has all of its words left; otherwise the words of the sentences that did not move. */
function leftOf(originals: readonly Fields[], translation: Fields, key: string): Left {
  const text = translation[key] ?? ''
  const each = originals.flatMap((fields): Left[] => {
    const words = countWords(fields[key] ?? '')
    if (words === 0) return []
    if (text.trim() === '') return [{ words, left: words }]
    const kept = new Set(sentencesOf(text))
    const left = sentencesOf(fields[key] ?? '')
      .filter((sentence) => kept.has(sentence))
      .reduce((total, sentence) => total + countWords(sentence), 0)
    return [{ words, left }]
  })
  return each.reduce<Left>((most, one) => (one.left >= most.left ? one : most), {
    words: 0,
    left: 0,
  })
}

/** Sentences and lines, in small letters, without the signs, the figures and the addresses that all languages share. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/https?:\/\/\S+/g, ' ')
    .toLowerCase()
    .split(/[.!?…\n|]+/)
    .map((one) => wordsIn(one).join(' '))
    .filter((one) => one !== '')
}

function countWords(text: string): number {
  return sentencesOf(text).reduce((total, sentence) => total + sentence.split(' ').length, 0)
}

function wordsIn(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []
}
