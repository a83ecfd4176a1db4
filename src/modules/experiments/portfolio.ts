import type { Day } from '#kit/dates.ts'
import { type BudgetLine, type BudgetTotals, budgetTotals } from './budget.ts'
import type { Experiment } from './experiment.ts'
import { firstMissing, type GateStatus, type RequirementKey } from './gate.ts'
import { dueOn, isLate, type StageDates } from './lateness.ts'

/** One experiment as the portfolio sees it. */
export interface PortfolioRow {
  readonly experiment: Experiment
  readonly place: string | undefined
  readonly dates: StageDates
  /** What to do next; nothing when the gate is open, or there is none any more. */
  readonly missing: RequirementKey | undefined
  readonly open: boolean
  readonly dueOn: Day | undefined
  readonly late: boolean
  /** Nothing until a cost was written. */
  readonly money: BudgetTotals | undefined
}

export function portfolioRow(
  known: {
    readonly experiment: Experiment
    readonly place: string | undefined
    readonly dates: StageDates
    readonly gate: GateStatus
    readonly lines: readonly BudgetLine[]
  },
  today: Day,
): PortfolioRow {
  const { experiment, place, dates, gate, lines } = known
  const costed = lines.some((line) => line.side === 'cost' && line.plannedCents !== undefined)
  return {
    experiment,
    place,
    dates,
    missing: firstMissing(gate),
    open: gate.open,
    dueOn: dueOn(experiment, dates),
    late: isLate(experiment, dates, today),
    money: costed ? budgetTotals(lines) : undefined,
  }
}
