import type { MoveForm } from '../application.ts'
import type { Opportunity, OpportunityForm } from '../opportunity.ts'

/** A grant of which nothing is known but its name. */
export function anOpportunity(change: Partial<Opportunity>): Opportunity {
  return {
    ...{ ...blankForm, id: '00000000-0000-7000-8000-00000000fa11', origin: 'hand' },
    ...{ sourceChangedOn: undefined, byHand: [] },
    ...{ sourceId: '', sourceSha256: '', leftOut: [], costsSaid: '', stepsSaid: '' },
    ...{ withoutCodes: [], closesAt: undefined, recurrence: '', applyAt: '' },
    ...{ following: 'to-read', ownerId: undefined, invented: false },
    ...{ createdAt: new Date(0), updatedAt: new Date(0), ...change },
  }
}

export const blankForm: OpportunityForm = {
  ...{
    challenges: [],
    natures: [],
    phases: [],
    title: 'Fonds des villages',
    kind: 'grant',
    funder: 'Région d’Orée',
  },
  ...{ address: '', summary: '', audience: '', themes: '', place: '', placeCodes: [] },
  ...{ opensOn: undefined, closesOn: undefined, rateTenths: undefined, mostCents: undefined },
}

export const blankMove: MoveForm = {
  ...{ to: 'sent', on: '2026-12-01', askedCents: undefined, grantedCents: undefined },
  ...{ startsOn: undefined, endsOn: undefined, reason: '' },
}
