import type { ColumnType } from 'kysely'

/** What the database cannot say of these columns: the shape of a json, and a noun that no condition holds there. */
export interface ByHand {
  /** Made by the database from `plain`; never written, never read. */
  territory_names: { lexemes: ColumnType<never, never, never> }
}
