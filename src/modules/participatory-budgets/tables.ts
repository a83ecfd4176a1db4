import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<BudgetTables>`. */
export type BudgetTables = Tables

// Rows as they are read.
export type EditionRow = Selectable<BudgetTables['budget_editions']>
export type IdeaRow = Selectable<BudgetTables['budget_ideas']>
