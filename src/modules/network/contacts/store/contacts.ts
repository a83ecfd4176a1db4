import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { ListSort } from '#kit/list.ts'
import { ownOf } from '#kit/own.ts'
import type { ContactRow, NetworkTables } from '../../tables.ts'
import type { Contact, ContactKind, ContactOrigin } from '../contact.ts'

type Db = Kysely<NetworkTables>

export interface ContactFilter {
  readonly territoryIds?: readonly string[] | undefined
  readonly personIds?: readonly string[] | undefined
  readonly kind?: ContactKind | undefined
  readonly importId?: string | undefined
  readonly toInform?: boolean | undefined
  readonly sort?: ListSort | undefined
  readonly limit?: number
  readonly offset?: number
}

/** More than the book holds: a bound, where all of it is read. */
export const everyContact = 20_000

/** What the book itself can be sorted by; other orders are of other rooms. */
const orders = { echange: 'lastExchangeOn', recu: 'collectedOn' } as const
export const contactOrders: readonly string[] = Object.keys(orders)

/** The latest first, or as asked. Places and people are alternatives: what was searched may be either. */
export async function listContacts(db: Db, filter: ContactFilter): Promise<readonly Contact[]> {
  const by = ownOf(orders, filter.sort?.key ?? '')
  const rows = await matching(db, filter)
    .selectAll()
    .orderBy(by ?? 'createdAt', by && !filter.sort?.down ? 'asc' : 'desc')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .$if(filter.limit !== undefined, (query) => query.limit(filter.limit ?? 0))
    .offset(filter.offset ?? 0)
    .execute()
  return rows.map(contactOf)
}

export async function countContacts(db: Db, filter: ContactFilter): Promise<number> {
  const { count } = await matching(db, filter)
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function matching(db: Db, filter: ContactFilter) {
  const { territoryIds = [], personIds = [] } = filter
  const searched = filter.territoryIds !== undefined || filter.personIds !== undefined
  return db
    .selectFrom('network_contacts')
    .$if(searched, (query) =>
      query.where((where) =>
        where.or([
          ...(territoryIds.length > 0 ? [where('territoryId', 'in', [...territoryIds])] : []),
          ...(personIds.length > 0 ? [where('personId', 'in', [...personIds])] : []),
        ]),
      ),
    )
    .$if(filter.kind !== undefined, (query) => query.where('kind', '=', filter.kind ?? null))
    .$if(filter.importId !== undefined, (query) =>
      query.where('importId', '=', filter.importId ?? ''),
    )
    .$if(filter.toInform === true, (query) =>
      query.where('informedOn', 'is', null).where('origin', 'not in', ['person', 'event']),
    )
}

export async function findContact(db: Db, id: string): Promise<Contact | undefined> {
  const row = await db
    .selectFrom('network_contacts')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && contactOf(row)
}

/** Locked: two hands that tell the same person write one letter. */
export async function listContactsById(
  db: Db,
  ids: readonly string[],
): Promise<readonly Contact[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('network_contacts')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(contactOf)
}

export async function lockContact(db: Db, id: string): Promise<Contact | undefined> {
  const row = await db
    .selectFrom('network_contacts')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && contactOf(row)
}

/** This person, for each of their places, held until the end of the act; and who wrote them down. */
export async function lockContactsOf(
  db: Db,
  personId: string,
): Promise<readonly (Contact & { readonly createdBy: string | null })[]> {
  const rows = await db
    .selectFrom('network_contacts')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => ({ ...contactOf(row), createdBy: row.createdBy }))
}

export async function listContactsAt(db: Db, territoryId: string): Promise<readonly Contact[]> {
  return listContacts(db, { territoryIds: [territoryId] })
}

/** False when this person is in the book already, for this place. */
export async function insertContact(
  db: Db,
  contact: Contact & { readonly createdBy: string | undefined },
): Promise<boolean> {
  const written = await db
    .insertInto('network_contacts')
    .values({
      ...columnsOf(contact),
      id: contact.id,
      personId: contact.personId,
      importId: contact.importId ?? null,
      createdBy: contact.createdBy ?? null,
      createdAt: contact.createdAt,
    })
    .onConflict((conflict) => conflict.columns(['personId', 'territoryId']).doNothing())
    .executeTakeFirst()
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Changed by a hand: an import that is undone leaves it alone. */
export async function saveContact(db: Db, contact: Contact, now: Date): Promise<void> {
  await db
    .updateTable('network_contacts')
    .set({ ...columnsOf(contact), touchedAt: now })
    .where('id', '=', contact.id)
    .execute()
}

export async function deleteContact(db: Db, id: string): Promise<void> {
  await db.deleteFrom('network_contacts').where('id', '=', id).execute()
}

export async function noteContactExchange(db: Db, personId: string, on: Day): Promise<void> {
  await db
    .updateTable('network_contacts')
    .set({ lastExchangeOn: on })
    .where('personId', '=', personId)
    .where('lastExchangeOn', '<', on)
    .execute()
}

export async function markInformed(db: Db, ids: readonly string[], on: Day): Promise<number> {
  if (ids.length === 0) return 0
  const told = await db
    .updateTable('network_contacts')
    .set({ informedOn: on })
    .where('id', 'in', [...ids])
    .where('informedOn', 'is', null)
    .executeTakeFirst()
  return Number(told.numUpdatedRows)
}

/** Contacts of whom nobody has heard for too long. */
export async function deleteContactsBefore(db: Db, before: Day): Promise<number> {
  const gone = await db
    .deleteFrom('network_contacts')
    .where('lastExchangeOn', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

export async function deleteContactsOf(db: Db, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await db
    .deleteFrom('network_contacts')
    .where('personId', 'in', [...personIds])
    .execute()
}

function columnsOf(contact: Contact) {
  return {
    territoryId: contact.territoryId ?? null,
    function: contact.function,
    kind: contact.kind,
    origin: contact.origin,
    originDetail: contact.originDetail,
    collectedOn: contact.collectedOn,
    informedOn: contact.informedOn ?? null,
    lastExchangeOn: contact.lastExchangeOn,
  }
}

export function contactOf(row: ContactRow): Contact {
  return {
    id: row.id,
    personId: row.personId,
    territoryId: row.territoryId ?? undefined,
    function: row.function,
    kind: row.kind,
    origin: row.origin as ContactOrigin,
    originDetail: row.originDetail,
    collectedOn: row.collectedOn,
    informedOn: row.informedOn ?? undefined,
    lastExchangeOn: row.lastExchangeOn,
    importId: row.importId ?? undefined,
    createdAt: row.createdAt,
  }
}

/** What the book says of someone, for themselves. */
export async function contactsOfPerson(db: Db, personId: string) {
  return db
    .selectFrom('network_contacts')
    .select([
      'territoryId',
      'function',
      'kind',
      'origin',
      'originDetail',
      'collectedOn',
      'informedOn',
      'lastExchangeOn',
    ])
    .where('personId', '=', personId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

export async function findContactOf(
  db: Db,
  personId: string,
  territoryId: string,
): Promise<Contact | undefined> {
  const row = await db
    .selectFrom('network_contacts')
    .selectAll()
    .where('personId', '=', personId)
    .where('territoryId', '=', territoryId)
    .executeTakeFirst()
  return row && contactOf(row)
}

/** Two records were one person: the lines of prospects follow. */
export async function moveProspectContact(
  db: Kysely<NetworkTables>,
  from: string,
  to: string,
): Promise<void> {
  await db
    .updateTable('network_prospects')
    .set({ contactPersonId: to })
    .where('contactPersonId', '=', from)
    .execute()
}
