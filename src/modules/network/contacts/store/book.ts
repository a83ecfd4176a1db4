import { type Kysely, sql } from 'kysely'
import type { NetworkTables } from '../../tables.ts'
import type { Contact } from '../contact.ts'
import { contactOf } from './contacts.ts'

type Db = Kysely<NetworkTables>

const chunk = 500

/** One import at a time writes in the book, until the end of its transaction. */
export async function lockBook(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('network.contacts', 0))`.execute(db)
}

/** Contacts of these people, at these places, and those without a place. */
export async function listBook(
  db: Db,
  asked: { readonly personIds: readonly string[]; readonly territoryIds: readonly string[] },
): Promise<readonly Contact[]> {
  const rows = await db
    .selectFrom('network_contacts')
    .selectAll()
    .where((where) =>
      where.or([
        where('territoryId', 'is', null),
        ...(asked.personIds.length > 0 ? [where('personId', 'in', [...asked.personIds])] : []),
        ...(asked.territoryIds.length > 0
          ? [where('territoryId', 'in', [...asked.territoryIds])]
          : []),
      ]),
    )
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(contactOf)
}

export async function insertContacts(
  db: Db,
  contacts: readonly (Contact & { readonly createdBy: string | undefined })[],
): Promise<void> {
  for (let from = 0; from < contacts.length; from += chunk) {
    await db
      .insertInto('network_contacts')
      .values(
        contacts.slice(from, from + chunk).map((contact) => ({
          id: contact.id,
          personId: contact.personId,
          territoryId: contact.territoryId ?? null,
          function: contact.function,
          kind: contact.kind,
          origin: contact.origin,
          originDetail: contact.originDetail,
          collectedOn: contact.collectedOn,
          informedOn: null,
          lastExchangeOn: contact.lastExchangeOn,
          importId: contact.importId ?? null,
          createdBy: contact.createdBy ?? null,
          createdAt: contact.createdAt,
        })),
      )
      .execute()
  }
}

export async function saveFunction(
  db: Db,
  id: string,
  held: string,
  expected?: string,
): Promise<boolean> {
  const saved = await db
    .updateTable('network_contacts')
    .set({ function: held })
    .where('id', '=', id)
    .$if(expected !== undefined, (query) => query.where('function', '=', expected ?? ''))
    .executeTakeFirst()
  return Number(saved.numUpdatedRows) > 0
}

/** What an import has made and nobody has touched since: it goes; gives back what went. */
export async function deleteUntouched(
  db: Db,
  ids: readonly string[],
  importId: string,
): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const gone = await db
    .deleteFrom('network_contacts')
    .where('id', 'in', [...ids])
    .where('importId', '=', importId)
    .where('touchedAt', 'is', null)
    .where('informedOn', 'is', null)
    .whereRef('lastExchangeOn', '=', 'collectedOn')
    .returning('id')
    .execute()
  return gone.map((row) => row.id)
}

/** People who are still in the book, for another place. */
export async function stillInBook(db: Db, personIds: readonly string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('network_contacts')
    .select('personId')
    .where('personId', 'in', [...personIds])
    .execute()
  return new Set(rows.map((row) => row.personId))
}
