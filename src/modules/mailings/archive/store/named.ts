import type { Kysely } from 'kysely'
import type { MailingTables } from '../../tables.ts'

/** Of these letters, those that anyone may read online: sent, and to a public list. */
export async function listNamedLetters(db: Kysely<MailingTables>, ids: readonly string[]) {
  return db
    .selectFrom('mailings')
    .innerJoin('mailing_lists', 'mailing_lists.id', 'mailings.listId')
    .select(['mailings.id', 'mailings.title', 'mailings.slug'])
    .where('mailings.id', 'in', ids)
    .where('mailing_lists.public', '=', true)
    .where('sentAt', 'is not', null)
    .execute()
}
