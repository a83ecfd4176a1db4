import { type Day, daysBetween } from '#kit/dates.ts'

/** Days to percentages of the drawing, and the ticks of its months. */
export interface TimeScale {
  at(day: Day): number
  readonly ticks: readonly { readonly day: Day; readonly at: number }[]
}

/** A phone shows six names of months side by side, not more. */
const mostTicks = 6
const steps = [1, 2, 3, 6, 12, 24, 60]

export function timeScale(days: readonly Day[]): TimeScale {
  const sorted = days.toSorted()
  const first = sorted[0] ?? '2026-01-01'
  const span = Math.max(1, daysBetween(first, sorted.at(-1) ?? first))
  const at = (day: Day) => Math.round((daysBetween(first, day) / span) * 10_000) / 100
  const months = span / 30.4
  const step = steps.find((item) => months / item <= mostTicks) ?? 120
  return { at, ticks: monthsFrom(first, step, span).map((day) => ({ day, at: at(day) })) }
}

/** First days of months, every `step` months, counted from January so that quarters stay quarters. */
function monthsFrom(first: Day, step: number, span: number): Day[] {
  const year = Number(first.slice(0, 4))
  const month = Number(first.slice(5, 7)) - 1
  const found: Day[] = []
  for (let rank = 0; rank <= span / 28 + step; rank++) {
    const date = new Date(Date.UTC(year, month + rank, 1))
    const day = date.toISOString().slice(0, 10)
    const count = date.getUTCFullYear() * 12 + date.getUTCMonth()
    const from = daysBetween(first, day)
    if (count % step === 0 && from >= 0 && from <= span) found.push(day)
  }
  return found
}
