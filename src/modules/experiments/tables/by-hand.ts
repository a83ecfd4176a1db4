import type { ColumnType } from 'kysely'
import type { Answer } from '../answer.ts'
import type { SheetDraftContent } from '../sheet-content.ts'

/** What the database cannot say of these columns: the shape of a json, and a noun that no condition holds there. */
export interface ByHand {
  experiment_sheets: { content: SheetDraftContent }
  /** What was answered stays. */
  protocol_answers: { answer: ColumnType<Answer | null, string | null, never> }
  protocol_drafts: { answer: Answer }
}
