export type Locale = 'fr' | 'en'

export const locales = ['fr', 'en'] as const satisfies readonly Locale[]

/**
 * The language of what people write here (titles, reasons, questions) where nothing says another one: the house is
 * French, and its English pages hold the same texts.
 */
export const writtenLocale: Locale = 'fr'

/** The same tree of sentences, whatever their words: a missing English text does not compile. */
type Same<T> = T extends string
  ? string
  : T extends (...args: infer G) => string
    ? (...args: G) => string
    : { readonly [K in keyof T]: Same<T[K]> }

export type Texts<T> = { readonly [L in Locale]: Same<T> }

/** French first: its shape is the law for English. */
export function defineTexts<T>(fr: T & Same<T>, en: Same<NoInfer<T>>): Texts<T> {
  return { fr: fr as Same<T>, en }
}
