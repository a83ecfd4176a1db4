import type { Tender } from '../tender.ts'

/** A proposal of which nothing is decided. */
export function aTender(change: Partial<Tender>): Tender {
  return {
    ...{ id: 'a', title: 'Halle', kind: 'mapa', buyer: 'Ville', source: '', address: '' },
    ...{ summary: '', lots: '', partners: '', mostCents: undefined, closesAt: undefined },
    ...{ noticeId: undefined, state: 'to-decide', entity: undefined, entityReason: '' },
    ...{ field: undefined, goReason: '', ownerId: undefined, criteria: [], tasks: [] },
    ...{ pieces: [], questions: [], work: [], readyAt: undefined, submittedAt: undefined },
    ...{ proof: '', proofFileId: undefined, decidedOn: undefined, scoreTenths: undefined },
    ...{ debriefing: '', lessons: '', invented: false, createdAt: new Date(0), ...change },
  }
}
