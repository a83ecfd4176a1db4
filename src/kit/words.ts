import { writtenNumber } from './numbers.ts'
import { ownOf } from './own.ts'
import type { Locale } from './texts.ts'

/** Lower case, without accents or apostrophes: how a name is compared and searched. */
export function plainWords(text: string): string {
  const known = plain.get(text)
  if (known !== undefined) return known
  const words = made(text)
  if (text.length > longestKept) return words
  if (plain.size >= mostKept) plain.clear()
  plain.set(text, words)
  return words
}

/** The names of pages and places, that each search compares. */
const plain = new Map<string, string>()
const mostKept = 2000
const longestKept = 300

function made(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * Forty blanks in a row, or forty lines without a word, say as much as twenty thousand; and every pattern that looks for
 * what comes after blanks begins again at each of them.
 */
export function boundedBlanks(text: string): string {
  return text
    .replace(/[^\S\n]{41,}/g, ' '.repeat(40))
    .replace(/(?:[^\S\n]{0,40}\n){41,}/g, '\n'.repeat(40))
}

/** Line ends, with the blanks around them, give way to one space; each blank is looked at once, however many follow. */
export function onOneLine(text: string): string {
  return text.replace(/(?<!\s)\s*\n\s*/g, ' ')
}

/** The last part of a public address: `tirer-au-sort-sans-fichier`. */
export function slugOf(text: string): string {
  return plainWords(text).replace(/ /g, '-').slice(0, 80).replace(/-$/, '') || 'sans-titre'
}

/** Inclusive plural of the house: one form up to one (0 and 1 are singular in French). */
export function counted(count: number, one: string, many: string): string {
  return `${writtenNumber(count, 'fr')} ${Math.abs(count) < 2 ? one : many}`
}

/** A unit as it agrees with its figure: 0 séance, 1 séance, 2 séances ; in English 0 sessions, 1 session. */
export function agreed(unit: string, value: number, locale: Locale): string {
  const single = locale === 'fr' ? Math.abs(value) < 2 : Math.abs(value) === 1
  if (!single || /^(mois|fois)\b/.test(unit)) return unit
  return unit.replace(/^(\p{L}+)s(?!\p{L})/u, '$1')
}

const unchanging = /^(?:mois|fois|voix|bas|corps|choix|prix|dos|avis|temps|tous|plus|moins|frais)$/
const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  municipalities: 'municipality',
  territories: 'territory',
  copies: 'copy',
}

/**
 * A number with its words, written in the plural and put in the singular when it asks for it: « 1 personne inscrite »,
 * « 0 ligne lue », “1 person”, “0 lines”. For words that agree by their last letter; a verb needs `counted`.
 */
export function numbered(value: number | string, words: string, locale: Locale): string {
  const figure = typeof value === 'number' ? writtenNumber(value, locale) : value
  const isOne = figure === '1' || (locale === 'fr' && (figure === '0' || /^[01],\d+$/.test(figure)))
  return `${figure} ${isOne ? words.replace(/[\p{L}·]+/gu, (word) => singular(word)) : words}`
}

function singular(word: string): string {
  return ownOf(irregular, word) ?? (unchanging.test(word) ? word : word.replace(/s$/u, ''))
}

/** Between a name and what is said of it, where a page puts them together: French sets a space before it, English none. */
export const colon = { fr: '\u00a0: ', en: ': ' } as const

/** Between the parts of a list whose parts have commas of their own. */
export const semicolon = { fr: '\u00a0; ', en: '; ' } as const
