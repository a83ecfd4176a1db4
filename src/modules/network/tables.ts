import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<NetworkTables>`. */
export type NetworkTables = Tables

// Rows as they are read.
export type BadgeRow = Selectable<NetworkTables['network_badges']>
export type CoachingRow = Selectable<NetworkTables['network_coachings']>
export type CommitmentRow = Selectable<NetworkTables['network_commitments']>
export type ContactImportRow = Selectable<NetworkTables['network_contact_imports']>
export type ContactRow = Selectable<NetworkTables['network_contacts']>
export type DeclarationRow = Selectable<NetworkTables['network_declarations']>
export type ExchangeRow = Selectable<NetworkTables['network_exchanges']>
export type HandOverRow = Selectable<NetworkTables['network_hand_overs']>
export type ImportLineRow = Selectable<NetworkTables['network_contact_import_rows']>
export type InvoiceRow = Selectable<NetworkTables['network_invoices']>
export type MembershipRow = Selectable<NetworkTables['network_memberships']>
export type MissionAnswerRow = Selectable<NetworkTables['network_mission_answers']>
export type MissionRow = Selectable<NetworkTables['network_missions']>
export type NeedRow = Selectable<NetworkTables['network_needs']>
export type ProspectRow = Selectable<NetworkTables['network_prospects']>
export type SignatureRow = Selectable<NetworkTables['network_signatures']>
export type SkillRow = Selectable<NetworkTables['network_skills']>
