// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  quote_counters: {
    series: string
    year: number
    lastRank: number
  }
  quotes: {
    id: string
    rootId: string
    version: number
    number: Generated<string>
    entity: 'association' | 'commercial'
    state: 'draft' | 'sent' | 'accepted' | 'refused' | 'replaced' | 'closed'
    title: string
    details: Generated<string>
    customer: string
    customerAddress: Generated<string>
    customerSiren: Generated<string>
    recipient: Generated<string>
    email: Generated<string>
    vat: string
    validUntil: string
    lines: WithDefault<Json<ByHand['quotes']['lines']>>
    seller: WithDefault<Json<ByHand['quotes']['seller']>>
    ownerId: string | null
    tenderId: string | null
    sentAt: Date | null
    tokenHash: string | null
    paperFileId: string | null
    fingerprint: Generated<string>
    answeredAt: Date | null
    signerName: Generated<string>
    signerRole: Generated<string>
    chosen: WithDefault<Json<ByHand['quotes']['chosen']>>
    refusalReason: Generated<string>
    invented: Generated<boolean>
    createdAt: Date
  }
}
