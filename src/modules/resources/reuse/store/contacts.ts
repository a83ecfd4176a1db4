import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

/** Only the hash of a link is kept: who reads the database cannot follow it. */
function markOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export async function insertContact(
  db: Db,
  contact: {
    readonly reuseId: string
    readonly personId: string
    readonly token: string | undefined
    readonly now: Date
  },
): Promise<void> {
  await db
    .insertInto('resource_reuse_contacts')
    .values({
      reuse_id: contact.reuseId,
      person_id: contact.personId,
      token_hash: contact.token === undefined ? null : markOf(contact.token),
      asked_at: contact.now,
    })
    .execute()
}

/** The reuse whose address this link proves; the link serves until it has served. */
export async function findByToken(
  db: Db,
  token: string,
): Promise<{ reuseId: string; personId: string } | undefined> {
  const row = await db
    .selectFrom('resource_reuse_contacts')
    .select(['reuse_id', 'person_id'])
    .where('token_hash', '=', markOf(token))
    .executeTakeFirst()
  return row && { reuseId: row.reuse_id, personId: row.person_id }
}

export async function useUpToken(db: Db, reuseId: string): Promise<void> {
  await db
    .updateTable('resource_reuse_contacts')
    .set({ token_hash: null })
    .where('reuse_id', '=', reuseId)
    .execute()
}

export async function findContactOf(db: Db, reuseId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('resource_reuse_contacts')
    .select('person_id')
    .where('reuse_id', '=', reuseId)
    .executeTakeFirst()
  return row?.person_id
}

/** Has something this person said been published before? */
export async function isKnownHere(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('resource_reuse_contacts')
    .innerJoin('resource_reuses', 'resource_reuses.id', 'reuse_id')
    .select('reuse_id')
    .where('person_id', '=', personId)
    .where('state', '=', 'published')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What a person said, for the right of access. */
export async function listSaidBy(db: Db, personId: string) {
  return db
    .selectFrom('resource_reuse_contacts')
    .innerJoin('resource_reuses', 'resource_reuses.id', 'reuse_id')
    .innerJoin('resources', 'resources.id', 'resource_reuses.resource_id')
    .select([
      'resources.title as resource',
      'resource_reuses.state',
      'organisation',
      'changed',
      'happened',
      'href',
      'said_at as at',
    ])
    .where('person_id', '=', personId)
    .orderBy('said_at')
    .orderBy('resource_reuse_contacts.reuse_id')
    .execute()
}

/** What was published stays, as the word of an organisation; nobody stands behind it any more. */
export async function forgetSaidBy(db: Db, personId: string): Promise<void> {
  const own = db
    .selectFrom('resource_reuse_contacts')
    .select('reuse_id')
    .where('person_id', '=', personId)
  await db
    .deleteFrom('resource_reuses')
    .where('id', 'in', own)
    .where('state', '!=', 'published')
    .execute()
  await db.deleteFrom('resource_reuse_contacts').where('person_id', '=', personId).execute()
}

/** Addresses never proved, refusals a year old, contacts past their time. */
export async function purgeReuses(
  db: Db,
  before: { readonly unproved: Date; readonly declined: Date; readonly contacts: Date },
): Promise<number> {
  const unproved = await db
    .deleteFrom('resource_reuses')
    .where('state', '=', 'address-asked')
    .where('said_at', '<', before.unproved)
    .executeTakeFirst()
  const declined = await db
    .deleteFrom('resource_reuses')
    .where('state', '=', 'declined')
    .where('said_at', '<', before.declined)
    .executeTakeFirst()
  const contacts = await db
    .deleteFrom('resource_reuse_contacts')
    .where('asked_at', '<', before.contacts)
    .executeTakeFirst()
  return Number(unproved.numDeletedRows + declined.numDeletedRows + contacts.numDeletedRows)
}
