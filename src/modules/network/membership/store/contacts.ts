import type { Kysely } from 'kysely'
import type { FormAnswers } from '#modules/questionnaires/index.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { NetworkTables } from '../../tables.ts'

type Db = Kysely<NetworkTables>

/** Who speaks for a membership: a key into the other vault, and a function. */
export interface MembershipContact {
  readonly membershipId: string
  readonly personId: string
  readonly function: string
  readonly isMain: boolean
  /** To what the team asked at joining. */
  readonly answers: FormAnswers
}

/** A second line about the same person changes nothing. */
export async function addMembershipContact(
  db: Db,
  membershipId: string,
  contact: { readonly personId: string; readonly function: string; readonly token?: string },
  now: Date,
): Promise<void> {
  await db
    .insertInto('network_membership_contacts')
    .values({
      membershipId,
      personId: contact.personId,
      function: contact.function,
      tokenHash: contact.token === undefined ? null : hashToken(contact.token),
      isMain: true,
      createdAt: now,
    })
    .onConflict((conflict) => conflict.columns(['membershipId', 'personId']).doNothing())
    .execute()
}

/** Those who speak for these memberships, by membership, the first one first. */
export async function listMembershipContacts(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly MembershipContact[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('network_membership_contacts')
    .select(['membershipId', 'personId', 'function', 'isMain', 'answers'])
    .where('membershipId', 'in', [...ids])
    .orderBy('createdAt')
    .orderBy('personId')
    .execute()
  const told = new Map<string, MembershipContact[]>()
  for (const row of rows) {
    const { membershipId, personId, isMain, answers } = row
    const own = told.get(membershipId) ?? []
    const contact = { membershipId, personId, function: row.function, isMain, answers }
    told.set(membershipId, [...own, contact])
  }
  return told
}

/** The membership that this link was given for. Only the hash is kept. */
export async function findMembershipByToken(db: Db, token: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('network_membership_contacts')
    .select('membershipId')
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  return row?.membershipId
}

/** Of whoever holds this link. */
export async function findJoinAnswers(db: Db, token: string): Promise<FormAnswers> {
  const row = await db
    .selectFrom('network_membership_contacts')
    .select('answers')
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  return row?.answers ?? {}
}

export async function saveJoinAnswers(db: Db, token: string, answers: FormAnswers): Promise<void> {
  await db
    .updateTable('network_membership_contacts')
    .set({ answers: JSON.stringify(answers) })
    .where('tokenHash', '=', hashToken(token))
    .execute()
}
