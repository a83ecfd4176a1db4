import { hasLuhnKey } from '#kit/identifiers/luhn.ts'
import { readDay } from './values.ts'

/** What the name of a FEC tells: `123456782FEC20261231.txt` (A47 A-1 LPF, III). */
export interface FecName {
  /** Nine figures, their key checked. */
  readonly siren: string
  /** The last day of the year of accounts, `2026-12-31`. */
  readonly closing: string
}

/** @returns undefined for any other name, a SIREN whose key is wrong, or a day that no calendar has */
export function readFecName(name: string): FecName | undefined {
  const parts = /^(\d{9})FEC(\d{8})(?:[_ (-][^/\\]*)?(?:\.[a-z]{3})?$/i.exec(name.trim())
  if (!parts) return undefined
  const [, siren = '', day = ''] = parts
  const closing = readDay(day)
  if (!hasLuhnKey(siren) || closing === undefined || closing === 'no-such-day') return undefined
  return { siren, closing }
}
