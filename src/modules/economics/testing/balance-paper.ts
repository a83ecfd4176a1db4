import type { Document } from '#kit/papers/document.ts'
import type { BalanceLine, Budget } from '../balance.ts'
import type { Decision } from '../decision.ts'
import { balanceDocument } from '../documents/balance-document.ts'
import { fundingPlan } from '../funding.ts'
import type { Grant } from '../grant.ts'
import { natures, sideOf } from '../nature.ts'

const day = new Date('2026-12-02T10:00:00Z')

/** The balance of an invented project, with so many grants; its words may be long. */
export function balancePaper(
  count: number,
  words: { readonly reason?: string; readonly decided?: string } = {},
): Document {
  const budget: Budget = {
    project: {
      ...{ id: 'p', slug: 'halle', title: 'L’essai de la halle', kind: 'other' },
      ...{ experimentId: undefined, startsOn: '2027-01-01', endsOn: '2027-12-31' },
      ...{ invented: false, createdAt: day },
    },
    lines: natures.flatMap((nature) =>
      [false, true].map((inKind): BalanceLine => {
        return {
          ...{ id: `${nature}${inKind}`, side: sideOf(nature), nature, label: nature, inKind },
          ...{ role: '', year: 2027, hundredths: undefined, notedCents: undefined },
          ...{ plannedCents: 125_050, revisedCents: 130_000, actualCents: 90_000 },
        }
      }),
    ),
    revisions: [
      {
        ...{ id: 'r', number: 1, reason: words.reason ?? 'La salle est prêtée.', lines: [] },
        createdAt: day,
      },
    ],
    booked: undefined,
  }
  const grants = Array.from({ length: count }, (_, at) => grantAt(at + 1))
  const decisions: readonly Decision[] = [
    {
      ...{ id: 'd', choice: 'go-if', reason: words.decided ?? 'Si la commune confirme.' },
      criteria: { needed: 'yes', learning: 'yes', paid: 'no', days: 'unknown', risk: 'yes' },
      ...{ scenario: '', decidedAt: day },
    },
  ]
  const { project } = budget
  const plan = fundingPlan({ project, costsCents: 1_170_000, grants, today: '2027-03-01' })
  return balanceDocument({
    ...{ budget, plan, grants, decisions },
    ...{ now: day, locale: 'fr', houseName: 'Valbrenne' },
  })
}

function grantAt(number: number): Grant {
  return {
    ...{ id: `g${number}`, projectId: 'p', funder: `Conseil régional d’Orée (${number})` },
    ...{ kind: 'region', state: 'signed', askedCents: 500_000, grantedCents: 400_000 },
    ...{ conditions: '', natures: [], startsOn: '2027-01-01', endsOn: '2027-12-31' },
    ...{ reportDueOn: undefined, reportSentOn: undefined, createdAt: day, payments: [] },
  }
}
