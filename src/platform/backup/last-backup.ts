import type { Kysely } from 'kysely'
import type { PlatformTables } from '../tables.ts'

type Db = Kysely<Pick<PlatformTables, 'instance_settings'>>

const name = 'last-backup'

export interface LastBackup {
  readonly at: Date
  readonly bytes: number
}

/** Written down once an archive is whole: whoever looks after the instance sees how old it is. */
export async function recordBackup(db: Db, bytes: number, now: Date): Promise<void> {
  const value = JSON.stringify({ bytes })
  await db
    .insertInto('instance_settings')
    .values({ name, value, changedAt: now })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value, changedAt: now }))
    .execute()
}

export async function findLastBackup(db: Db): Promise<LastBackup | undefined> {
  const row = await db
    .selectFrom('instance_settings')
    .select(['value', 'changedAt'])
    .where('name', '=', name)
    .executeTakeFirst()
  if (!row) return undefined
  const { bytes = 0 } = row.value as { bytes?: number }
  return { at: row.changedAt, bytes }
}
