import type { Kysely } from 'kysely'
import { type OwnAddress, partByName, tellOthers } from '#kit/own-address.ts'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

/** What waits for an address to be proved: texts that it began, and texts to which it is invited. */
export async function listAddressed(db: Db, account: OwnAddress) {
  const { own, others } = await findStarts(db, account)
  const writingInvitations = await db
    .selectFrom('resource_invitation_identities')
    .innerJoin('resources', 'resources.id', 'resourceId')
    .select(['resources.title', 'resource_invitation_identities.createdAt'])
    .where('email', '=', account.email)
    .orderBy('resource_invitation_identities.createdAt')
    .orderBy('resource_invitation_identities.id')
    .execute()
  return {
    ...(own.length > 0 ? { startedTexts: own.map(({ tokenHash: _secret, ...row }) => row) } : {}),
    ...(writingInvitations.length > 0 ? { writingInvitations } : {}),
    ...tellOthers(others),
  }
}

/** Their links open nothing any more. */
export async function deleteAddressed(db: Db, account: OwnAddress): Promise<void> {
  const { own } = await findStarts(db, account)
  const hashes = own.map(({ tokenHash }) => tokenHash)
  if (hashes.length > 0)
    await db.deleteFrom('resource_start_identities').where('tokenHash', 'in', hashes).execute()
  // No name stands beside: the address is all that is known of whoever is invited.
  await db.deleteFrom('resource_invitation_identities').where('email', '=', account.email).execute()
}

/** Whoever asked typed an address and a name: both must be those of the account. */
async function findStarts(db: Db, account: OwnAddress) {
  const rows = await db
    .selectFrom('resource_start_identities')
    .select(['tokenHash', 'name', 'language', 'kind', 'title', 'createdAt'])
    .where('email', '=', account.email)
    .orderBy('createdAt')
    .orderBy('tokenHash')
    .execute()
  return partByName(rows, account, ({ name }) => name)
}
