import { type Kysely, sql } from 'kysely'
import { byWords } from '#platform/database/by-words.ts'
import type { MailingTables } from '../../tables.ts'

/** Letters that anyone may read online and that answer these words, the best first. */
export async function findLettersByWords(
  db: Kysely<MailingTables>,
  asked: { readonly words: string; readonly limit: number },
) {
  const { matches, rank } = byWords(
    asked.words,
    sql`mailings.title || ' ' || subject`,
    sql`preheader`,
  )
  return db
    .selectFrom('mailings')
    .innerJoin('mailing_lists', 'mailing_lists.id', 'mailings.listId')
    .select(['mailings.title', 'mailings.language', 'mailings.slug', 'preheader as text'])
    .where('state', '=', 'sent')
    .where('mailing_lists.public', '=', true)
    .where('sentAt', 'is not', null)
    .where(matches)
    .orderBy(rank, 'desc')
    .orderBy('sentAt', 'desc')
    .orderBy('mailings.id')
    .limit(asked.limit)
    .execute()
}

/** Letters that answer these words and that the archive does not show: drafts, those that leave, those of a closed list. */
export async function findSendingsByWords(
  db: Kysely<MailingTables>,
  asked: { readonly words: string; readonly limit: number },
) {
  const { matches, rank } = byWords(asked.words, sql`mailings.title || ' ' || subject`, sql`''`)
  return db
    .selectFrom('mailings')
    .innerJoin('mailing_lists', 'mailing_lists.id', 'mailings.listId')
    .select(['mailings.id', 'mailings.title', 'mailings.language'])
    .where((where) =>
      where.or([where('state', '!=', 'sent'), where('mailing_lists.public', '=', false)]),
    )
    .where(matches)
    .orderBy(rank, 'desc')
    .orderBy('mailings.updatedAt', 'desc')
    .orderBy('mailings.id')
    .limit(asked.limit)
    .execute()
}
