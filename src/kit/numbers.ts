import { numberFormat } from './formats.ts'
import type { Locale } from './texts.ts'

function formatOf(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return numberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', options)
}

/** 12 345,5 in French form, −3 with the sign of arithmetic. */
export function writtenNumber(value: number, locale: Locale, digits = 2): string {
  return withMinus(formatOf(locale, { maximumFractionDigits: digits }).format(value))
}

/** “7,5 %”, “7.5%”: a share of one, as each language writes it. */
export function writtenPercent(share: number, locale: Locale, digits = 1): string {
  return writtenNumber(100 * share, locale, digits) + (locale === 'fr' ? '\u00a0%' : '%')
}

/** The hyphen that computers write is no minus: it breaks at the end of a line and is hardly seen before a figure. */
function withMinus(written: string): string {
  return written.replace(/^-/, '\u2212')
}

/** Money is kept in whole cents; written without cents when there are none. */
export function writtenMoney(cents: number, locale: Locale): string {
  const minimumFractionDigits = cents % 100 === 0 ? 0 : 2
  const format = formatOf(locale, { style: 'currency', currency: 'EUR', minimumFractionDigits })
  return withMinus(format.format(cents / 100))
}

/** Reads 1 234,50 or 1234.50 as people type it; undefined when it is not a number. */
export function readNumber(text: string): number | undefined {
  const plain = text
    .replace(/[\s  ’'€]/g, '')
    .replace(',', '.')
    .replace(/^[\u2212\u2013]/, '-')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

/** “1,2 Mo”: the weight of a file, in the units of the reader's machine. */
export function writtenSize(bytes: number, locale: Locale): string {
  const units = locale === 'fr' ? ['o', 'ko', 'Mo', 'Go'] : ['B', 'kB', 'MB', 'GB']
  let value = bytes
  let unit = 0
  while (value >= 1_000 && unit < units.length - 1) {
    value /= 1_000
    unit++
  }
  const digits = unit > 0 && value < 10 ? 1 : 0
  const number = value.toFixed(digits).replace('.', locale === 'fr' ? ',' : '.')
  return `${number} ${units[unit]}`
}
