// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  economy_booked: {
    importId: string
    projectId: string
    lineId: string
    side: 'cost' | 'revenue'
    nature: ByHand['economy_booked']['nature']
    label: string
    inKind: boolean
    cents: number
    lines: number
    months: WithDefault<Json<ByHand['economy_booked']['months']>>
  }
  economy_decisions: {
    id: string
    projectId: string
    choice: 'go' | 'go-if' | 'no-go'
    criteria: Json<ByHand['economy_decisions']['criteria']>
    reason: string
    scenario: Generated<string>
    decidedAt: Date
  }
  economy_fund_years: {
    grantId: string
    year: number
    usedCents: number
    reason: string
    writtenAt: Date
  }
  economy_grants: {
    id: string
    projectId: string
    funder: string
    kind: string
    state: 'hoped' | 'likely' | 'signed' | 'refused'
    askedCents: number
    grantedCents: number | null
    conditions: Generated<string>
    natures: WithDefault<Json<ByHand['economy_grants']['natures']>>
    startsOn: string
    endsOn: string
    reportDueOn: string | null
    reportSentOn: string | null
    createdAt: Date
  }
  economy_imports: {
    id: string
    state: 'tried' | 'kept' | 'replaced' | 'taken-back'
    fileName: string
    siren: Generated<string>
    sha256: string
    rulesSha256: string
    axis: Generated<string>
    startsOn: string
    endsOn: string
    lines: number
    entries: number
    debitCents: number
    chargesCents: number
    productsCents: number
    usedCents: number
    givenCents: number
    notValidated: number
    triedAt: Date
    keptAt: Date | null
  }
  economy_km_rates: {
    year: number
    rate: number
  }
  economy_lines: {
    id: string
    projectId: string
    side: 'cost' | 'revenue'
    nature: ByHand['economy_lines']['nature']
    label: string
    role: Generated<string>
    year: number
    hundredths: number | null
    plannedCents: number
    inKind: boolean
    position: number
  }
  economy_note_keys: {
    noteId: string
    keyFile: string
  }
  economy_note_lines: {
    id: string
    noteId: string
    projectId: string
    spentOn: string
    label: string
    nature: ByHand['economy_note_lines']['nature']
    cents: number
    kmHundredths: number | null
    kmRate: number | null
    inAccounts: boolean | null
    position: number
  }
  economy_notes: {
    id: string
    personId: string | null
    title: string
    state: ByHand['economy_notes']['state']
    reason: Generated<string>
    sentAt: Date | null
    decidedAt: Date | null
    paidOn: string | null
    createdAt: Date
  }
  economy_payments: {
    id: string
    grantId: string
    dueOn: string
    cents: number
    paidOn: string | null
    position: number
  }
  economy_projects: {
    id: string
    slug: string
    title: string
    kind: 'experiment' | 'network' | 'resources' | 'other'
    experimentId: string | null
    startsOn: string
    endsOn: string
    invented: Generated<boolean>
    createdAt: Date
  }
  economy_rates: {
    id: string
    year: number
    role: string
    costCents: number
    priceCents: number
    position: number
  }
  economy_receipts: {
    lineId: string
    name: string
    mediaType: string
    sealed: Buffer
  }
  economy_revisions: {
    id: string
    projectId: string
    number: number
    reason: string
    amounts: Json<ByHand['economy_revisions']['amounts']>
    createdAt: Date
  }
  economy_rules: {
    id: string
    account: string
    axis: Generated<string>
    words: Generated<string>
    projectId: string
    lineId: string
    position: number
  }
  economy_unmapped: {
    importId: string
    account: string
    axis: string
    label: string
    chargesCents: number
    productsCents: number
    usedCents: number
    givenCents: number
    lines: number
  }
  economy_years: {
    year: number
    overheadTenths: number
  }
}
