import type { Generated } from 'kysely'
import type { DayColumn } from '../column-types.ts'

export interface AgreementTables {
  experiment_agreements: AgreementRow
  experiment_agreement_parties: PartyRow
  experiment_commitments: CommitmentRow
  experiment_agreement_amendments: AgreementAmendmentRow
}

export interface AgreementRow {
  id: string
  experiment_id: string
  object: string
  preamble: Generated<string>
  starts_on: DayColumn | null
  ends_on: DayColumn | null
  amount_cents: number | null
  payment_terms: Generated<string>
  deliberation_ref: Generated<string>
  deliberation_on: DayColumn | null
  signed_on: DayColumn | null
  file_id: string | null
  declaration_on: DayColumn | null
  declaration_place: Generated<string>
  declaration_link: string | null
  updated_at: Date
}

export interface PartyRow {
  id: string
  agreement_id: string
  position: number
  organisation: string
  representative: Generated<string>
  representative_title: Generated<string>
}

export interface CommitmentRow {
  id: string
  agreement_id: string
  party_id: string
  text: string
  due_on: DayColumn | null
  state: Generated<string>
  state_note: Generated<string>
  state_on: DayColumn | null
  reminded_soon_on: DayColumn | null
  reminded_late_on: DayColumn | null
}

export interface AgreementAmendmentRow {
  id: string
  agreement_id: string
  number: number
  object: string
  reason: string
  signed_on: DayColumn
  file_id: string | null
  recorded_by: string | null
  at: Date
}
