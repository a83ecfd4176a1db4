import type { Kysely } from 'kysely'
import type { MailingTables } from '../tables.ts'

type Db = Kysely<MailingTables>

/** The key of this house; the one proposed is kept when there was none. */
export async function keepSecret(db: Db, proposed: string): Promise<string> {
  const known = await readSecret(db)
  if (known) return known
  await db
    .insertInto('mailing_house')
    .values({ onlyOne: true, secret: proposed, releasedAt: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await readSecret(db)) ?? proposed
}

export async function readSecret(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('mailing_house').select('secret').executeTakeFirst()
  return row?.secret
}
