import type { HalfDay } from '../presence.ts'

/** How a form and a sheet name a half-day: `2026-12-01 morning`. */
export function halfDayKey({ day, half }: Pick<HalfDay, 'day' | 'half'>): string {
  return `${day} ${half}`
}
