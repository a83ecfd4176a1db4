import type { Kysely } from 'kysely'
import { partByName } from '#kit/own-address.ts'
import type { Place } from '#kit/viewer.ts'
import type { PeopleTables } from '../../tables.ts'

type Db = Kysely<PeopleTables>

/** Was this key ever given, and is its identity gone already? */
export async function findErasure(db: Db, personId: string) {
  return db
    .selectFrom('persons')
    .select(['id', 'erasedAt'])
    .where('id', '=', personId)
    .executeTakeFirst()
}

/** Takes people away with all their rows, as if they had never been: only for a demonstration. */
export async function deletePersons(db: Db, ids: readonly string[]): Promise<void> {
  const owned = [
    'identities',
    'roles_held',
    'mandates',
    'sessions',
    'sign_in_links',
    'passkeys',
    'totp_secrets',
    'recovery_codes',
    'second_factor_tries',
    'consents',
    'rights_requests',
    'invitations',
  ] as const
  for (const table of owned)
    await db
      .deleteFrom(table)
      .where('personId', 'in', [...ids])
      .execute()
  await db
    .deleteFrom('persons')
    .where('id', 'in', [...ids])
    .execute()
}

/** Roles and mandates at places that go away with a demonstration, whoever held them. */
export async function deleteRightsAt(
  db: Db,
  kind: Place['kind'],
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('roles_held')
    .where('placeKind', '=', kind)
    .where('placeId', 'in', [...ids])
    .execute()
  if (kind !== 'territory') return
  await db
    .deleteFrom('mandates')
    .where('territoryId', 'in', [...ids])
    .execute()
}

/**
 * Takes away what identifies the person and what opens doors. The key, the roles by kind and the
 * proofs of consent stay, without a name: counts made from them stay true.
 */
export async function eraseIdentity(db: Db, personId: string, now: Date): Promise<void> {
  await eraseAddress(db, personId)
  await db.deleteFrom('mandates').where('personId', '=', personId).execute()
  await db.deleteFrom('sessions').where('personId', '=', personId).execute()
  await db.deleteFrom('sign_in_links').where('personId', '=', personId).execute()
  await db.deleteFrom('passkeys').where('personId', '=', personId).execute()
  await db.deleteFrom('totp_secrets').where('personId', '=', personId).execute()
  await db.deleteFrom('recovery_codes').where('personId', '=', personId).execute()
  await db.deleteFrom('second_factor_tries').where('personId', '=', personId).execute()
  await blankWords(db, personId, now)
  await db
    .updateTable('persons')
    .set((set) => ({
      erasedAt: now,
      lastSeenAt: set.ref('createdAt'),
      inactivityNoticeAt: null,
      shownAs: 'hidden',
    }))
    .where('id', '=', personId)
    .execute()
}

/** The identity, and what waits for its answer under the same address and name. */
async function eraseAddress(db: Db, personId: string): Promise<void> {
  const gone = await db
    .deleteFrom('identities')
    .where('personId', '=', personId)
    .returning(['email', 'name'])
    .executeTakeFirst()
  if (!gone?.email) return
  const waiting = await db
    .selectFrom('invitations')
    .select(['id', 'name', 'personId'])
    .where('email', '=', gone.email)
    .execute()
  const account = { name: gone.name, email: gone.email }
  const { own } = partByName(waiting, account, ({ name }) => name)
  const ids = [...own, ...waiting.filter((row) => row.personId === personId)].map(({ id }) => id)
  if (ids.length > 0) await db.deleteFrom('invitations').where('id', 'in', ids).execute()
  await db.deleteFrom('sign_in_requests').where('email', '=', gone.email).execute()
}

/** Sentences may hold a name, a place may point at one person: rows stay, words go. */
async function blankWords(db: Db, personId: string, now: Date): Promise<void> {
  await db
    .updateTable('roles_held')
    .set((set) => ({
      placeId: null,
      grantReason: null,
      endReason: null,
      endedAt: set.fn.coalesce('endedAt', set.val(now)),
    }))
    .where('personId', '=', personId)
    .execute()
  await db
    .updateTable('invitations')
    .set({ roles: '[]' })
    .where('personId', '=', personId)
    .execute()
  await db
    .updateTable('rights_requests')
    .set((set) => ({
      message: null,
      answer: null,
      answeredAt: set.fn.coalesce('answeredAt', set.val(now)),
    }))
    .where('personId', '=', personId)
    .execute()
}
