import type { CriterionRow, PieceRow, QuestionRow, TaskRow, WorkRow } from '../rows.ts'

/** What the database cannot say of its columns. */
export interface ByHand {
  tender_opportunities: {
    criteria: readonly CriterionRow[]
    tasks: readonly TaskRow[]
    pieces: readonly PieceRow[]
    questions: readonly QuestionRow[]
    work: readonly WorkRow[]
  }
}
