import { plainWords } from '../words.ts'

/**
 * Are the words that somebody looks for in these texts, in any order, whatever their accents and capitals? « Haddad Nour »
 * finds Nour Haddad. Signs that are no words (« % », « ? ») are looked for as they are: they are not « everything ».
 */
export function holdsWords(texts: readonly string[], typed: string): boolean {
  const asked = typed.trim()
  if (asked === '') return true
  const words = plainWords(asked)
  if (words === '') return texts.some((text) => text.includes(asked))
  const plain = texts.map(plainWords)
  return words.split(' ').every((word) => plain.some((text) => text.includes(word)))
}
