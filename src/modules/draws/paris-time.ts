const paris = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
})

/** `2027-03-06` and `14:50`, or `14:50:03`, as people in Paris read them, as an instant; `undefined` when they are no time. */
export function parisInstant(day: string, time: string): Date | undefined {
  const [, hours, minutes, seconds] =
    /^(\d{1,2})\s*[:hH]\s*(?:(\d{2})(?::(\d{2}))?)?$/.exec(time.trim()) ?? []
  const asUtc = Date.parse(
    `${day}T${(hours ?? '').padStart(2, '0')}:${minutes ?? '00'}:${seconds ?? '00'}Z`,
  )
  if (hours === undefined || Number.isNaN(asUtc)) return undefined
  // Twice: the offset of the guess may be that of the other side of a change of hour.
  const first = asUtc - offsetAt(asUtc)
  return new Date(asUtc - offsetAt(first))
}

/** The same, the other way round: `2027-03-06` and `14:50:03` for whoever reads a clock in Paris. */
export function parisClock(instant: Date): { readonly day: string; readonly time: string } {
  const shown = new Date(instant.getTime() + offsetAt(instant.getTime())).toISOString()
  return { day: shown.slice(0, 10), time: shown.slice(11, 19) }
}

function offsetAt(instant: number): number {
  const parts = Object.fromEntries(
    paris.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
}
