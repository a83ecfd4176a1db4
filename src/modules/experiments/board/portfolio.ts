import { type BudgetLine, type BudgetTotals, budgetTotals } from '../budget.ts'
import type { Experiment } from '../experiment.ts'
import type { WhatNext } from '../gates/nouns.ts'
import type { StageDates } from '../lateness.ts'

/** One experiment as the portfolio sees it. */
export interface PortfolioRow {
  readonly experiment: Experiment
  readonly place: string | undefined
  readonly dates: StageDates
  readonly next: WhatNext
  /** Nothing until a cost was written. */
  readonly money: BudgetTotals | undefined
}

export function portfolioRow({
  lines,
  ...known
}: Omit<PortfolioRow, 'money'> & { readonly lines: readonly BudgetLine[] }): PortfolioRow {
  const costed = lines.some((line) => line.side === 'cost' && line.plannedCents !== undefined)
  return { ...known, money: costed ? budgetTotals(lines) : undefined }
}
