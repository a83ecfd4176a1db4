/** An amount as the file writes it: undefined when it is none; `cents` when it splits a cent. */
export type ReadAmount = number | 'cents' | undefined

/** Twelve digits before the comma are more than any ledger has, and a whole number of cents is exact. */
const written = /^([+-]?)(\d{1,20})(?:,(\d+))?$/

/**
 * Whole cents from `1234,5`, `-0001234,50` or nothing (0): figures, a comma, no separator of thousands, the sign first
 * (A47 A-1 LPF, V). Computed on the figures themselves: no number with decimals is ever made.
 *
 * @example readAmount('1234,5') // 123450
 */
export function readAmount(text: string): ReadAmount {
  const bare = text.trim()
  if (bare === '') return 0
  const parts = written.exec(bare)
  if (!parts) return undefined
  const [, sign = '', whole = '', decimals = ''] = parts
  if (/[1-9]/.test(decimals.slice(2))) return 'cents'
  const cents = Number(whole + decimals.slice(0, 2).padEnd(2, '0'))
  if (!Number.isSafeInteger(cents)) return undefined
  return sign === '-' && cents > 0 ? -cents : cents
}

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * A day from `AAAAMMJJ`: as `2026-03-31`.
 *
 * @returns undefined when it is not eight figures, `no-such-day` when no calendar has it (20260231), and before 1900
 */
export function readDay(text: string): string | undefined | 'no-such-day' {
  const bare = text.trim()
  if (!/^\d{8}$/.test(bare)) return undefined
  const year = Number(bare.slice(0, 4))
  const month = Number(bare.slice(4, 6))
  const day = Number(bare.slice(6))
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const most = month === 2 && isLeap ? 29 : daysOfMonths[month - 1]
  if (year < 1900 || most === undefined || day < 1 || day > most) return 'no-such-day'
  return `${bare.slice(0, 4)}-${bare.slice(4, 6)}-${bare.slice(6)}`
}
