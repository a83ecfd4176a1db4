import type { FactSources } from '../fact-source.ts'
import type { IndexModel } from '../index-model.ts'
import type { Answers } from '../score.ts'

/** What the database cannot say of these columns: the shape of a json. */
export interface ByHand {
  assessment_records: { answers: Answers }
  assessments: {
    facts: Answers
    factSources: FactSources
    floors: Readonly<Record<string, number>>
  }
  index_models: { content: IndexModel }
}
