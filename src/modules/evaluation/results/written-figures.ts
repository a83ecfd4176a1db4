import { numberFormat } from '#kit/formats.ts'
import type { Locale } from '#kit/texts.ts'

/** As many figures as count, whatever the size: an effect may be in euros or in thousandths. */
export function writtenFigure(value: number, locale: Locale, digits = 3): string {
  const format = numberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    maximumSignificantDigits: digits,
  })
  return format.format(value).replace(/^-/, '\u2212')
}

/** A chance so small that its zeros would hide it. */
export function writtenChance(p: number, locale: Locale): string {
  const least = 0.0001
  return p > 0 && p < least ? `< ${writtenFigure(least, locale)}` : writtenFigure(p, locale)
}
