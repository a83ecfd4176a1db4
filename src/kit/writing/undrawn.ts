/** Names that a paper would print with squares, and the letters that no face at hand draws. */
export interface Undrawn {
  readonly names: number
  readonly letters: readonly string[]
}

/** Latin letters, with those of all languages of Europe: the faces of the house draw them. */
const alwaysDrawn = /[A-Za-z\u00aa-\u024f]/u
const isLetter = /\p{L}/u

/** Each letter of these names that a face may lack, once. */
export function lettersToProbe(names: readonly string[]): readonly string[] {
  const letters = new Set(names.flatMap((name) => [...name.normalize('NFC')]))
  return [...letters].filter((letter) => isLetter.test(letter) && !alwaysDrawn.test(letter))
}

/** What is to be said before these names are printed; nothing when each of them can be. */
export function undrawnOf(
  names: readonly string[],
  missing: ReadonlySet<string>,
): Undrawn | undefined {
  const lacking = (name: string) =>
    [...name.normalize('NFC')].filter((letter) => missing.has(letter))
  const touched = names.filter((name) => lacking(name).length > 0)
  if (touched.length === 0) return undefined
  return { names: touched.length, letters: [...new Set(touched.flatMap(lacking))] }
}
