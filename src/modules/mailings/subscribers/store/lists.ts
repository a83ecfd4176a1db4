import type { Kysely } from 'kysely'
import type { MailingList } from '../../mailing-list.ts'
import type { MailingTables } from '../../tables.ts'

type Db = Kysely<MailingTables>

export function listLists(db: Db): Promise<readonly MailingList[]> {
  return lists(db).execute()
}

/** What anyone may subscribe to. */
export function listPublicLists(db: Db): Promise<readonly MailingList[]> {
  return lists(db).where('public', '=', true).execute()
}

function lists(db: Db) {
  return db
    .selectFrom('mailing_lists')
    .select(['id', 'key', 'name', 'description', 'public'])
    .orderBy('createdAt')
    .orderBy('key')
}

export interface NewList {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly description: string
  readonly public: boolean
}

/** False when a list has this key already. */
export async function insertList(db: Db, list: NewList, now: Date): Promise<boolean> {
  const added = await db
    .insertInto('mailing_lists')
    .values({ ...list, createdAt: now })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export async function saveList(db: Db, list: Omit<NewList, 'key'>): Promise<void> {
  const { id, name, description } = list
  await db
    .updateTable('mailing_lists')
    .set({ name, description, public: list.public })
    .where('id', '=', id)
    .execute()
}
