import type { Kysely } from 'kysely'
import type { PeopleTables } from '../tables.ts'

type Db = Kysely<PeopleTables>

/** Rows about one person in every table of this room, secrets excepted. */
export async function readOwnRows(db: Db, personId: string) {
  const person = await db
    .selectFrom('persons')
    .leftJoin('identities', 'identities.person_id', 'persons.id')
    .selectAll('persons')
    .select(['name', 'email', 'phone', 'language', 'kept_until', 'changed_at'])
    .where('persons.id', '=', personId)
    .executeTakeFirst()
  return {
    person,
    roles: await db
      .selectFrom('roles_held')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('starts_on')
      .orderBy('id')
      .execute(),
    mandates: await db
      .selectFrom('mandates')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('starts_on')
      .orderBy('id')
      .execute(),
    sessions: await db
      .selectFrom('sessions')
      .select(['device', 'created_at', 'last_seen_at', 'expires_at'])
      .where('person_id', '=', personId)
      .orderBy('created_at')
      .orderBy('token_hash')
      .execute(),
    links: await db
      .selectFrom('sign_in_links')
      .select(['purpose', 'new_email', 'created_at', 'expires_at', 'used_at'])
      .where('person_id', '=', personId)
      .orderBy('created_at')
      .orderBy('token_hash')
      .execute(),
    passkeys: await db
      .selectFrom('passkeys')
      .select(['label', 'created_at', 'last_used_at'])
      .where('person_id', '=', personId)
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
    totp: await db
      .selectFrom('totp_secrets')
      .select(['created_at', 'confirmed_at'])
      .where('person_id', '=', personId)
      .execute(),
    invitations: await db
      .selectFrom('invitations')
      .select(['roles', 'invited_at', 'accepted_at'])
      .where('person_id', '=', personId)
      .execute(),
    consents: await db
      .selectFrom('consents')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('given_at')
      .orderBy('id')
      .execute(),
    requests: await db
      .selectFrom('rights_requests')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('asked_at')
      .orderBy('id')
      .execute(),
  }
}
