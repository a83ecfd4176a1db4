import type { Day } from '#kit/dates.ts'

/** From the day on which an application was begun here to the day on which it was sent. */
export interface AskedSpan {
  readonly projectId: string
  readonly begunOn: Day
  readonly sentOn: Day | undefined
}

interface WorkedOn {
  readonly work: string
  readonly onDay: Day
  readonly hundredths: number
}

/**
 * Days that the team wrote on the projects of these applications while they were prepared, in hundredths. A day counts once,
 * however many applications it stands between. Work on the project itself is in it too: nothing tells both apart.
 */
export function daysWhilePrepared(spans: readonly AskedSpan[], days: readonly WorkedOn[]): number {
  return days
    .filter(({ work, onDay }) =>
      spans.some(
        ({ projectId, begunOn, sentOn }) =>
          work === projectId && sentOn !== undefined && onDay >= begunOn && onDay <= sentOn,
      ),
    )
    .reduce((sum, { hundredths }) => sum + hundredths, 0)
}

/** Days, in hundredths, for each thousand euros that was obtained; undefined where nothing was. */
export function daysPerThousand(hundredths: number, grantedCents: number): number | undefined {
  return grantedCents > 0 ? Math.round((hundredths * 100_000) / grantedCents) : undefined
}
