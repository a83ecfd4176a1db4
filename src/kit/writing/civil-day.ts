/** Years in which the house, its people and its sources live: 0026 or 20266 is a slip of the keys. */
export const civilYears = { first: 1900, last: 2200 } as const

/** A day of the calendar, in a year that somebody meant. */
export function isCivilDay(text: string): boolean {
  const year = Number(text.slice(0, 4))
  return isDay(text) && year >= civilYears.first && year <= civilYears.last
}

/** A real calendar day, not only the right shape (2026-02-30 is refused). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}
