import type { Kysely, Selectable } from 'kysely'
import { sql } from 'kysely'
import { parseFilter } from '../../search/nouns.ts'
import type { ResourceTables } from '../../tables.ts'
import type { SavedSearch } from '../saved-search.ts'

type Db = Kysely<ResourceTables>

export async function insertSavedSearch(
  db: Db,
  input: {
    readonly id: string
    readonly query: string
    readonly locale: 'fr' | 'en'
    readonly now: Date
    readonly endsAt: Date
    readonly email: string
    readonly token: string
  },
): Promise<void> {
  const { id, query, locale, now, endsAt, email, token } = input
  await db
    .insertInto('saved_searches')
    .values({ id, query, locale, createdAt: now, toldUntil: now, endsAt })
    .execute()
  await db.insertInto('saved_search_identities').values({ searchId: id, email, token }).execute()
}

/** What an address has already, so that it is not asked twice. Locked, so that two requests meet. */
export async function listOfAddress(db: Db, email: string) {
  await sql`select pg_advisory_xact_lock(hashtext(${`saved-search ${email.toLowerCase()}`}))`.execute(
    db,
  )
  return db
    .selectFrom('saved_searches')
    .innerJoin('saved_search_identities', 'searchId', 'id')
    .select(['id', 'query', 'token', 'confirmedAt', 'createdAt'])
    .where(sql<string>`lower(email)`, '=', email.toLowerCase())
    .execute()
}

export async function findSavedSearch(db: Db, token: string): Promise<SavedSearch | undefined> {
  const row = await db
    .selectFrom('saved_searches')
    .innerJoin('saved_search_identities', 'searchId', 'id')
    .selectAll('saved_searches')
    .where('token', '=', token)
    .executeTakeFirst()
  return row && toSavedSearch(row)
}

/** A new year from now, and the yes if it was not given yet. */
export async function keepSavedSearch(db: Db, id: string, now: Date, endsAt: Date): Promise<void> {
  await db
    .updateTable('saved_searches')
    .set({ confirmedAt: sql`coalesce(confirmed_at, ${now})`, endsAt })
    .where('id', '=', id)
    .execute()
}

export async function deleteSavedSearch(db: Db, id: string): Promise<void> {
  await db.deleteFrom('saved_searches').where('id', '=', id).execute()
}

/** Alerts whose week is over, locked: two workers do not write to the same person. */
export async function lockDueSearches(db: Db, now: Date, before: Date, limit: number) {
  const rows = await db
    .selectFrom('saved_searches')
    .innerJoin('saved_search_identities', 'searchId', 'id')
    .selectAll('saved_searches')
    .select(['email', 'token'])
    .where('confirmedAt', 'is not', null)
    .where('endsAt', '>', now)
    .where((is) => is.or([is('lastMailAt', 'is', null), is('lastMailAt', '<=', before)]))
    .orderBy('id')
    .limit(limit)
    .forUpdate('saved_searches')
    .skipLocked()
    .execute()
  return rows.map((row) => ({ ...toSavedSearch(row), email: row.email, token: row.token }))
}

export async function markTold(
  db: Db,
  id: string,
  told: { readonly until: Date; readonly mailAt: Date | undefined },
): Promise<void> {
  await db
    .updateTable('saved_searches')
    .set({ toldUntil: told.until, ...(told.mailAt ? { lastMailAt: told.mailAt } : {}) })
    .where('id', '=', id)
    .execute()
}

/** Without a yes after three days, or past their year. */
export async function deleteEnded(db: Db, now: Date, unconfirmedSince: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('saved_searches')
    .where((is) =>
      is.or([
        is('endsAt', '<=', now),
        is.and([is('confirmedAt', 'is', null), is('createdAt', '<', unconfirmedSince)]),
      ]),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function deleteOfAddress(db: Db, email: string): Promise<void> {
  await db
    .deleteFrom('saved_searches')
    .where('id', 'in', (of) =>
      of
        .selectFrom('saved_search_identities')
        .select('searchId')
        .where(sql<string>`lower(email)`, '=', email.toLowerCase()),
    )
    .execute()
}

function toSavedSearch(row: Selectable<ResourceTables['saved_searches']>): SavedSearch {
  return {
    id: row.id,
    filter: parseFilter(row.query),
    locale: row.locale,
    confirmedAt: row.confirmedAt ?? undefined,
    toldUntil: row.toldUntil,
    lastMailAt: row.lastMailAt ?? undefined,
    endsAt: row.endsAt,
  }
}
