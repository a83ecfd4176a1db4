import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<EvaluationTables>`. */
export type EvaluationTables = Tables

export type ResultRow = Selectable<EvaluationTables['evaluation_results']>
export type FamilyRow = Selectable<EvaluationTables['trial_families']>
