import { type Kysely, sql } from 'kysely'
import type { PlatformTables } from '#platform/tables.ts'
import { nobody, type Publisher } from './publisher.ts'

type Db = Kysely<PlatformTables>
interface Now {
  readonly db: Db
  readonly now: Date
}

const name = 'publisher'

/** Who answers for this instance; empty words until an administrator has said it. */
export async function getPublisher(
  db: Db,
): Promise<{ readonly publisher: Publisher; readonly changedAt: Date | undefined }> {
  const row = await db
    .selectFrom('instance_settings')
    .select(['value', 'changedAt'])
    .where('name', '=', name)
    .executeTakeFirst()
  const known = row?.value as Partial<Publisher> | undefined
  return { publisher: { ...nobody, ...known }, changedAt: row?.changedAt }
}

export async function savePublisher(db: Db, publisher: Publisher, now: Date): Promise<void> {
  await keepSetting({ db, now }, name, publisher)
}

/** Kept by its name, for the rooms inside this one. */
export async function keepSetting({ db, now }: Now, of: string, content: unknown): Promise<void> {
  const value = JSON.stringify(content)
  await db
    .insertInto('instance_settings')
    .values({ name: of, value, changedAt: now })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value, changedAt: now }))
    .execute()
}

export async function readSetting(db: Db, of: string): Promise<unknown> {
  const row = await db
    .selectFrom('instance_settings')
    .select('value')
    .where('name', '=', of)
    .executeTakeFirst()
  return row?.value
}

/** Until the end of the act, as the command line holds it too: one at a time changes this setting. */
export async function holdSetting(db: Db, of: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${of}, 0))`.execute(db)
}

/** What a copy was made from, and what is to be written again in it. */
export { keepCopy, settleMark } from '#platform/copies/copies.ts'
/** What is kept of lists: the platform holds it, and every list of the house shows it. */
export {
  deleteSavedView,
  findSavedView,
  insertSavedView,
  listSavedViews,
  lockSavedViews,
  updateSavedView,
} from '#platform/lists/saved-views.ts'
