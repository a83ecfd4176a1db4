import type { Answers, SentFields } from '#engines/questionnaires/index.ts'
import type { BookTheme } from '../coding.ts'
import type { Category } from '../population.ts'
import type { PublishedResults } from '../results.ts'
import type { AddedWords } from '../survey.ts'
import type { WeightedShares, WeightOutcome, WeightRule } from '../weights.ts'

/** What the database cannot say of these columns: the shape of a json, and a noun that no condition holds there. */
export interface ByHand {
  survey_answers: { fields: SentFields; answers: Answers }
  survey_populations: { categories: readonly Category[] }
  survey_weightings: { rule: WeightRule; outcome: WeightOutcome; shares: WeightedShares }
  survey_codings: { book: readonly BookTheme[] }
  surveys: { results: PublishedResults; translations: AddedWords }
}
