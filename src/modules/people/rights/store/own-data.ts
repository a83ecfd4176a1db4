import type { Kysely } from 'kysely'
import type { PeopleTables } from '../../tables.ts'

type Db = Kysely<PeopleTables>

/** Rows about one person in every table of this room, secrets excepted. */
export async function readOwnRows(db: Db, personId: string) {
  const person = await db
    .selectFrom('persons')
    .leftJoin('identities', 'identities.personId', 'persons.id')
    .selectAll('persons')
    .select(['name', 'email', 'phone', 'language', 'keptUntil', 'changedAt'])
    .where('persons.id', '=', personId)
    .executeTakeFirst()
  return {
    person,
    roles: await db
      .selectFrom('roles_held')
      .selectAll()
      .where('personId', '=', personId)
      .orderBy('startsOn')
      .orderBy('id')
      .execute(),
    mandates: await db
      .selectFrom('mandates')
      .selectAll()
      .where('personId', '=', personId)
      .orderBy('startsOn')
      .orderBy('id')
      .execute(),
    sessions: await db
      .selectFrom('sessions')
      .select(['device', 'createdAt', 'lastSeenAt', 'expiresAt'])
      .where('personId', '=', personId)
      .orderBy('createdAt')
      .orderBy('tokenHash')
      .execute(),
    links: await db
      .selectFrom('sign_in_links')
      .select(['purpose', 'newEmail', 'createdAt', 'expiresAt', 'usedAt'])
      .where('personId', '=', personId)
      .orderBy('createdAt')
      .orderBy('tokenHash')
      .execute(),
    passkeys: await db
      .selectFrom('passkeys')
      .select(['label', 'createdAt', 'lastUsedAt'])
      .where('personId', '=', personId)
      .orderBy('createdAt')
      .orderBy('id')
      .execute(),
    totp: await db
      .selectFrom('totp_secrets')
      .select(['createdAt', 'confirmedAt'])
      .where('personId', '=', personId)
      .execute(),
    invitations: await db
      .selectFrom('invitations')
      .select(['name', 'email', 'roles', 'invitedAt', 'acceptedAt'])
      // One that waits knows the address only.
      .where((where) =>
        where.or([
          where('personId', '=', personId),
          ...(person?.email ? [where('email', '=', person.email)] : []),
        ]),
      )
      .execute(),
    consents: await db
      .selectFrom('consents')
      .selectAll()
      .where('personId', '=', personId)
      .orderBy('givenAt')
      .orderBy('id')
      .execute(),
    requests: await db
      .selectFrom('rights_requests')
      .selectAll()
      .where('personId', '=', personId)
      .orderBy('askedAt')
      .orderBy('id')
      .execute(),
  }
}
