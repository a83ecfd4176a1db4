import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import { searchWordsOf } from '../../person.ts'
import type { PeopleTables } from '../../tables.ts'
import type { NewPerson } from './persons.ts'

type Db = Kysely<PeopleTables>

const chunk = 500

/** Keys of those that were written; an address that is taken leaves its person out. */
export async function insertPersons(
  db: Db,
  people: readonly NewPerson[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const written = new Set<string>()
  for (let from = 0; from < people.length; from += chunk) {
    const some = people.slice(from, from + chunk)
    await db
      .insertInto('persons')
      .values(some.map(({ id }) => ({ id, createdAt: now, lastSeenAt: now })))
      .execute()
    const rows = await db
      .insertInto('identities')
      .values(
        some.map((person) => ({
          personId: person.id,
          name: person.name,
          email: person.email ?? null,
          phone: person.phone ?? null,
          language: person.language,
          keptUntil: person.keptUntil ?? null,
          searchWords: searchWordsOf(person.name, person.email),
          changedAt: now,
        })),
      )
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('personId')
      .execute()
    for (const row of rows) written.add(row.personId)
    const left = some.filter(({ id }) => !written.has(id)).map(({ id }) => id)
    if (left.length > 0) await db.deleteFrom('persons').where('id', 'in', left).execute()
  }
  return written
}

export interface KnownPerson {
  readonly personId: string
  readonly name: string
  readonly email: string | undefined
  readonly phone: string | undefined
}

export async function listPersonsByEmail(
  db: Db,
  emails: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> {
  if (emails.length === 0) return new Map()
  const rows = await db
    .selectFrom('identities')
    .select(['personId', 'name', 'email', 'phone'])
    // One parameter however many they are: a list of more than 65,535 would not pass.
    .where(sql<boolean>`email = any(${[...new Set(emails)]}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.email ?? '', knownOf(row)]))
}

export async function listKnownPersons(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('identities')
    .select(['personId', 'name', 'email', 'phone'])
    .where('personId', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.personId, knownOf(row)]))
}

/** Keys of people by any part of their name or address. */
export async function searchPersonIds(
  db: Db,
  words: string,
  limit: number,
): Promise<readonly string[]> {
  const patterns = words
    .split(' ')
    .filter(Boolean)
    .map((part) => `%${part.replace(/[\\%_]/g, '\\$&')}%`)
  if (patterns.length === 0) return []
  let query = db.selectFrom('identities').select('personId').orderBy('searchWords').limit(limit)
  for (const pattern of patterns) query = query.where('searchWords', 'like', pattern)
  return (await query.execute()).map((row) => row.personId)
}

/** An address or a telephone where there was none: what is known is never replaced. */
export async function completePerson(
  db: Db,
  personId: string,
  input: { readonly email?: string | undefined; readonly phone?: string | undefined },
  now: Date,
): Promise<void> {
  const { email, phone } = input
  const row = await db
    .selectFrom('identities')
    .select(['name', 'email', 'claimedEmail', 'phone'])
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return
  const next = row.email ?? email
  const claimed = next === undefined ? row.claimedEmail : null
  await db
    .updateTable('identities')
    .set({
      email: next ?? null,
      claimedEmail: claimed,
      phone: row.phone ?? phone ?? null,
      searchWords: searchWordsOf(row.name, next ?? claimed ?? undefined),
      changedAt: now,
    })
    .where('personId', '=', personId)
    .execute()
}

/**
 * People written by mistake, who never came and of whom this room holds nothing else: they leave
 * without a trace. Gives back those that went.
 */
export async function deleteUnused(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select p.id from persons p join identities i on i.person_id = p.id
    where p.id = any(${[...ids]}::uuid[]) and p.last_seen_at = p.created_at
      and not exists (select 1 from roles_held r where r.person_id = p.id)
      and not exists (select 1 from mandates m where m.person_id = p.id)
      and not exists (select 1 from sessions s where s.person_id = p.id)
      and not exists (select 1 from invitations v where v.person_id = p.id)
      and not exists (select 1 from sign_in_links l where l.person_id = p.id)
      and not exists (select 1 from consents c where c.person_id = p.id)
      and not exists (select 1 from rights_requests q where q.person_id = p.id)
    for update of p`.execute(db)
  const gone = rows.map(({ id }) => id)
  if (gone.length === 0) return []
  await db.deleteFrom('identities').where('personId', 'in', gone).execute()
  await db.deleteFrom('persons').where('id', 'in', gone).execute()
  return gone
}

/** What an import had added to an identity is taken off again, when it is still what was added. */
export async function takeBackCompletion(
  db: Db,
  personId: string,
  added: { readonly email?: string | undefined; readonly phone?: string | undefined },
): Promise<void> {
  const row = await db
    .selectFrom('identities')
    .select(['name', 'email', 'phone'])
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return
  const email = added.email !== undefined && row.email === added.email ? null : row.email
  const phone = added.phone !== undefined && row.phone === added.phone ? null : row.phone
  await db
    .updateTable('identities')
    .set({ email, phone, searchWords: searchWordsOf(row.name, email ?? undefined) })
    .where('personId', '=', personId)
    .execute()
}

function knownOf(row: {
  personId: string
  name: string
  email: string | null
  phone: string | null
}): KnownPerson {
  return nounOf(row)
}
