import type { SentFields } from '#engines/questionnaires/index.ts'
import type { FormAnswers, FormQuestions } from '#modules/questionnaires/index.ts'
import type { Criterion, Format } from '../programme-call.ts'
import type { SatisfactionMark } from '../satisfaction.ts'
import type { Change, NumberedSlot } from '../schedule.ts'
import type { ImportedPerson, ReportMapping, ToldRow } from '../told-report.ts'

/** What the database cannot say of these columns: the shape of a json, and a noun that no condition holds there. */
export interface ByHand {
  event_answers: { fields: SentFields | null }
  event_contributions: { answers: FormAnswers }
  event_presence_imports: {
    mapping: ReportMapping
    lines: readonly ImportedPerson[]
    rejected: readonly ToldRow[]
  }
  event_programmes: {
    formats: readonly Format[]
    questions: FormQuestions
    criteria: readonly Criterion[]
  }
  event_reviews: { scores: Readonly<Record<string, number>> }
  event_satisfaction_answers: { marks: Partial<Record<SatisfactionMark, number>> }
  event_schedules: {
    slots: readonly NumberedSlot[]
    changes: readonly Change[]
  }
}
