import type { Kysely } from 'kysely'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

/** Somebody who was asked to write a text with others, and has not answered. */
export interface Invitation {
  readonly id: string
  readonly resourceId: string
  readonly email: string
  readonly createdAt: Date
}

/** A second letter to the same address takes the place of the first one. */
export async function keepInvitation(
  db: Db,
  input: Invitation & { readonly tokenHash: string; readonly invitedBy: string },
): Promise<void> {
  const fresh = {
    tokenHash: input.tokenHash,
    invitedBy: input.invitedBy,
    createdAt: input.createdAt,
  }
  await db
    .insertInto('resource_invitation_identities')
    .values({ id: input.id, resourceId: input.resourceId, email: input.email, ...fresh })
    .onConflict((conflict) => conflict.columns(['resourceId', 'email']).doUpdateSet(fresh))
    .execute()
}

export async function listInvitations(db: Db, resourceId: string): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('resource_invitation_identities')
    .select(['id', 'resourceId', 'email', 'createdAt'])
    .where('resourceId', '=', resourceId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows
}

/** Asked lately by one person, or of one address: letters to strangers are bounded both ways. */
export async function countInvitations(
  db: Db,
  of: { readonly by: string; readonly email: string; readonly since: Date },
): Promise<{ readonly by: number; readonly to: number }> {
  const row = await db
    .selectFrom('resource_invitation_identities')
    .select(({ fn }) => [
      fn.countAll<string>().filterWhere('invitedBy', '=', of.by).as('by'),
      fn.countAll<string>().filterWhere('email', '=', of.email).as('to'),
    ])
    .where('createdAt', '>=', of.since)
    .executeTakeFirstOrThrow()
  return { by: Number(row.by), to: Number(row.to) }
}

export async function findInvitation(db: Db, tokenHash: string, since: Date) {
  return db
    .selectFrom('resource_invitation_identities')
    .innerJoin('resources', 'resources.id', 'resourceId')
    .select(['resourceId', 'title', 'email'])
    .where('tokenHash', '=', tokenHash)
    .where('resource_invitation_identities.createdAt', '>=', since)
    .executeTakeFirst()
}

/** Takes it: of twenty clicks at the same instant, one finds it. */
export async function takeInvitation(db: Db, tokenHash: string, since: Date) {
  return db
    .deleteFrom('resource_invitation_identities')
    .where('tokenHash', '=', tokenHash)
    .where('createdAt', '>=', since)
    .returning(['resourceId', 'email'])
    .executeTakeFirst()
}

export async function removeInvitation(db: Db, resourceId: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('resource_invitation_identities')
    .where('resourceId', '=', resourceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function removeWriter(db: Db, resourceId: string, personId: string) {
  const gone = await db
    .deleteFrom('resource_writers')
    .where('resourceId', '=', resourceId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** The number of rows that went. */
export async function purgeInvitations(db: Db, before: Date): Promise<number> {
  const gone = await db
    .deleteFrom('resource_invitation_identities')
    .where('createdAt', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

export async function forgetInviter(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('resource_invitation_identities').where('invitedBy', '=', personId).execute()
}
