import { numberFormat } from '#kit/formats.ts'
import type { Locale } from '#kit/texts.ts'

/** As many figures as count, whatever the size: an effect may be in euros or in thousandths. */
export function writtenFigure(value: number, locale: Locale, digits = 3): string {
  const format = numberFormat(localeOf[locale], { maximumSignificantDigits: digits })
  return format.format(value).replace(/^-/, '\u2212')
}

const localeOf = { fr: 'fr-FR', en: 'en-GB' } as const

interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * How the figures of one effect are written: two figures of the width of its interval, for it and for its ends. More would
 * say what a few rows do not know. An end that is not zero is not written as zero.
 */
export function figuresOf({ low, high }: Interval, locale: Locale): (value: number) => string {
  const width = high - low
  if (!(width > 0 && Number.isFinite(width))) return (value) => writtenFigure(value, locale)
  const decimalsOf = (size: number) => Math.min(20, -Math.floor(Math.log10(size)))
  const usual = decimalsOf(width) + 1
  const hidden = [low, high].filter((end) => end !== 0 && Math.abs(end) < 0.5 * 10 ** -usual)
  const decimals = Math.max(usual, ...hidden.map((end) => decimalsOf(Math.abs(end))))
  const format = numberFormat(localeOf[locale], { maximumFractionDigits: Math.max(0, decimals) })
  // Of a wide interval, tens or thousands are what counts.
  const step = decimals < 0 ? 10 ** -decimals : undefined
  return (value) => {
    const written = format.format(step === undefined ? value : Math.round(value / step) * step)
    return written.replace(/^-/, /[1-9]/.test(written) ? '\u2212' : '')
  }
}

/** A chance so small that its zeros would hide it. */
export function writtenChance(p: number, locale: Locale): string {
  const least = 0.0001
  return p > 0 && p < least ? `< ${writtenFigure(least, locale)}` : writtenFigure(p, locale)
}

/** A chance that is told by its class: below a bound, or above the last of them. */
export function writtenChanceClass(p: number, bounds: readonly number[], locale: Locale): string {
  const last = bounds.at(-1) ?? 1
  return p > last ? `> ${writtenFigure(last, locale)}` : `< ${writtenFigure(p, locale)}`
}
