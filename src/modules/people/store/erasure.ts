import type { Kysely } from 'kysely'
import type { Place } from '#kit/viewer.ts'
import type { PeopleTables } from '../tables.ts'

type Db = Kysely<PeopleTables>

/** Was this key ever given, and is its identity gone already? */
export async function findErasure(db: Db, personId: string) {
  return db
    .selectFrom('persons')
    .select(['id', 'erased_at'])
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
      .where('person_id', 'in', [...ids])
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
    .where('place_kind', '=', kind)
    .where('place_id', 'in', [...ids])
    .execute()
  if (kind !== 'territory') return
  await db
    .deleteFrom('mandates')
    .where('territory_id', 'in', [...ids])
    .execute()
}

/**
 * Takes away what identifies the person and what opens doors. The key, the roles by kind and the
 * proofs of consent stay, without a name: counts made from them stay true.
 */
export async function eraseIdentity(db: Db, personId: string, now: Date): Promise<void> {
  await eraseAddress(db, personId)
  await db.deleteFrom('mandates').where('person_id', '=', personId).execute()
  await db.deleteFrom('sessions').where('person_id', '=', personId).execute()
  await db.deleteFrom('sign_in_links').where('person_id', '=', personId).execute()
  await db.deleteFrom('passkeys').where('person_id', '=', personId).execute()
  await db.deleteFrom('totp_secrets').where('person_id', '=', personId).execute()
  await db.deleteFrom('recovery_codes').where('person_id', '=', personId).execute()
  await db.deleteFrom('second_factor_tries').where('person_id', '=', personId).execute()
  await blankWords(db, personId, now)
  await db
    .updateTable('persons')
    .set((set) => ({
      erased_at: now,
      last_seen_at: set.ref('created_at'),
      inactivity_notice_at: null,
      shown_as: 'hidden',
    }))
    .where('id', '=', personId)
    .execute()
}

/** The identity, and the same address wherever it waits for an answer. */
async function eraseAddress(db: Db, personId: string): Promise<void> {
  const gone = await db
    .deleteFrom('identities')
    .where('person_id', '=', personId)
    .returning('email')
    .executeTakeFirst()
  if (!gone?.email) return
  await db.deleteFrom('invitations').where('email', '=', gone.email).execute()
  await db.deleteFrom('sign_in_requests').where('email', '=', gone.email).execute()
}

/** Sentences may hold a name, a place may point at one person: rows stay, words go. */
async function blankWords(db: Db, personId: string, now: Date): Promise<void> {
  await db
    .updateTable('roles_held')
    .set((set) => ({
      place_id: null,
      grant_reason: null,
      end_reason: null,
      ended_at: set.fn.coalesce('ended_at', set.val(now)),
    }))
    .where('person_id', '=', personId)
    .execute()
  await db
    .updateTable('invitations')
    .set({ roles: '[]' })
    .where('person_id', '=', personId)
    .execute()
  await db
    .updateTable('rights_requests')
    .set((set) => ({
      message: null,
      answer: null,
      answered_at: set.fn.coalesce('answered_at', set.val(now)),
    }))
    .where('person_id', '=', personId)
    .execute()
}
