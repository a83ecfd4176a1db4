import type { Kysely } from 'kysely'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

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
      reuseId: contact.reuseId,
      personId: contact.personId,
      tokenHash: contact.token === undefined ? null : hashToken(contact.token),
      askedAt: contact.now,
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
    .select(['reuseId', 'personId'])
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  return row && { reuseId: row.reuseId, personId: row.personId }
}

export async function useUpToken(db: Db, reuseId: string): Promise<void> {
  await db
    .updateTable('resource_reuse_contacts')
    .set({ tokenHash: null })
    .where('reuseId', '=', reuseId)
    .execute()
}

export async function findContactOf(db: Db, reuseId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('resource_reuse_contacts')
    .select('personId')
    .where('reuseId', '=', reuseId)
    .executeTakeFirst()
  return row?.personId
}

/** Has something this person said been published before? */
export async function isKnownHere(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('resource_reuse_contacts')
    .innerJoin('resource_reuses', 'resource_reuses.id', 'reuseId')
    .select('reuseId')
    .where('personId', '=', personId)
    .where('state', '=', 'published')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What a person said, for the right of access. */
export async function listSaidBy(db: Db, personId: string) {
  return db
    .selectFrom('resource_reuse_contacts')
    .innerJoin('resource_reuses', 'resource_reuses.id', 'reuseId')
    .innerJoin('resources', 'resources.id', 'resource_reuses.resourceId')
    .select([
      'resources.title as resource',
      'resource_reuses.state',
      'organisation',
      'changed',
      'happened',
      'href',
      'saidAt as at',
    ])
    .where('personId', '=', personId)
    .orderBy('saidAt')
    .orderBy('resource_reuse_contacts.reuseId')
    .execute()
}

/** What was published stays, as the word of an organisation; nobody stands behind it any more. */
export async function forgetSaidBy(db: Db, personId: string): Promise<void> {
  const own = db
    .selectFrom('resource_reuse_contacts')
    .select('reuseId')
    .where('personId', '=', personId)
  await db
    .deleteFrom('resource_reuses')
    .where('id', 'in', own)
    .where('state', '!=', 'published')
    .execute()
  await db.deleteFrom('resource_reuse_contacts').where('personId', '=', personId).execute()
}

/** Addresses never proved, refusals a year old, contacts past their time. */
export async function purgeReuses(
  db: Db,
  before: { readonly unproved: Date; readonly declined: Date; readonly contacts: Date },
): Promise<number> {
  const unproved = await db
    .deleteFrom('resource_reuses')
    .where('state', '=', 'address-asked')
    .where('saidAt', '<', before.unproved)
    .executeTakeFirst()
  const declined = await db
    .deleteFrom('resource_reuses')
    .where('state', '=', 'declined')
    .where('saidAt', '<', before.declined)
    .executeTakeFirst()
  const contacts = await db
    .deleteFrom('resource_reuse_contacts')
    .where('askedAt', '<', before.contacts)
    .executeTakeFirst()
  return Number(unproved.numDeletedRows + declined.numDeletedRows + contacts.numDeletedRows)
}
