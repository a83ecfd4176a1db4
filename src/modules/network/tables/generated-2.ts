// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables2 {
  network_payment_imports: {
    id: string
    kind: 'bank' | 'helloasso'
    fileName: string
    lines: Json<unknown>
    importedBy: string | null
    importedAt: Date
    confirmedAt: Date | null
  }
  network_payments: {
    id: string
    invoiceId: string
    cents: number
    receivedOn: string
    method: 'transfer' | 'cheque' | 'card' | 'cash' | 'other'
    source: 'hand' | 'bank' | 'helloasso' | 'demo' | 'given-back' | 'kept'
    sourceKey: string | null
    reference: Generated<string>
    recordedBy: string | null
    recordedAt: Date
    cancelledOn: string | null
    cancelReason: Generated<string>
  }
  network_prospect_steps: {
    id: string
    prospectId: string
    kind: 'opened' | 'moved' | 'exchange' | 'next-action'
    fromStage: string | null
    toStage: string | null
    note: Generated<string>
    happenedOn: string
    byPersonId: string | null
    at: Date
  }
  network_prospects: {
    id: string
    territoryId: string
    stage: Generated<'identified' | 'contacted' | 'interested' | 'proposal' | 'signed' | 'not-now'>
    reason: Generated<string>
    reasonText: Generated<string>
    source: string
    sourceDetail: Generated<string>
    ownerId: string | null
    contactPersonId: string | null
    nextAction: Generated<string>
    nextOn: string | null
    notes: Generated<string>
    challenges: WithDefault<Json<ByHand['network_prospects']['challenges']>>
    stageSince: Date
    lastExchangeOn: string | null
    membershipId: string | null
    createdAt: Date
    updatedAt: Date
  }
  network_signature_identities: {
    signatureId: string
    personId: string
    name: string
    title: string
  }
  network_signature_links: {
    tokenHash: string
    signatureId: string
    madeAt: Date
    expiresOn: string
  }
  network_signatures: {
    id: string
    territoryId: string
    version: number
    state: 'waiting' | 'confirmed' | 'published' | 'declined' | 'withdrawn' | 'replaced'
    channel: 'online' | 'recorded'
    signedOn: string
    evidence: Generated<string>
    evidenceHref: string | null
    fileId: string | null
    filePublic: Generated<boolean>
    newsOn: string
    remindedOneOn: string | null
    remindedTwoOn: string | null
    askedAt: Date
    confirmedAt: Date | null
    publishedAt: Date | null
    endedOn: string | null
    endReason: Generated<string>
    recordedBy: string | null
  }
  network_skill_places: {
    personId: string
    territoryId: string
  }
  network_skills: {
    personId: string
    skills: Generated<string[]>
    otherWords: Generated<string>
    languages: Generated<string[]>
    atDistance: Generated<boolean>
    hoursPerMonth: number | null
    availability: Generated<string>
    about: Generated<string>
    coaches: Generated<boolean>
    shown: Generated<'staff' | 'public'>
    statedAt: Date
    confirmedAt: Date
    askedAt: Date | null
    tokenHash: string | null
  }
}
