import { numberFormat } from './formats.ts'
import type { Locale } from './texts.ts'

function formatOf(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return numberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', options)
}

const plainFormats = new Map<string, Intl.NumberFormat>()

/** A page writes hundreds of them: what tells the format apart is said in few signs. */
function plainFormat(locale: Locale, digits: number): Intl.NumberFormat {
  const key = `${locale}${digits}`
  const known = plainFormats.get(key) ?? formatOf(locale, { maximumFractionDigits: digits })
  plainFormats.set(key, known)
  return known
}

/** 12 345,5 in French form, −3 with the sign of arithmetic. */
export function writtenNumber(value: number, locale: Locale, digits = 2): string {
  return withMinus(plainFormat(locale, digits).format(value))
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

/** What is over or under, « +14 », « −2 180 € »: its sign holds to its figure, which a line never parts. */
export function writtenGap(gap: number, written: (size: number) => string): string {
  return gap > 0 ? `+${written(gap)}` : written(gap)
}

/**
 * Reads 1 234,50, 1234.50, 1.234,50 or 1,234.50 as people type them; undefined when it is no number, and when it may be
 * two: 1.250 is a thousand and more to some, a little more than one to others; 12 50 and 12€50 are a dozen to most.
 */
export function readNumber(text: string): number | undefined {
  // Four hundred digits are more than a number holds: they would be infinity, which JSON keeps as `null`.
  const value = Number(digitsOf(text))
  return Number.isFinite(value) ? value : undefined
}

/** As a program writes them: `1234.5`. */
function digitsOf(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^€\s*|(?<!\s)\s*€$/g, '')
    .replace(/^[-\u2212\u2013]\s*/, '-')
  const head = /^-?(?:\d+|\d{1,3}(?:[\s'’]\d{3})+)(?:[.,](\d+))?$/.exec(bare)
  if (head) {
    const mayGroup = head[1]?.length === 3 && !/^-?0[.,]/.test(bare)
    return mayGroup ? undefined : bare.replace(/[\s'’]/g, '').replace(',', '.')
  }
  if (/^-?\d{1,3}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/.test(bare))
    return bare.replaceAll('.', '').replace(',', '.')
  if (/^-?\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/.test(bare)) return bare.replaceAll(',', '')
  return undefined
}

/** Reads money as people type it, in whole cents: a cent is never split, so 12,345 is refused and not rounded. */
export function readCents(text: string): number | undefined {
  const value = (readNumber(text) ?? Number.NaN) * 100
  const cents = Math.round(value)
  return Math.abs(value - cents) < 1e-4 ? cents : undefined
}

/** An amount as one would type it again: `1250,50`. What is written here is read by `readCents`. */
export function typedMoney(cents: number): string {
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',')
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
