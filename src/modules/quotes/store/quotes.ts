import { type Kysely, sql } from 'kysely'
import { byWords } from '#platform/database/by-words.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { Quote, QuoteState } from '../quote.ts'
import type { QuoteRow, QuoteTables } from '../tables.ts'

type Db = Kysely<QuoteTables>

/** The newest first. */
export async function listQuotes(db: Db): Promise<readonly Quote[]> {
  const rows = await db
    .selectFrom('quotes')
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('version', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toQuote)
}

export async function findQuote(db: Db, id: string): Promise<Quote | undefined> {
  const row = await db.selectFrom('quotes').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toQuote(row)
}

/** All versions of a quote, the first first: whoever writes of one waits for whoever writes of another. */
export async function lockVersions(db: Db, rootId: string): Promise<readonly Quote[]> {
  const rows = await db
    .selectFrom('quotes')
    .selectAll()
    .where('rootId', '=', rootId)
    .orderBy('version')
    .forUpdate()
    .execute()
  return rows.map(toQuote)
}

export async function lockQuote(db: Db, id: string): Promise<Quote | undefined> {
  const found = await findQuote(db, id)
  return found && (await lockVersions(db, found.rootId)).find((quote) => quote.id === id)
}

/** By the letter of whoever answers. */
export async function findQuoteByToken(db: Db, token: string): Promise<Quote | undefined> {
  const row = await db
    .selectFrom('quotes')
    .selectAll()
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  return row && toQuote(row)
}

export async function insertQuote(db: Db, quote: Quote): Promise<void> {
  await db.insertInto('quotes').values(rowOf(quote)).execute()
}

export async function saveQuote(db: Db, quote: Quote): Promise<void> {
  const { id, createdAt: _, invented: __, rootId: ___, version: ____, ...row } = rowOf(quote)
  await db.updateTable('quotes').set(row).where('id', '=', id).execute()
}

export async function saveState(db: Db, id: string, state: QuoteState): Promise<void> {
  await db.updateTable('quotes').set({ state }).where('id', '=', id).execute()
}

/** The next number of a series: an act that fails gives it back, and two acts never take the same. */
export async function takeQuoteRank(db: Db, series: string, year: number): Promise<number> {
  const { lastRank } = await db
    .insertInto('quote_counters')
    .values({ series, year, lastRank: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['series', 'year'])
        .doUpdateSet({ lastRank: sql`quote_counters.last_rank + 1` }),
    )
    .returning('lastRank')
    .executeTakeFirstOrThrow()
  return lastRank
}

export async function deleteInvented(db: Db): Promise<void> {
  await db.deleteFrom('quotes').where('invented', '=', true).execute()
  await db.deleteFrom('quote_counters').where('series', '=', 'demo').execute()
}

/** Quotes that answer these words, the best first. */
export async function findQuotesByWords(
  db: Db,
  asked: { readonly words: string; readonly limit: number },
) {
  const { matches, rank } = byWords(asked.words, sql`title`, sql`customer`)
  return await db
    .selectFrom('quotes')
    .select(['id', 'title', 'customer'])
    .where(matches)
    .where('state', '<>', 'replaced')
    .orderBy(rank, 'desc')
    .orderBy('id')
    .limit(asked.limit)
    .execute()
}

/** Quotes sent to this address, with who was asked and who answered. */
export async function listAddressed(db: Db, email: string) {
  return await db
    .selectFrom('quotes')
    .select(['id', 'title', 'recipient', 'email', 'signerName', 'signerRole'])
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

export async function forgetOwner(db: Db, personId: string): Promise<void> {
  await db.updateTable('quotes').set({ ownerId: null }).where('ownerId', '=', personId).execute()
}

/** Whom it was sent to, and who answered, are not known any more; what was sold stays. */
export async function forgetAddressed(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('quotes')
    .set({ recipient: '', email: '', signerName: '', signerRole: '', tokenHash: null })
    .where('id', 'in', [...ids])
    .execute()
}

/** Names of quotes that came to nothing three years ago, and of contracts ten years old. */
export async function forgetEnded(
  db: Db,
  before: { readonly unanswered: Date; readonly accepted: Date },
): Promise<number> {
  const old = await db
    .selectFrom('quotes')
    .select('id')
    .where((where) =>
      where.or([
        where.and([where('state', '=', 'accepted'), where('answeredAt', '<', before.accepted)]),
        where.and([
          where('state', '<>', 'accepted'),
          where('createdAt', '<', before.unanswered),
          where('validUntil', '<', before.unanswered.toISOString().slice(0, 10)),
        ]),
      ]),
    )
    .where((where) =>
      where.or([
        where('email', '<>', ''),
        where('recipient', '<>', ''),
        where('signerName', '<>', ''),
        where('ownerId', 'is not', null),
      ]),
    )
    .execute()
  const ids = old.map(({ id }) => id)
  await forgetAddressed(db, ids)
  if (ids.length > 0)
    await db.updateTable('quotes').set({ ownerId: null }).where('id', 'in', ids).execute()
  return ids.length
}

function toQuote(row: QuoteRow): Quote {
  return {
    ...row,
    ownerId: row.ownerId ?? undefined,
    tenderId: row.tenderId ?? undefined,
    sentAt: row.sentAt ?? undefined,
    tokenHash: row.tokenHash ?? undefined,
    paperFileId: row.paperFileId ?? undefined,
    answeredAt: row.answeredAt ?? undefined,
  } as Quote
}

function rowOf(quote: Quote) {
  return {
    ...quote,
    lines: JSON.stringify(quote.lines),
    seller: JSON.stringify(quote.seller),
    chosen: JSON.stringify(quote.chosen),
    ownerId: quote.ownerId ?? null,
    tenderId: quote.tenderId ?? null,
    sentAt: quote.sentAt ?? null,
    tokenHash: quote.tokenHash ?? null,
    paperFileId: quote.paperFileId ?? null,
    answeredAt: quote.answeredAt ?? null,
  }
}
