import type { Day } from '#kit/dates.ts'
import { dateFormat } from '#kit/formats.ts'

/** `2026-12-03` and `18:30` as people of this zone read them, as an instant. */
export function instantOf(day: Day, time: string, zone: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`).getTime()
  const first = asUtc - offsetAt(asUtc, zone)
  // Twice, because the offset of the guess may be that of the other side of a change of hour.
  return new Date(asUtc - offsetAt(first, zone))
}

/** The same instant as a day and an hour of that zone. */
export function localOf(instant: Date, zone: string): { day: Day; time: string } {
  const parts = partsOf(instant.getTime(), zone)
  return {
    day: `${(parts['year'] ?? '').padStart(4, '0')}-${parts['month']}-${parts['day']}`,
    time: `${parts['hour']}:${parts['minute']}`,
  }
}

/** With its offset, as schema.org and people who read machines want it: `2026-12-03T18:30:00+01:00`. */
export function withOffset(instant: Date, zone: string): string {
  const { day, time } = localOf(instant, zone)
  const minutes = Math.round(offsetAt(instant.getTime(), zone) / 60_000)
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${day}T${time}:00${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`
}

export function isTimeZone(zone: string): boolean {
  try {
    return formatter(zone) !== undefined
  } catch {
    return false
  }
}

function formatter(zone: string): Intl.DateTimeFormat {
  return dateFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
}

function partsOf(time: number, zone: string): Record<string, string> {
  const parts = formatter(zone).formatToParts(new Date(time))
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]))
}

function offsetAt(time: number, zone: string): number {
  const parts = partsOf(time, zone)
  // Not `Date.UTC`: it takes the year 26 for 1926.
  const local = new Date(0)
  local.setUTCFullYear(Number(parts['year']), Number(parts['month']) - 1, Number(parts['day']))
  local.setUTCHours(Number(parts['hour']), Number(parts['minute']), Number(parts['second']))
  return local.getTime() - Math.floor(time / 1000) * 1000
}
