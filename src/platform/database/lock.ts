import { type Kysely, sql } from 'kysely'

/**
 * Waits until no other transaction holds this name, and holds it until the end of this one: several
 * processes that start together fill an empty house once.
 */
export async function holdAlone(db: Kysely<unknown>, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db)
}
