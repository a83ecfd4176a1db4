import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { MailingTables } from '../../tables.ts'

type Db = Kysely<MailingTables>

/** Somebody who receives a list today: a key, and who it is elsewhere in the house when it is known. */
export interface ReaderRow {
  readonly subscriberId: string
  readonly personId: string | undefined
  /** Never leaves the gathering of an audience: it is by it that earlier rooms know somebody. */
  readonly email: string
  readonly topics: readonly string[]
}

/** Those who subscribed to a list, confirmed it, and to whom nothing forbids writing. */
export async function listReaders(db: Db, listId: string): Promise<readonly ReaderRow[]> {
  const rows = await receiving(db, listId)
    .innerJoin('mailing_subscribers as s', 's.id', 'a.subscriberId')
    .select(['a.subscriberId', 'a.personId', 'a.email', 's.topics'])
    .orderBy('a.subscriberId')
    .execute()
  return rows.map((row) => nounOf(row))
}

export async function countReaders(db: Db, listId: string): Promise<number> {
  const row = await receiving(db, listId)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function receiving(db: Db, listId: string) {
  return db
    .selectFrom('mailing_subscriptions as sub')
    .innerJoin('mailing_addresses as a', 'a.subscriberId', 'sub.subscriberId')
    .leftJoin('mailing_suppressions as no', 'no.emailHash', 'a.emailHash')
    .where('sub.listId', '=', listId)
    .where('sub.state', '=', 'active')
    .where('no.emailHash', 'is', null)
}

/** Names and addresses of a few, for the page that shows who is in a segment. */
export async function findReaderNames(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly email: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('mailing_addresses')
    .select(['subscriberId', 'name', 'email'])
    .where('subscriberId', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ subscriberId, name, email }) => [subscriberId, { name, email }]))
}
