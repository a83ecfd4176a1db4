/** An exact decimal number: `digits` / 10^`places`. */
export interface Decimal {
  readonly digits: bigint
  readonly places: number
}

const written = /^([+-]?)(\d{1,30})(?:([.,])(\d{0,12}))?$/

/**
 * Reads `1200`, `1200.50` or `1200,50`. A comma before exactly three digits may part thousands: `unsure`, nothing is
 * guessed. Undefined when it is no number.
 */
export function readDecimal(text: string): Decimal | 'unsure' | undefined {
  const match = written.exec(text)
  if (!match) return undefined
  const [, sign, whole = '', mark, part = ''] = match
  if (mark === ',' && part.length === 3) return 'unsure'
  let places = part.length
  while (part[places - 1] === '0') places--
  const decimals = part.slice(0, places)
  const digits = BigInt(whole + decimals)
  return { digits: sign === '-' ? -digits : digits, places }
}

/** The same number with more places: how many of the smallest amounts it is. */
export const scaled = ({ digits, places }: Decimal, to: number): bigint =>
  digits * 10n ** BigInt(to - places)

/** As it is written in a file. */
export function writeDecimal({ digits, places }: Decimal): string {
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
  const cut = text.length - places
  return `${digits < 0n ? '-' : ''}${text.slice(0, cut)}${places > 0 ? `.${text.slice(cut)}` : ''}`
}
