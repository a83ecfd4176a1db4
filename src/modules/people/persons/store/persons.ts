import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { Locale } from '#kit/texts.ts'
import {
  type AddressHolder,
  type Identity,
  publicName,
  type ShownAs,
  searchWordsOf,
} from '../../person.ts'
import type { IdentityRow, PeopleTables } from '../../tables.ts'

type Db = Kysely<PeopleTables>

export interface NewPerson {
  readonly id: string
  readonly name: string
  readonly email: string | undefined
  readonly claimedEmail?: string | undefined
  /** Typed with this name by a visitor: see `Identity`. */
  readonly typedByAnyone?: boolean
  readonly phone: string | undefined
  readonly language: Locale
  readonly keptUntil: string | undefined
}

/** A person and its identity. False when someone else holds this address already. */
export async function insertPerson(db: Db, person: NewPerson, now: Date): Promise<boolean> {
  await db
    .insertInto('persons')
    .values({ id: person.id, createdAt: now, lastSeenAt: now })
    .execute()
  const written = await db
    .insertInto('identities')
    .values({
      personId: person.id,
      name: person.name,
      email: person.email ?? null,
      claimedEmail: person.claimedEmail ?? null,
      typedByAnyone: person.typedByAnyone ?? false,
      phone: person.phone ?? null,
      language: person.language,
      keptUntil: person.keptUntil ?? null,
      searchWords: searchWordsOf(person.name, person.email ?? person.claimedEmail),
      changedAt: now,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst()
  if ((written.numInsertedOrUpdatedRows ?? 0n) > 0n) return true
  await db.deleteFrom('persons').where('id', '=', person.id).execute()
  return false
}

export async function findIdentity(db: Db, personId: string): Promise<Identity | undefined> {
  const row = await identities(db).where('personId', '=', personId).executeTakeFirst()
  return row && identityOf(row)
}

export async function findIdentityByEmail(db: Db, email: string): Promise<Identity | undefined> {
  const row = await identities(db).where('email', '=', email).executeTakeFirst()
  return row && identityOf(row)
}

/** Those who typed this address without proof, and are not whom it belongs to. */
export async function listClaiming(db: Db, email: string): Promise<Identity[]> {
  const rows = await identities(db).where('claimedEmail', '=', email).orderBy('personId').execute()
  return rows.map(identityOf)
}

/** For each of these people whose address is that of somebody else: who that is. */
export async function findAddressHolders(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AddressHolder>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('identities as claim')
    .innerJoin('identities as holder', 'holder.email', 'claim.claimedEmail')
    .select(['claim.personId as claimant', 'holder.personId', 'holder.name'])
    .where('claim.personId', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ claimant, ...holder }) => [claimant, holder]))
}

export async function listIdentities(db: Db, ids: readonly string[]): Promise<Identity[]> {
  if (ids.length === 0) return []
  const rows = await identities(db)
    .where('personId', 'in', [...ids])
    .execute()
  return rows.map(identityOf)
}

/** Names that anyone may read; those who stay out of sight are not in the map. */
export async function listPublicNames(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('identities')
    .innerJoin('persons', 'persons.id', 'identities.personId')
    .select(['persons.id', 'identities.name', 'persons.shownAs'])
    .where('persons.id', 'in', [...ids])
    .execute()
  const named = rows.map(({ id, name, shownAs }) => [id, publicName(name, shownAs)] as const)
  return new Map(named.filter((pair): pair is [string, string] => pair[1] !== undefined))
}

export async function saveIdentity(
  db: Db,
  personId: string,
  change: { name: string; phone: string | undefined; language: Locale },
  now: Date,
): Promise<void> {
  const { email, claimedEmail } = await db
    .selectFrom('identities')
    .select(['email', 'claimedEmail'])
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await db
    .updateTable('identities')
    .set({
      name: change.name,
      phone: change.phone ?? null,
      language: change.language,
      searchWords: searchWordsOf(change.name, email ?? claimedEmail ?? undefined),
      changedAt: now,
    })
    .where('personId', '=', personId)
    .execute()
}

