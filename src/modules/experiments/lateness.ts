import type { Day } from '#kit/dates.ts'
import { type Standing, type Station, stations } from './stage.ts'

/** The day each station should be left. */
export type StageDates = Readonly<Partial<Record<Station, Day | undefined>>>

/** Two stations may share a day; none ends before the one that comes first. */
export function datesInOrder(dates: StageDates): boolean {
  const sentences = stations.flatMap((station) => dates[station] ?? [])
  return sentences.every((day, rank) => rank === 0 || day >= (sentences[rank - 1] ?? ''))
}

/** The day by which the present station should be left. */
export function dueOn(standing: Standing, dates: StageDates): Day | undefined {
  return standing.stage === 'stopped' ? undefined : dates[standing.stage]
}

/** Late from the day after; what is stopped or at the end of the line is never late. */
export function isLate(standing: Standing, dates: StageDates, today: Day): boolean {
  if (standing.stage === 'dissemination') return false
  const due = dueOn(standing, dates)
  return due !== undefined && due < today
}
