import type { Kysely, Selectable } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { waitingFamilies } from '#kit/waiting-line.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { HomeTables } from '../../tables.ts'
import type { LetterKept } from '../letters.ts'

type Db = Kysely<HomeTables>

export async function findLetter(db: Db, personId: string): Promise<LetterKept | undefined> {
  const row = await db
    .selectFrom('waiting_letters')
    .selectAll()
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row && letterOf(row)
}

export async function findLetterByToken(db: Db, token: string): Promise<LetterKept | undefined> {
  const row = await db
    .selectFrom('waiting_letters')
    .selectAll()
    .where('token', '=', token)
    .executeTakeFirst()
  return row && letterOf(row)
}

/** What was asked last counts; the link that stops them stays the same. */
export async function putLetter(db: Db, letter: LetterKept): Promise<void> {
  const { personId, token, lastOn, every, weekday, hour, families, language } = letter
  const wish = { every, weekday, hour, families: [...families], language }
  await db
    .insertInto('waiting_letters')
    .values({ personId, token, lastOn: lastOn ?? null, ...wish })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(wish))
    .execute()
}

export async function dropLetter(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('waiting_letters').where('personId', '=', personId).execute()
}

/**
 * Those whose day and hour have come, each held until the end of the job: two workers send no letter twice. At most five
 * hundred at a time, the longest without one first: the next hour takes the others.
 */
export async function lockLetters(
  db: Db,
  { day, weekday, hour }: { readonly day: Day; readonly weekday: number; readonly hour: number },
): Promise<readonly LetterKept[]> {
  const rows = await db
    .selectFrom('waiting_letters')
    .selectAll()
    .where((is) => is.or([is('lastOn', 'is', null), is('lastOn', '<', day)]))
    .where((is) => is.or([is('every', '=', 'daily'), is('weekday', '=', weekday)]))
    .where('hour', '<=', hour)
    .orderBy('lastOn', (order) => order.asc().nullsFirst())
    .orderBy('personId')
    .limit(500)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(letterOf)
}

export async function markSent(db: Db, personId: string, on: Day): Promise<void> {
  await db
    .updateTable('waiting_letters')
    .set({ lastOn: on })
    .where('personId', '=', personId)
    .execute()
}

/** One address for a person: a new one takes the place of the one before. Only its hash is kept. */
export async function putFeed(db: Db, personId: string, token: string, now: Date): Promise<void> {
  const values = { tokenHash: hashToken(token), createdAt: now }
  await db
    .insertInto('waiting_feeds')
    .values({ personId, ...values })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(values))
    .execute()
}

export async function dropFeed(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('waiting_feeds').where('personId', '=', personId).execute()
}

export async function findFeedSince(db: Db, personId: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('waiting_feeds')
    .select('createdAt')
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row?.createdAt
}

export async function findFeedOwner(db: Db, token: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('waiting_feeds')
    .select('personId')
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  return row?.personId
}

export async function exportLetter(db: Db, personId: string) {
  return db
    .selectFrom('waiting_letters')
    .select(['every', 'weekday', 'hour', 'families', 'language', 'lastOn'])
    .where('personId', '=', personId)
    .executeTakeFirst()
}

function letterOf(row: Selectable<HomeTables['waiting_letters']>): LetterKept {
  return {
    ...{ personId: row.personId, weekday: row.weekday, hour: row.hour, token: row.token },
    every: row.every as LetterKept['every'],
    families: waitingFamilies.filter((family) => row.families.includes(family)),
    language: row.language as Locale,
    lastOn: row.lastOn ?? undefined,
  }
}
