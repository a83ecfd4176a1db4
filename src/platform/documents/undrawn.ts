import { lettersToProbe, type Undrawn, undrawnOf } from '#kit/writing/undrawn.ts'
import { typeset } from './pdf.ts'

/** Which of these letters no face at hand draws. */
export type ProbeFaces = (letters: readonly string[]) => Promise<ReadonlySet<string>>

/** What was asked once of the faces of this machine: they change with its packages, after which one starts again. */
const known = new Map<string, boolean>()

/** Names are looked at together, and few letters are new: a page of a thousand asks for some dozens once. */
const mostLetters = 500

/**
 * Of the names that a page is about to print, those that no face of the house nor of the machine draws. The typesetter
 * itself is asked, so that what is said before is what is printed.
 */
export async function undrawnIn(
  names: readonly (string | undefined)[],
  probe: ProbeFaces = probeTypesetter,
): Promise<Undrawn | undefined> {
  const written = names.filter((name) => name !== undefined)
  const letters = lettersToProbe(written).slice(0, mostLetters)
  return letters.length === 0 ? undefined : undrawnOf(written, await probe(letters))
}

async function probeTypesetter(letters: readonly string[]): Promise<ReadonlySet<string>> {
  const fresh = letters.filter((letter) => !known.has(letter))
  if (fresh.length > 0) {
    const bytes = await typeset(fresh.join(''), 'probe')
    const missing = new Set(new TextDecoder().decode(bytes))
    for (const letter of fresh) known.set(letter, !missing.has(letter))
  }
  return new Set(letters.filter((letter) => known.get(letter) === false))
}
