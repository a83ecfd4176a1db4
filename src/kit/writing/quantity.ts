import { writtenDuration } from '../hours.ts'
import { writtenMoney, writtenNumber, writtenPercent } from '../numbers.ts'
import type { Locale } from '../texts.ts'
import { agreed } from '../words.ts'

/** A figure with its unit, as each language writes it: « 16 180 € », « 1 h 20 », « 1 séance » ; “€16,180”, “1 h 20 min”. */
export function writtenQuantity(value: number, unit: string, locale: Locale): string {
  if (unit === '€') return writtenMoney(Math.round(value * 100), locale)
  if (unit === '%') return writtenPercent(value / 100, locale, 2)
  if (unit === 'heures' || unit === 'hours')
    return `${value < 0 ? '\u2212' : ''}${writtenDuration(Math.abs(value) * 60, locale)}`
  return `${writtenNumber(value, locale)} ${agreed(unit, value, locale)}`.trim()
}
