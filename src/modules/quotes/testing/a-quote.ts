import type { QuoteLine } from '../line.ts'
import type { Quote } from '../quote.ts'

export function aLine(change: Partial<QuoteLine>): QuoteLine {
  return {
    ...{ id: 'l', label: 'Animation', kind: 'work', hundredths: 200, unitCents: 60_000 },
    ...{ rate: '2000', ...change },
  }
}

/** A quote that was sent, and waits for its answer. */
export function aQuote(change: Partial<Quote>): Quote {
  return {
    ...{ id: 'a', rootId: 'a', version: 1, number: 'DEVIS-ASSO-2026-001', entity: 'association' },
    ...{ state: 'sent', title: 'Animer la halle', details: '', customer: 'Ville du Lavoir' },
    ...{ customerAddress: '', customerSiren: '', recipient: 'Odile Kerven', email: 'o@example.fr' },
    ...{ vat: 'art-293b', validUntil: '2026-12-31', lines: [aLine({})] },
    seller: { name: 'Association du Lavoir', legalForm: '', address: '1 rue Haute', siren: '' },
    ...{ ownerId: undefined, tenderId: undefined, sentAt: new Date('2026-12-01T10:00:00Z') },
    ...{ tokenHash: 't', paperFileId: undefined, fingerprint: 'f00d', answeredAt: undefined },
    ...{ signerName: '', signerRole: '', chosen: [], refusalReason: '', invented: false },
    ...{ createdAt: new Date('2026-12-01T09:00:00Z'), ...change },
  }
}
