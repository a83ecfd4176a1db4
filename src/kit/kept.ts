import { ownOf } from './own.ts'
import type { Locale, Texts } from './texts.ts'

/** How long something is kept, in the words of the register of processing: « tant que la fiche existe ». */
export interface Kept extends Texts<string> {
  /** The same for machines. Said of what is about people, or opens a door: `src/proofs/keeping` plays `purge` against it. */
  readonly ends?: Ends
}

/** `{ months: 12 }`: one unit. */
export type Lasts = { readonly [U in Unit]?: number }

/** A time that runs out by itself, each night. */
export interface Term {
  readonly lasts: Lasts
  /** `table.column` from which it counts: of the row itself, or of one that leads to it. */
  readonly from?: string
  /** Instead: the column in which its end is written when the row is made. */
  readonly until?: string
  /** What must be so for it to run: `table.column`, and its value. */
  readonly when?: Readonly<Record<string, unknown>>
}

export type Ends =
  | { readonly by: 'time'; readonly terms: readonly Term[] }
  /** Goes with its row of another table. */
  | { readonly by: 'row'; readonly of: string }
  /** As long as what it is about, or until whoever it is of asks. */
  | { readonly by: 'thing' }
  /** Until somebody does something: an answer, a removal, the end of a vote. */
  | { readonly by: 'act' }
  /** The day that was announced to people, by a rule with a proof of its own: the path of its test. */
  | { readonly by: 'announced'; readonly provenIn: string }

/** Writes the sentence from its times: `keptFor([term], (time) => ({ fr: `${time.fr} après l’envoi`, … }))`. */
export function keptFor(
  terms: readonly Term[],
  say: (...times: readonly Texts<string>[]) => Texts<string>,
): Kept {
  return { ...say(...terms.map(({ lasts }) => lastsInWords(lasts))), ends: { by: 'time', terms } }
}

/** As long as what it is about. */
export function keptWith(words: Texts<string>): Kept {
  return { ...words, ends: { by: 'thing' } }
}

export function keptWithRow(of: string, words: Texts<string>): Kept {
  return { ...words, ends: { by: 'row', of } }
}

export function keptUntilDone(words: Texts<string>): Kept {
  return { ...words, ends: { by: 'act' } }
}

export function keptUntilAnnounced(provenIn: string, words: Texts<string>): Kept {
  return { ...words, ends: { by: 'announced', provenIn } }
}

/** « avec la lettre ; un numéro tiré au hasard, sans nom ». */
export function alsoKept(kept: Kept, more: Texts<string>): Kept {
  return { ...kept, fr: `${kept.fr}\u00a0; ${more.fr}`, en: `${kept.en}; ${more.en}` }
}

/** Who it was, once nothing says a name. */
export const unnamed: Kept = {
  fr: 'un numéro tiré au hasard, sans nom',
  en: 'a number drawn at random, without a name',
}

type Unit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years'

const units: Readonly<Record<Unit, Texts<readonly [single: string, several: string]>>> = {
  minutes: { fr: ['une minute', 'minutes'], en: ['one minute', 'minutes'] },
  hours: { fr: ['une heure', 'heures'], en: ['one hour', 'hours'] },
  days: { fr: ['un jour', 'jours'], en: ['one day', 'days'] },
  weeks: { fr: ['une semaine', 'semaines'], en: ['one week', 'weeks'] },
  months: { fr: ['un mois', 'mois'], en: ['one month', 'months'] },
  years: { fr: ['un an', 'ans'], en: ['one year', 'years'] },
}

const numbers: Texts<Readonly<Record<number, string>>> = {
  fr: {
    ...{ 2: 'deux', 3: 'trois', 4: 'quatre', 5: 'cinq', 6: 'six', 7: 'sept', 8: 'huit' },
    ...{ 9: 'neuf', 10: 'dix', 11: 'onze', 12: 'douze', 13: 'treize', 14: 'quatorze' },
    ...{ 15: 'quinze', 30: 'trente', 60: 'soixante', 90: 'quatre-vingt-dix' },
  },
  en: {
    ...{ 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight' },
    ...{ 9: 'nine', 10: 'ten', 11: 'eleven', 12: 'twelve', 13: 'thirteen', 14: 'fourteen' },
    ...{ 15: 'fifteen', 30: 'thirty', 60: 'sixty', 90: 'ninety' },
  },
}

/** « douze mois », « 180 jours ». */
function lastsInWords(lasts: Lasts): Texts<string> {
  const [first] = Object.entries(lasts) as [Unit, number][]
  const [unit, count] = first ?? (['days', 0] as const)
  const inWords = (locale: Locale) => {
    const [single, several] = units[unit][locale]
    return count === 1 ? single : `${ownOf(numbers[locale], String(count)) ?? count} ${several}`
  }
  return { fr: inWords('fr'), en: inWords('en') }
}
