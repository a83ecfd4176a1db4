import type { Kysely } from 'kysely'
import type { PlatformTables } from '#platform/tables.ts'
import { nobody, type Publisher } from './publisher.ts'

type Db = Kysely<Pick<PlatformTables, 'instance_settings'>>

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
  const value = JSON.stringify(publisher)
  await db
    .insertInto('instance_settings')
    .values({ name, value, changedAt: now })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value, changedAt: now }))
    .execute()
}
