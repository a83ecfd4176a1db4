import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<ExperimentTables>`. */
export type ExperimentTables = Tables

// Rows as they are read.
export type AgreementAmendmentRow = Selectable<ExperimentTables['experiment_agreement_amendments']>
export type AgreementRow = Selectable<ExperimentTables['experiment_agreements']>
export type AuthorityAnswerRow = Selectable<ExperimentTables['authority_answers']>
export type BudgetLineRow = Selectable<ExperimentTables['experiment_budget_lines']>
export type CitizenProposalRow = Selectable<ExperimentTables['citizen_proposals']>
export type CommitmentRow = Selectable<ExperimentTables['experiment_commitments']>
export type EvaluationReportRow = Selectable<ExperimentTables['experiment_evaluation_reports']>
export type ExperimentRow = Selectable<ExperimentTables['experiments']>
export type LogEntryRow = Selectable<ExperimentTables['experiment_log_entries']>
export type MemberRow = Selectable<ExperimentTables['experiment_members']>
export type PartyRow = Selectable<ExperimentTables['experiment_agreement_parties']>
export type PastImportLineRow = Selectable<ExperimentTables['experiment_import_lines']>
export type PastImportRow = Selectable<ExperimentTables['experiment_imports']>
export type PhaseRow = Selectable<ExperimentTables['experiment_phases']>
export type ProtocolAdoptionRow = Selectable<ExperimentTables['protocol_adoptions']>
export type ProtocolAmendmentRow = Selectable<ExperimentTables['protocol_amendments']>
export type ProtocolDraftRow = Selectable<ExperimentTables['protocol_drafts']>
export type RiskRow = Selectable<ExperimentTables['experiment_risks']>
export type SheetRow = Selectable<ExperimentTables['experiment_sheets']>
export type StopCriterionRow = Selectable<ExperimentTables['experiment_stop_criteria']>
