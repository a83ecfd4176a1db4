import type { Nature } from '#modules/experiments/index.ts'
import type { BookedMonth, RevisedLine } from '../balance.ts'
import type { Decision } from '../decision.ts'
import type { NoteState } from '../expense-line.ts'

/** What the database cannot say of its columns. */
export interface ByHand {
  economy_booked: { nature: Nature; months: readonly BookedMonth[] }
  economy_decisions: { criteria: Decision['criteria'] }
  economy_grants: { natures: readonly Nature[] }
  economy_lines: { nature: Nature }
  economy_note_lines: { nature: Nature }
  economy_notes: { state: NoteState }
  economy_revisions: { amounts: readonly RevisedLine[] }
}
