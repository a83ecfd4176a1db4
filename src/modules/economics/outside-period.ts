import { type BookedLine, bookedSums, type Sums } from './fec-import.ts'
import type { Project } from './project.ts'

/** Entries of months in which a project was not: they count, and a person decides what of them is wrong. */
export interface OutsidePeriod extends Sums {
  readonly lines: number
  /** The first and the last of these months, as `2026-03`. */
  readonly from: string
  readonly to: string
}

type Dated = Pick<BookedLine, 'side' | 'nature' | 'label' | 'inKind' | 'months'>

/**
 * A month of which the project has one day is its own: invoices of that month are not cut by days. Undefined where every entry
 * is of its time.
 */
export function outsidePeriod(
  booked: readonly Dated[],
  { startsOn, endsOn }: Pick<Project, 'startsOn' | 'endsOn'>,
): OutsidePeriod | undefined {
  const first = startsOn.slice(0, 7)
  const last = endsOn.slice(0, 7)
  const astray = booked.flatMap(({ months, side, inKind }) =>
    months
      .filter(({ month }) => month < first || month > last)
      .map((own) => ({ ...own, side, inKind })),
  )
  const months = astray.map(({ month }) => month).toSorted()
  const [from] = months
  const to = months.at(-1)
  if (from === undefined || to === undefined) return undefined
  const lines = astray.reduce((sum, own) => sum + own.lines, 0)
  return { ...bookedSums(astray), lines, from, to }
}
