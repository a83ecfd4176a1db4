import { say } from '../form.ts'
import { dateFormat } from '../formats.ts'
import { isCivilDay } from './civil-day.ts'

/**
 * Does a clock of this zone show `02:30` on that day, `2 h 30` or `2:30` as well? When summer time begins, an hour is
 * left out: whoever types it is asked for another, since any instant taken for it is one that nobody announced.
 */
export function isHourOf(day: string, typed: string, zone = 'Europe/Paris'): boolean {
  const [, hours = '', minutes = '00'] = /^(\d{1,2})\s*[:hH]\s*(\d{2})?/.exec(typed.trim()) ?? []
  const time = `${hours.padStart(2, '0')}:${minutes}`
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  // Of a day or an hour that is none, its own field says so.
  if (!isCivilDay(day) || hours === '' || Number.isNaN(asUtc)) return true
  const clock = dateFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const shownAt = (instant: number) => clock.format(new Date(instant))
  // The hour exists if one side of a change of hour shows it; each side is the clock a day before or a day after.
  return [-day24, day24].some((away) => {
    const shown = Date.parse(`${shownAt(asUtc + away).replace(' ', 'T')}:00Z`)
    return shownAt(asUtc - (shown - asUtc - away)) === `${day} ${time}`
  })
}

const day24 = 86_400_000

/** Said beside the field of an hour that is no hour of its day. */
export const noSuchHour = say(
  'Cette heure n’existe pas ce jour-là : la nuit du passage à l’heure d’été, une heure est sautée. Écrivez une autre heure.',
  'This hour does not exist on that day: when summer time begins, an hour is skipped. Write another hour.',
)

/** What a clock of Paris shows on that day, as an instant. */
export function instantInParis(day: string, time: string): Date {
  const guess = new Date(`${day}T${time}:00Z`).getTime()
  // Twice: the guess may be on the other side of a change of hour.
  return new Date(guess - aheadAt(guess - aheadAt(guess)))
}

/** How far the clocks of Paris are ahead of the meridian, in milliseconds. */
function aheadAt(instant: number): number {
  const shown = dateFormat('sv-SE', {
    timeZone: 'Europe/Paris',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(instant))
  return new Date(`${shown.replace(' ', 'T')}Z`).getTime() - instant
}
