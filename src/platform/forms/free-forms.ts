import type { Kysely } from 'kysely'
import type { PlatformTables } from '../tables.ts'

/**
 * What these forms made was taken back by whoever sent them: the same form, sent again from a page that stayed open, does
 * its act again. Without this it would be answered as a second press, and nothing would be done or said.
 */
export async function freeForms(db: Kysely<PlatformTables>, location: string): Promise<void> {
  await db.deleteFrom('submissions').where('location', '=', location).execute()
}
