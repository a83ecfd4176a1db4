import ICAL from 'ical.js'
import type { Day } from '#kit/dates.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'

// The parser forgets that a folded line begins with a space, which counts among its 75 bytes.
ICAL.foldLength = 74

/** What waits and has a day, as a calendar (RFC 5545): what is late stands today, where one looks. */
export function waitingCalendar(input: {
  readonly name: string
  readonly baseUrl: string
  readonly now: Date
  readonly today: Day
  readonly lines: readonly WaitingLine[]
}): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('prodid', '-//Ouvroir//Aujourd’hui//FR')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('method', 'PUBLISH')
  calendar.addPropertyWithValue('x-wr-calname', input.name)
  for (const line of input.lines) if (line.dueOn) calendar.addSubcomponent(entryOf(line, input))
  return `${calendar.toString()}\r\n`
}

function entryOf(
  line: WaitingLine,
  { baseUrl, now, today }: Pick<Parameters<typeof waitingCalendar>[0], 'baseUrl' | 'now' | 'today'>,
): ICAL.Component {
  const day = line.dueOn && line.dueOn > today ? line.dueOn : today
  const entry = new ICAL.Component('vevent')
  entry.addPropertyWithValue('uid', `${line.key}@${new URL(baseUrl).hostname}`)
  entry.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(now, true))
  entry.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(day))
  entry.addPropertyWithValue('summary', line.label)
  entry.addPropertyWithValue('description', `${line.where} · ${line.why}`)
  entry.addPropertyWithValue('url', baseUrl + line.href)
  entry.addPropertyWithValue('transp', 'TRANSPARENT')
  return entry
}
