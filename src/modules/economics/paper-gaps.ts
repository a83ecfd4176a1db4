import type { Budget } from './balance.ts'
import { amountOf, type Grant, type GrantState, paidOf } from './grant.ts'

/**
 * What a form of the State says of grants, and what the pages of the project say: the form takes the plan of funding, funder
 * by funder and in full, and the payments that were noted; the pages take the lines of the budget, and the accounts.
 */
export interface PaperGaps {
  /** Grants that the budget plans today, and those of the plan of funding that were not refused; in cents. */
  readonly budgetCents: number
  readonly planCents: number
  readonly byState: Readonly<Record<Exclude<GrantState, 'refused'>, number>>
  /** Grants that were received, by the accounts or the notes of the team; undefined where neither says any. */
  readonly receivedCents: number | undefined
  readonly paidCents: number
}

/** Natures that the forms take from the plan of funding instead of the budget. */
const ofFunders = new Set(['grant', 'territory'])

export function paperGaps({ lines }: Pick<Budget, 'lines'>, grants: readonly Grant[]): PaperGaps {
  const own = lines.filter(
    ({ nature, inKind, side }) => side === 'revenue' && !inKind && ofFunders.has(nature),
  )
  const asked = grants.filter(({ state }) => state !== 'refused')
  const sumOf = (state: GrantState) =>
    asked.reduce((sum, grant) => (grant.state === state ? sum + amountOf(grant) : sum), 0)
  const received = own.flatMap(({ actualCents }) => actualCents ?? [])
  return {
    budgetCents: own.reduce((sum, line) => sum + line.revisedCents, 0),
    planCents: asked.reduce((sum, grant) => sum + amountOf(grant), 0),
    byState: { signed: sumOf('signed'), likely: sumOf('likely'), hoped: sumOf('hoped') },
    receivedCents: received.length === 0 ? undefined : received.reduce((sum, cents) => sum + cents),
    paidCents: asked.reduce((sum, grant) => sum + paidOf(grant), 0),
  }
}
