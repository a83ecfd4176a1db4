import { languageNames } from '#kit/formats.ts'
import { type Locale, locales } from '#kit/texts.ts'

/** Languages that a town is asked for the most; any other one comes with a file of questions. */
const usual = [
  ...['fr', 'en', 'ar', 'br', 'ca', 'co', 'de', 'es', 'eu', 'fa', 'fi', 'frp', 'gcf', 'gcr', 'gsw'],
  ...['hy', 'it', 'ka', 'kab', 'ku', 'nl', 'oc', 'pl', 'ps', 'pt', 'ro', 'ru', 'so', 'sq'],
  ...['rcf', 'sr', 'sw', 'ta', 'tr', 'uk', 'ur', 'vi', 'wo', 'zh'],
] as const

/** Spoken overseas, and unknown to the lists of names that programs bring. */
const creoles: ReadonlyMap<string, Readonly<Record<Locale | 'own', string>>> = new Map([
  ['cpf', { fr: 'créole', en: 'French-based creole', own: 'kréyol' }],
  ['gcf', { fr: 'créole antillais', en: 'Antillean Creole', own: 'kréyòl' }],
  ['gcr', { fr: 'créole guyanais', en: 'Guianese Creole', own: 'kriyòl gwiyannen' }],
  ['rcf', { fr: 'créole réunionnais', en: 'Réunion Creole', own: 'kréol rényoné' }],
])

/** The tags that may still be added, in the order of their names. */
export function languagesToAdd(present: readonly string[], locale: Locale): readonly string[] {
  return usual
    .filter((tag) => !present.includes(tag))
    .toSorted((tag, next) =>
      languageNamed(tag, locale).localeCompare(languageNamed(next, locale), locale),
    )
}

/** As the schema of a questionnaire takes it: `br`, `pt-BR`. */
export const isLanguageTag = (tag: string): boolean =>
  /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(tag)

/** « breton », in the words of the house. */
export function languageNamed(tag: string, locale: Locale): string {
  return creoles.get(tag)?.[locale] ?? languageNames(locale).of(tag) ?? tag
}

/** « brezhoneg », as those who speak it call it. */
export function ownNameOf(tag: string): string {
  return creoles.get(tag)?.own ?? languageNames(tag).of(tag) ?? tag
}

const isOfHouse = (tag: string): tag is Locale => locales.some((locale) => locale === tag)

/**
 * The language in which somebody reads the questions: the one that they chose where the house does not speak it; else the
 * one of the page, where the questions are in it; else the one in which they were written.
 */
export function languageRead(
  { languages }: { readonly languages: readonly string[] },
  locale: string,
  chosen?: string,
): string {
  if (chosen && languages.includes(chosen) && !isOfHouse(chosen)) return chosen
  return languages.includes(locale) ? locale : (languages[0] ?? 'fr')
}
