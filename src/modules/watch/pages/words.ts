import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { facetTexts, methods, publics, themes } from '#modules/resources/index.ts'

/** The closed lists of the resources, as choices of a form. */
export function themeChoices(locale: Locale) {
  return choices(themes, locale)
}

export function methodChoices(locale: Locale) {
  return choices(methods, locale)
}

export function publicChoices(locale: Locale) {
  const texts = facetTexts[locale].values.publics
  return publics.map((value) => ({ value, label: texts[value] }))
}

/** Kept in French; an unknown one is shown as it is. */
export function themeWord(theme: string, locale: Locale): string {
  const known: Readonly<Record<string, string>> = themes
  return locale === 'fr' ? theme : (ownOf(known, theme) ?? theme)
}

function choices(list: Readonly<Record<string, string>>, locale: Locale) {
  return Object.entries(list)
    .map(([value, english]) => ({ value, label: locale === 'fr' ? value : english }))
    .sort((entry, other) => entry.label.localeCompare(other.label, locale))
}
