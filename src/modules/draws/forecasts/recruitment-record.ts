import { hideSmall, type ShownCell, shownTotal } from '#kit/small-cells.ts'
import { isGone, type PersonStatus } from '../person-status.ts'
import type { Mirror } from '../receipts/nouns.ts'
import type { AreaChance } from './area-chances.ts'

/** Counts as a query gives them: so many people of this channel and wave stand here. */
export interface Standing {
  readonly channel: string
  readonly wave: number | undefined
  readonly status: PersonStatus
  /** Did they ever register? A withdrawal is not a silence. */
  readonly registered: boolean
  readonly drawn: boolean
  readonly count: number
}

/** One line of the record: how many were asked, came forward, sit. A hidden number is undefined. */
export interface RecordLine {
  readonly key: string
  readonly invited: number | undefined
  readonly registered: number | undefined
  readonly refused: number | undefined
  readonly drawn: number | undefined
  /** Registered for 100 invited, to one decimal. */
  readonly rate: number | undefined
}

export interface RecruitmentRecord {
  readonly total: RecordLine
  readonly channels: readonly RecordLine[]
  readonly waves: readonly RecordLine[]
  readonly refusals: readonly ShownCell[]
  /** As the receipt tells them, and no otherwise: two tables of the same people would give back a small number. */
  readonly features: readonly Mirror[]
  /** What the correction for unequal reply rates did; absent from records kept before it was shown. */
  readonly areas?: readonly AreaChance[]
  readonly areasListed?: boolean
}

/** The public record of a recruitment: aggregates alone, in which nobody is seen. */
export function makeRecord(
  standings: readonly Standing[],
  refusals: readonly { readonly reason: string; readonly count: number }[],
  features: RecruitmentRecord['features'],
): RecruitmentRecord {
  const total = sumsOf('total', standings)
  return {
    total: hidden([total], shownTotal)[0] ?? emptyLine,
    channels: lines(standings, ({ channel }) => channel),
    // Those of no wave count among the cells: the total is public, and a subtraction would give them back.
    waves: lines(standings, ({ wave }) => String(wave ?? '')).filter(({ key }) => key !== ''),
    refusals: hideSmall(refusals.map(({ reason, count }) => ({ key: reason, count }))),
    features,
  }
}

interface Sums {
  readonly key: string
  readonly invited: number
  /** Nobody invited them: they came by themselves, on the screen or on a sheet. */
  readonly alone: number
  readonly registered: number
  readonly refused: number
  readonly drawn: number
}

/** Channels by which people come whom nobody invited. */
const byThemselves = ['volunteer', 'paper']

function cameAlone({ channel }: Pick<Standing, 'channel'>): boolean {
  return byThemselves.includes(channel)
}

const emptyLine: RecordLine = {
  key: 'total',
  invited: 0,
  registered: 0,
  refused: 0,
  drawn: 0,
  rate: undefined,
}

function sumsOf(key: string, standings: readonly Standing[]): Sums {
  const sum = (held: (standing: Standing) => boolean) =>
    standings.reduce((all, standing) => all + (held(standing) ? standing.count : 0), 0)
  return {
    key,
    invited: sum((standing) => !cameAlone(standing)),
    alone: sum(cameAlone),
    registered: sum(({ registered }) => registered),
    refused: sum(({ registered, status }) => !registered && isGone(status)),
    drawn: sum(({ drawn }) => drawn),
  }
}

function lines(
  standings: readonly Standing[],
  of: (standing: Standing) => string,
): readonly RecordLine[] {
  const keys = [...new Set(standings.map(of))].sort()
  const sums = keys.map((key) =>
    sumsOf(
      key,
      standings.filter((standing) => of(standing) === key),
    ),
  )
  const alone = new Map(sums.map((sum) => [sum.key, sum.alone]))
  const columns = (['invited', 'registered', 'refused', 'drawn'] as const).map(
    (column) =>
      [
        column,
        new Map(
          hideSmall(sums.map((sum) => ({ key: sum.key, count: sum[column] }))).map((cell) => [
            cell.key,
            cell.count,
          ]),
        ),
      ] as const,
  )
  const of_ = new Map(columns)
  return sums.map(({ key }) => {
    const cell = (column: (typeof columns)[number][0]) => of_.get(column)?.get(key)
    return withRate(
      {
        key,
        invited: cell('invited'),
        registered: cell('registered'),
        refused: cell('refused'),
        drawn: cell('drawn'),
      },
      alone.get(key) ?? 0,
    )
  })
}

function hidden(sums: readonly Sums[], show: (count: number) => number | undefined) {
  return sums.map((sum) =>
    withRate(
      {
        key: sum.key,
        invited: show(sum.invited),
        registered: show(sum.registered),
        refused: show(sum.refused),
        drawn: show(sum.drawn),
      },
      sum.alone,
    ),
  )
}

/** Of those who were invited alone: with others among them, a rate would be wrong, or tell how few they are. */
function withRate(line: Omit<RecordLine, 'rate'>, alone: number): RecordLine {
  const { invited, registered } = line
  const rate =
    alone === 0 && invited && registered !== undefined
      ? Math.round((1000 * registered) / invited) / 10
      : undefined
  return { ...line, rate }
}
