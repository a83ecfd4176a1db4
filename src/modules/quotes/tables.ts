import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<QuoteTables>`. */
export type QuoteTables = Tables

export type QuoteRow = Selectable<QuoteTables['quotes']>
