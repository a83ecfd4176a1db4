import type { Day } from '#kit/dates.ts'
import { type BalanceLine, type Budget, balanceOf } from './balance.ts'
import type { Choice } from './decision.ts'

/** Where a project will end, if what is left is spent as it is planned today. */
export interface Forecast {
  readonly costs: number
  readonly revenue: number
  /** Revenue less direct costs. */
  readonly contribution: number
}

/** A project among the others. */
export interface PortfolioLine extends Budget {
  /** What the accounts of this year say: revenue less direct costs. Nothing before they say any of it. */
  readonly yearCents: number | undefined
  readonly forecast: Forecast
  readonly decision: Choice | undefined
}

/**
 * A line ends at what it is planned at today, or at what it is already where that is more; once the project is over, at what
 * it is.
 */
export function forecastOf(
  { lines, project }: Pick<Budget, 'lines' | 'project'>,
  today: Day,
): Forecast {
  const isOver = project.endsOn < today
  const ended = lines.map((line): BalanceLine => {
    const { actualCents = 0, revisedCents } = line
    return { ...line, revisedCents: isOver ? actualCents : Math.max(actualCents, revisedCents) }
  })
  const { costs, revenue, contribution } = balanceOf(ended)
  return {
    ...{ costs: costs.revised, revenue: revenue.revised },
    contribution: contribution.revised,
  }
}
