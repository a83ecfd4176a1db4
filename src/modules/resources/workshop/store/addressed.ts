import type { Kysely } from 'kysely'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

/** What waits for an address to be proved: texts that it began, and texts to which it is invited. */
export async function listAddressed(db: Db, email: string) {
  const startedTexts = await db
    .selectFrom('resource_start_identities')
    .select(['name', 'language', 'kind', 'title', 'createdAt'])
    .where('email', '=', email)
    .orderBy('createdAt')
    .orderBy('tokenHash')
    .execute()
  const writingInvitations = await db
    .selectFrom('resource_invitation_identities')
    .innerJoin('resources', 'resources.id', 'resourceId')
    .select(['resources.title', 'resource_invitation_identities.createdAt'])
    .where('email', '=', email)
    .orderBy('resource_invitation_identities.createdAt')
    .orderBy('resource_invitation_identities.id')
    .execute()
  return {
    ...(startedTexts.length > 0 ? { startedTexts } : {}),
    ...(writingInvitations.length > 0 ? { writingInvitations } : {}),
  }
}

/** Their links open nothing any more. */
export async function deleteAddressed(db: Db, email: string): Promise<void> {
  await db.deleteFrom('resource_start_identities').where('email', '=', email).execute()
  await db.deleteFrom('resource_invitation_identities').where('email', '=', email).execute()
}
