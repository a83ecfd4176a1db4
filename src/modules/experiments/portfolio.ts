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
  /** Territories that answered the call and wait for a reply. */
  readonly waiting: number
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
    readonly waiting: number
  },
  today: Day,
): PortfolioRow {
  const { experiment, place, dates, gate, lines, waiting } = known
  const costed = lines.some((line) => line.side === 'cost' && line.plannedCents !== undefined)
  return {
    experiment,
    place,
    dates,
    missing: firstMissing(gate),
    waiting,
    open: gate.open,
    dueOn: dueOn(experiment, dates),
    late: isLate(experiment, dates, today),
    money: costed ? budgetTotals(lines) : undefined,
  }
}
