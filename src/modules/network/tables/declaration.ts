import type { Generated } from 'kysely'

/** A civil day comes back as text, `YYYY-MM-DD`. */
type DayColumn = string

export interface DeclarationTables {
  network_declarations: DeclarationRow
  network_signatures: SignatureRow
  network_signature_identities: {
    signature_id: string
    person_id: string
    name: string
    title: string
  }
  network_signature_links: {
    token_hash: string
    signature_id: string
    made_at: Date
    expires_on: DayColumn
  }
  network_commitments: CommitmentRow
}

export interface DeclarationRow {
  number: number
  title: string
  text: string
  changes: string
  published_by: string | null
  published_at: Date
}

export interface SignatureRow {
  id: string
  territory_id: string
  version: number
  state: 'waiting' | 'confirmed' | 'published' | 'declined' | 'withdrawn' | 'replaced'
  channel: 'online' | 'recorded'
  signed_on: DayColumn
  evidence: string
  evidence_href: string | null
  file_id: string | null
  file_public: boolean
  news_on: DayColumn
  reminded_one_on: DayColumn | null
  reminded_two_on: DayColumn | null
  asked_at: Date
  confirmed_at: Date | null
  published_at: Date | null
  ended_on: DayColumn | null
  end_reason: Generated<string>
  recorded_by: string | null
}

export interface CommitmentRow {
  id: string
  signature_id: string
  territory_id: string
  text: string
  due_on: DayColumn
  state: Generated<'open' | 'kept' | 'dropped'>
  note: Generated<string>
  evidence_href: string | null
  state_on: DayColumn | null
  added_at: Date
}
