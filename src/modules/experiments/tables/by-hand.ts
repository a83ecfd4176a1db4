import type { ColumnType } from 'kysely'
import type { Answer } from '../answer.ts'
import type { SheetDraftContent } from '../sheet-content.ts'

/** What the database cannot say of these columns: the shape of a json, and a noun that no condition holds there. */
export interface ByHand {
  experiment_import_lines: { cells: readonly string[] }
  experiment_import_mappings: { mapping: Record<string, string> }
  experiment_imports: { header: readonly string[]; mapping: Record<string, string> }
  experiment_sheets: { content: SheetDraftContent }
  /** What was answered stays. */
  protocol_answers: { answer: ColumnType<Answer | null, string | null, never> }
  protocol_drafts: { answer: Answer }
}
