import type { DayColumn, EvaluationForm, Json } from '../column-types.ts'
import type { SheetDraftContent } from '../sheet-content.ts'

/** What is asked of an experiment, what was filed, and the sheet that tells it. */
export interface EvaluationTables {
  experiment_evaluation_lines: EvaluationLineRow
  experiment_evaluation_reports: EvaluationReportRow
  experiment_sheets: SheetRow
}

export interface EvaluationLineRow {
  id: string
  experiment_id: string
  position: number
  question: string
  criterion: string
  indicator: string
  source: string
  planned: string
  finding: string
  updated_at: Date
}

export interface EvaluationReportRow {
  id: string
  experiment_id: string
  form: EvaluationForm
  author: string
  filed_on: DayColumn
  summary: string
  link: string | null
  file_id: string | null
  protocol_version: number | null
  filed_by: string | null
  at: Date
}

export interface SheetRow {
  experiment_id: string
  version: number
  title: string
  lead: string
  licence: string
  content: Json<SheetDraftContent>
  updated_at: Date
  updated_by: string | null
  resource_id: string | null
  resource_slug: string | null
  published_at: Date | null
}
