import type { Kysely } from 'kysely'
import type { PlatformTables } from '#platform/tables.ts'

/** Letters of the house that no server took, since then. */
export async function countFailedMails(db: Kysely<PlatformTables>, since: Date): Promise<number> {
  const row = await db
    .selectFrom('outbox_mails')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('state', '=', 'failed')
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Messages that wait for a person since a restore. */
export async function countHeldMails(db: Kysely<PlatformTables>): Promise<number> {
  const row = await db
    .selectFrom('outbox_mails')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('state', '=', 'held')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
