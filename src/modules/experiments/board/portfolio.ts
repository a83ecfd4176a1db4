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

export type DueKept = 'is-stopped' | 'at-the-end' | 'to-publish' | 'dated-by-phase'

/** Why the day by which its stage is to be left is not written in the portfolio; nothing when it is. */
export function dueKept({
  experiment: { stage },
  next: { kind },
}: Pick<PortfolioRow, 'experiment' | 'next'>): DueKept | undefined {
  if (stage === 'stopped') return 'is-stopped'
  if (stage === 'dissemination') return 'at-the-end'
  // What is hidden is to be published first: the list shows no day for it, and none is written unseen.
  if (kind === 'publish') return 'to-publish'
  // The day of a phase is written in the protocol.
  return ofPhase.has(kind) ? 'dated-by-phase' : undefined
}

const ofPhase: ReadonlySet<WhatNext['kind']> = new Set(['open-phase', 'close-phase', 'run-phase'])
