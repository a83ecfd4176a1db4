import type { Locale } from '#kit/texts.ts'

/** “45 min”, “1 h 30”, as one says it. */
export function writtenDuration(minutes: number, locale: Locale): string {
  const whole = Math.max(0, Math.round(minutes))
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return `${rest} min`
  if (rest === 0) return `${hours} h`
  return locale === 'fr' ? `${hours} h ${String(rest).padStart(2, '0')}` : `${hours} h ${rest} min`
}

/** ISO 8601, for machines: `PT1H30M`. */
export function isoDuration(minutes: number): string {
  const whole = Math.max(1, Math.round(minutes))
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 ? `${rest}M` : ''}`
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