/** False when someone else took this address in the meantime. It is proved, or typed as a claim was. */
export async function saveEmail(
  db: Db,
  personId: string,
  email: string,
  now: Date,
  typedByAnyone = false,
) {
  const taken = await db
    .selectFrom('identities')
    .select('personId')
    .where('email', '=', email)
    .where('personId', '<>', personId)
    .executeTakeFirst()
  if (taken) return false

  const { name } = await db
    .updateTable('identities')
    .set({ email, claimedEmail: null, typedByAnyone, changedAt: now })
    .where('personId', '=', personId)
    .returning('name')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('identities')
    .set({ searchWords: searchWordsOf(name, email) })
    .where('personId', '=', personId)
    .execute()
  return true
}

/** The name and the address go together: a link sent there was opened, or the team says so. */
export async function markProved(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('identities')
    .set({ typedByAnyone: false })
    .where('personId', '=', personId)
    .where('typedByAnyone', '=', true)
    .execute()
}

/**
 * The address turns out to be that of somebody else than whose name was typed with it: from now on it is a claim, and its
 * true reader may have it. Nothing of what was proved is touched: false then.
 */
export async function turnIntoClaim(db: Db, personId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('identities')
    .set((eb) => ({
      claimedEmail: eb.ref('email'),
      email: null,
      typedByAnyone: false,
      changedAt: now,
    }))
    .where('personId', '=', personId)
    .where('typedByAnyone', '=', true)
    .where('email', 'is not', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function findShownAs(db: Db, personId: string): Promise<ShownAs> {
  const row = await db
    .selectFrom('persons')
    .select('shownAs')
    .where('id', '=', personId)
    .executeTakeFirst()
  return row?.shownAs ?? 'hidden'
}

export async function saveShownAs(db: Db, personId: string, shownAs: ShownAs): Promise<void> {
  await db.updateTable('persons').set({ shownAs }).where('id', '=', personId).execute()
}

/** Someone came back: the account is not asleep any more. */
export async function markSeen(db: Db, personId: string, now: Date): Promise<void> {
  await db
    .updateTable('persons')
    .set({ lastSeenAt: now, inactivityNoticeAt: null })
    .where('id', '=', personId)
    .where('erasedAt', 'is', null)
    .execute()
}

/** When this key was made: since when someone is in the workshop. */
export async function getSince(db: Db, personId: string): Promise<Date> {
  const { createdAt } = await db
    .selectFrom('persons')
    .select('createdAt')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return createdAt
}

/** Someone kept for one occasion who opens an account is kept as long as the account. */
export async function keepWithAccount(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('identities')
    .set({ keptUntil: null })
    .where('personId', '=', personId)
    .where('keptUntil', 'is not', null)
    .execute()
}

/** Kept for another occasion too: the later day counts; an account has no such day. */
export async function keepUntilAtLeast(db: Db, personId: string, day: string): Promise<void> {
  await db
    .updateTable('identities')
    .set({ keptUntil: day })
    .where('personId', '=', personId)
    .where('keptUntil', '<', day)
    .execute()
}

/** Has this person ever entered? An account that was only prepared was last seen when it was made. */
export async function hasEverCome(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('persons')
    .select(['createdAt', 'lastSeenAt'])
    .where('id', '=', personId)
    .executeTakeFirst()
  return row !== undefined && row.lastSeenAt.getTime() > row.createdAt.getTime()
}

/** One act at a time on this person; undefined when it was erased already. */
export async function lockPerson(db: Db, personId: string): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('persons')
    .select('id')
    .where('id', '=', personId)
    .where('erasedAt', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** One act at a time for the whole house on this subject, until the end of the transaction. */
export async function lockSubject(db: Db, subject: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(db)
}

function identities(db: Db) {
  return db.selectFrom('identities').selectAll()
}

function identityOf(row: IdentityRow): Identity {
  return nounOf(row, {}, 'keptUntil', 'searchWords', 'changedAt')
}
