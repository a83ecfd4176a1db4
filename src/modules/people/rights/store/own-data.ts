import type { Kysely } from 'kysely'
import { atOnce } from '#kit/at-once.ts'
import { partByName } from '#kit/own-address.ts'
import type { PeopleTables } from '../../tables.ts'

type Db = Kysely<PeopleTables>

/** Rows about one person in every table of this room, secrets excepted. */
export async function readOwnRows(db: Db, personId: string) {
  const person = await db
    .selectFrom('persons')
    .leftJoin('identities', 'identities.personId', 'persons.id')
    .selectAll('persons')
    .select(['name', 'email', 'claimedEmail', 'phone', 'language', 'keptUntil', 'changedAt'])
    .where('persons.id', '=', personId)
    .executeTakeFirst()
  return atOnce({
    person,
    roles: db
      .selectFrom('roles_held')
      .selectAll()
      .where('personId', '=', personId)
      .orderBy('startsOn')
      .orderBy('id')
      .execute(),
    mandates: db
      .selectFrom('mandates')
      .selectAll()
      .where('personId', '=', personId)
      .orderBy('startsOn')
      .orderBy('id')
      .execute(),
    sessions: db
      .selectFrom('sessions')
      .select(['device', 'createdAt', 'lastSeenAt', 'expiresAt'])
      .where('personId', '=', personId)
      .orderBy('createdAt')
      .orderBy('tokenHash')
      .execute(),
    links: db
      .selectFrom('sign_in_links')
      .select(['purpose', 'newEmail', 'createdAt', 'expiresAt', 'usedAt'])
      .where('personId', '=', personId)
      .orderBy('createdAt')
      .orderBy('tokenHash')
      .execute(),
    passkeys: db
      .selectFrom('passkeys')
      .select(['label', 'createdAt', 'lastUsedAt'])
      .where('personId', '=', personId)
      .orderBy('createdAt')
      .orderBy('id')
      .execute(),
    totp: db
      .selectFrom('totp_secrets')
      .select(['createdAt', 'confirmedAt'])
      .where('personId', '=', personId)
      .execute(),
    invitations: listInvitations(db, personId, person),
    claims: person?.email ? countClaims(db, person.email) : 0,
    consents: db
      .selectFrom('consents')
      .selectAll()
      .where('personId', '=', personId)
      .orderBy('givenAt')
      .orderBy('id')
      .execute(),
    requests: db
      .selectFrom('rights_requests')
      .selectAll()
      .where('personId', '=', personId)
      .orderBy('askedAt')
      .orderBy('id')
      .execute(),
  })
}

/** People who typed this address under another name. */
async function countClaims(db: Db, email: string): Promise<number> {
  const { count } = await db
    .selectFrom('identities')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('claimedEmail', '=', email)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** One that waits knows an address and a name only, and the address may be that of several people. */
async function listInvitations(
  db: Db,
  personId: string,
  person: { readonly name: string | null; readonly email: string | null } | undefined,
) {
  const rows = await db
    .selectFrom('invitations')
    .select(['personId', 'name', 'email', 'roles', 'invitedAt', 'acceptedAt'])
    .where((where) =>
      where.or([
        where('personId', '=', personId),
        ...(person?.email ? [where('email', '=', person.email)] : []),
      ]),
    )
    .orderBy('invitedAt')
    .orderBy('id')
    .execute()
  const byKey = rows.filter((row) => row.personId === personId)
  const byAddress = rows.filter((row) => row.personId !== personId)
  const account = { name: person?.name ?? '', email: person?.email ?? '' }
  const { own, others } = partByName(byAddress, account, ({ name }) => name)
  return { own: [...byKey, ...own], others }
}
