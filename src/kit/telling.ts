import type { Locale } from './texts.ts'

/** What a page says once an act is done that writes to people: two sentences, of which the act chooses by what it wrote. */
export interface Telling {
  /** A letter is in the outbox; with a count where there may be several. */
  readonly told: string | ((letters: number) => string)
  /** The sentence when nobody could be written to: it says so, and how else people can be told. */
  readonly nobody: string
}

export function saidOfLetters({ told, nobody }: Telling, letters: number): string {
  if (letters === 0) return nobody
  return typeof told === 'string' ? told : told(letters)
}

/** The most addresses that a sentence holds. */
const most = 3

/** Whom a letter was written to without arriving, and how else they can be told; empty when there is nobody. */
export function saidOfUnreached(addresses: readonly string[], locale: Locale): string {
  if (addresses.length === 0) return ''
  const named = addresses.slice(0, most).join(', ')
  const more = addresses.length - most
  if (locale === 'fr') {
    const rest = more > 0 ? `, ni à ${more} autre${more > 1 ? 's' : ''}` : ''
    const whom = addresses.length > 1 ? 'ces personnes' : 'cette personne'
    return `Aucun courriel n’arrive plus à ${named}${rest} : prévenez ${whom} par téléphone ou par lettre.`
  }
  const rest = more > 0 ? `, nor to ${more} other${more > 1 ? 's' : ''}` : ''
  const whom = addresses.length > 1 ? 'these people' : 'this person'
  return `No e-mail arrives any more at ${named}${rest}: tell ${whom} by telephone or by post.`
}
