import type { Span } from '../told-report.ts'
/** A civil moment as a report writes it, without zone: minutes and seconds count, not the instant. */
export interface Clock {
  readonly day: string
  /** Seconds since midnight. */
  readonly seconds: number
}

const months = [
  /^jan/,
  /^f[eé]v|^feb/,
  /^mar/,
  /^a[vp]r/,
  /^ma[iy]/,
  /^juin|^jun/,
  /^juil|^jul/,
  /^ao[uû]|^aug/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^d[eé]c/,
]

/**
 * 03/04/2026 is read as the rest of the file is: a number above 12 decides, then AM or PM (which only
 * Americans write), then the language of the headings.
 */
export function daysFirst(samples: readonly string[], french: boolean): boolean {
  for (const sample of samples) {
    const match = /^(\d{1,2})[/.-](\d{1,2})[/.-]/.exec(sample.trim())
    if (Number(match?.[1]) > 12) return true
    if (Number(match?.[2]) > 12) return false
  }
  return french || !samples.some((sample) => /\d\s*[ap]\.?m/i.test(sample))
}

/** Nothing in the file says whether 03/04/2026 is in March or in April: the first such moment. */
export function unsaidOrder(samples: readonly string[]): string | undefined {
  const figures = samples.flatMap((sample) => {
    const match = /^(\d{1,2})[/.-](\d{1,2})[/.-]/.exec(sample.trim())
    return match ? [{ sample, first: Number(match[1]), second: Number(match[2]) }] : []
  })
  const isSaid =
    figures.some(({ first, second }) => first > 12 || second > 12) ||
    samples.some((sample) => /\d\s*[ap]\.?m/i.test(sample))
  return isSaid ? undefined : figures.find(({ first, second }) => first !== second)?.sample
}

/** 11/25/2026 06:01:22 PM, 25/11/2026 18:01, 2026-11-25T18:01:22Z, Nov 25, 2026 18:01:22, 25 nov. 2026 18:01. */
export function readClock(text: string, dayFirst: boolean): Clock | undefined {
  const seconds = secondsOf(text)
  const day = dayIn(text.trim(), dayFirst)
  return seconds === undefined || day === undefined ? undefined : { day, seconds }
}

function secondsOf(text: string): number | undefined {
  const match = /(\d{1,2})\s?[:h]\s?(\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*([ap]\.?m)?/i.exec(text)
  if (!match) return undefined
  const [, hours = '', minutes = '', rest = '0', half] = match
  const late = half ? (/^p/i.test(half) ? 12 : 0) + (Number(hours) % 12) : Number(hours)
  const total = late * 3600 + Number(minutes) * 60 + Number(rest)
  return total < 86_400 ? total : undefined
}

function dayIn(text: string, dayFirst: boolean): string | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(text)
  if (iso) return dayFrom(iso[1], iso[2], iso[3])
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})/.exec(text)
  if (figures) {
    const [, first, second, year] = figures
    return dayFirst ? dayFrom(year, second, first) : dayFrom(year, first, second)
  }
  const before = /^(\d{1,2})(?:er)?\s+(\p{L}+)\.?,?\s+(\d{4})/u.exec(text)
  if (before) return dayFrom(before[3], monthOf(before[2]), before[1])
  const after = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})/u.exec(text)
  if (after) return dayFrom(after[3], monthOf(after[1]), after[2])
  return undefined
}

function monthOf(word = ''): string {
  return String(months.findIndex((shape) => shape.test(word.toLowerCase())) + 1)
}

function dayFrom(year = '', month = '', day = ''): string | undefined {
  const full = year.length === 2 ? `20${year}` : year
  const written = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T12:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)
    ? written
    : undefined
}

/** 65 (minutes, or seconds when the heading says so), 01:05:03, 1h 5m 3s, 1 h 5 min. In seconds. */
export function readDuration(text: string, heading: string): number | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
  if (plain === '-' || plain === '') return plain === '-' ? 0 : undefined
  const figure = /^\d+(?:[.,]\d+)?$/.exec(plain)
  if (figure) {
    const value = Number(plain.replace(',', '.'))
    return Math.round(/second/i.test(heading) ? value : value * 60)
  }
  const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(plain)
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)
  const match =
    /^(?:(\d+) ?h(?:\p{L}*\.?)?)? ?(?:(\d+) ?m(?:in\p{L}*\.?|n)?)? ?(?:(\d+) ?s(?:ec\p{L}*\.?)?)?$/u.exec(
      plain,
    )
  if (!match) return undefined
  return Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0)
}

interface Stay {
  readonly join: Clock | undefined
  readonly leave: Clock | undefined
  readonly seconds: number | undefined
}

/** Minutes of several stays. When all say from when to when, what overlaps counts once. */
export function minutesFrom(stays: readonly Stay[]): number {
  const spans = stays.map(spanOf)
  if (stays.length < 2 || spans.some((span) => span === undefined)) {
    const seconds = stays.reduce((sum, stay) => sum + (stay.seconds ?? lengthOf(spanOf(stay))), 0)
    return Math.round(seconds / 60)
  }
  return minutesOfSpans(spans as Span[])
}

/** When all say from when to when; otherwise nothing is known of what overlaps. */
export function spansOf(stays: readonly Stay[]): readonly Span[] | undefined {
  const spans = stays.map(spanOf)
  return spans.every((span) => span !== undefined) ? spans : undefined
}

/** What overlaps counts once. */
export function minutesOfSpans(spans: readonly Span[]): number {
  const sorted = spans.toSorted((a, b) => a[0] - b[0])
  let total = 0
  let until = Number.NEGATIVE_INFINITY
  for (const [from, to] of sorted) {
    total += Math.max(0, to - Math.max(from, until))
    until = Math.max(until, to)
  }
  return Math.round(total / 60)
}

function spanOf({ join, leave }: Stay): Span | undefined {
  if (!join || !leave) return undefined
  const nights = (Date.parse(leave.day) - Date.parse(join.day)) / 1000
  const to = leave.seconds + nights
  return to >= join.seconds ? [join.seconds, to] : undefined
}

function lengthOf(span: Span | undefined): number {
  return span ? span[1] - span[0] : 0
}
