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
