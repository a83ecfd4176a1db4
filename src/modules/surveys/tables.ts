import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<SurveyTables>`. */
export type SurveyTables = Tables

export type SurveyRow = Selectable<SurveyTables['surveys']>
export type AnswerRow = Selectable<SurveyTables['survey_answers']>
