import { isCivilDay } from '../writing/civil-day.ts'

/** A day as sheets and banks write it: 25/11/2026, 25-11-26, 25.11.2026, 2026-11-25, with or without the hour. */
export function readDay(text: string): string | undefined {
  const plain = text.trim().split(/[ T]/)[0] ?? ''
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) return isCivilDay(plain) ? plain : undefined
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(plain)
  if (!parts) return undefined
  const [, day = '', month = '', year = ''] = parts
  const whole = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDay(whole) ? whole : undefined
}
