import type { PaperForm } from '#engines/grant-papers/index.ts'
import { type Budget, balanceOf } from './balance.ts'
import { amountOf, type Grant, type GrantState, paidOf } from './grant.ts'

/**
 * What a form of the State says of grants, and what the pages of the project say: the form takes the plan of funding, funder
 * by funder and in full, and the payments that were noted; the pages take the lines of the budget, and the accounts.
 */
export interface PaperGaps {
  readonly form: PaperForm
  /** Grants that the column « prévu » of the form would have, by the budget; undefined where no line of it is a grant. */
  readonly budgetCents: number | undefined
  /** Grants of the plan of funding that were not refused; in cents. */
  readonly planCents: number
  readonly byState: Readonly<Record<Exclude<GrantState, 'refused'>, number>>
  readonly report: ReportGaps | undefined
}

/** What a report alone says: it stands on the first budget, and on payments that were noted. */
interface ReportGaps {
  readonly plannedCosts: number
  readonly revisedCosts: number
  /** Grants that were received, by the accounts or the notes of the team; undefined where neither says any. */
  readonly receivedCents: number | undefined
  readonly saidBy: 'accounts' | 'team'
  readonly paidCents: number
}

/** Natures that the forms take from the plan of funding instead of the budget. */
const ofFunders = new Set(['grant', 'territory'])

export function paperGaps(
  form: PaperForm,
  { lines, booked }: Pick<Budget, 'lines' | 'booked'>,
  grants: readonly Grant[],
): PaperGaps {
  const own = lines.filter(
    ({ nature, inKind, side }) => side === 'revenue' && !inKind && ofFunders.has(nature),
  )
  const asked = grants.filter(({ state }) => state !== 'refused')
  const sumOf = (state: GrantState) =>
    asked.reduce((sum, grant) => (grant.state === state ? sum + amountOf(grant) : sum), 0)
  const isReport = form === '15059'
  const column = isReport ? 'plannedCents' : 'revisedCents'
  const received = own.flatMap(({ actualCents }) => actualCents ?? [])
  const { planned, revised } = balanceOf(lines).costs
  return {
    form,
    budgetCents: own.length === 0 ? undefined : own.reduce((sum, line) => sum + line[column], 0),
    planCents: asked.reduce((sum, grant) => sum + amountOf(grant), 0),
    byState: { signed: sumOf('signed'), likely: sumOf('likely'), hoped: sumOf('hoped') },
    report: isReport
      ? {
          ...{ plannedCosts: planned, revisedCosts: revised },
          receivedCents:
            received.length === 0 && !booked
              ? undefined
              : received.reduce((sum, cents) => sum + cents, 0),
          saidBy: booked ? 'accounts' : 'team',
          paidCents: asked.reduce((sum, grant) => sum + paidOf(grant), 0),
        }
      : undefined,
  }
}
