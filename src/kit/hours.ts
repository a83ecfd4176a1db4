import type { Locale } from './texts.ts'

const noBreak = '\u00a0'

/**
 * `18:30` as it is read: “18 h 30”, “9 h” ; in English “18:30”, “09:00”. What is no hour stays as it is: a field that is
 * still empty is not midnight, and what somebody typed comes back as they typed it.
 */
export function writtenTime(time: string, locale: Locale): string {
  if (locale === 'en' || !/^\d{1,2}:\d{2}/.test(time)) return time
  const [hours = '', minutes = ''] = time.split(':')
  return hourAnd(Number(hours), Number(minutes))
}

/** « 18 h 30 », « 18h », “18:30” as people type an hour of the day: `18:30` ; undefined when it is none. */
export function readTime(typed: string): string | undefined {
  const [, hours, minutes = '00'] =
    /^([01]?\d|2[0-3])\s*[:hH]\s*([0-5]\d)?$/.exec(typed.trim()) ?? []
  return hours === undefined ? undefined : `${hours.padStart(2, '0')}:${minutes}`
}

/** “45 min”, “1 h 30”, “2 h” ; in English “1 h 30 min”. */
export function writtenDuration(minutes: number, locale: Locale): string {
  const whole = Math.max(0, Math.round(minutes))
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return `${rest}${noBreak}min`
  if (locale === 'fr' || rest === 0) return hourAnd(hours, rest)
  return `${hours}${noBreak}h ${rest}${noBreak}min`
}

function hourAnd(hours: number, minutes: number): string {
  const words = `${hours}${noBreak}h`
  return minutes === 0 ? words : `${words}${noBreak}${String(minutes).padStart(2, '0')}`
}
