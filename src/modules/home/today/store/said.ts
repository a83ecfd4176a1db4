import { type Kysely, type Selectable, sql } from 'kysely'
import type { HomeTables } from '../../tables.ts'
import type { Said, SaidOf } from '../said.ts'

type Db = Kysely<HomeTables>

/** What this person said, and what others gave to them. */
export async function listSaid(db: Db, personId: string): Promise<readonly SaidOf[]> {
  const rows = await db
    .selectFrom('waiting_said')
    .selectAll()
    .where((is) => is.or([is('personId', '=', personId), is('toPersonId', '=', personId)]))
    .orderBy('at')
    .orderBy('key')
    .execute()
  return rows.map(saidOf)
}

/** What this person said of one matter, held until the end of the act. */
export async function lockSaid(db: Db, personId: string, key: string): Promise<SaidOf | undefined> {
  const row = await db
    .selectFrom('waiting_said')
    .selectAll()
    .where('personId', '=', personId)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst()
  return row && saidOf(row)
}

/**
 * The last word counts, and no matter is on nobody’s page: what is given clears what the taker had said of it, and what is
 * not one’s own is again with whoever gave it.
 */
export async function say(
  db: Db,
  personId: string,
  key: string,
  word: Said,
  now: Date,
): Promise<void> {
  await putSaid(db, personId, key, word, now)
  if (word.said === 'given') await dropSaid(db, word.to, key)
  if (word.said === 'not-mine') await giveBack(db, personId, key)
}

async function putSaid(
  db: Db,
  personId: string,
  key: string,
  word: Said,
  now: Date,
): Promise<void> {
  const values = {
    said: word.said,
    until: word.said === 'later' ? word.until : null,
    toPersonId: word.said === 'given' ? word.to : null,
    at: now,
  }
  await db
    .insertInto('waiting_said')
    .values({ personId, key, ...values })
    .onConflict((conflict) => conflict.columns(['personId', 'key']).doUpdateSet(values))
    .execute()
}

export async function dropSaid(db: Db, personId: string, key: string): Promise<void> {
  await db
    .deleteFrom('waiting_said')
    .where('personId', '=', personId)
    .where('key', '=', key)
    .execute()
}

/** Whoever it was given to does not take it: it is again on the page of whoever gave it. */
async function giveBack(db: Db, toPersonId: string, key: string): Promise<void> {
  await db
    .deleteFrom('waiting_said')
    .where('toPersonId', '=', toPersonId)
    .where('key', '=', key)
    .execute()
}

/** Those who said of this matter that it is not theirs; nobody else says so before the end of the act: the last two do not leave together. */
export async function lockRefusers(db: Db, key: string): Promise<readonly string[]> {
  await sql`select pg_advisory_xact_lock(hashtext(${`waiting ${key}`}))`.execute(db)
  const rows = await db
    .selectFrom('waiting_said')
    .select('personId')
    .where('key', '=', key)
    .where('said', '=', 'not-mine')
    .execute()
  return rows.map(({ personId }) => personId)
}

/** Everybody who said something, for the night. */
export async function listSayers(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('waiting_said').select('personId').distinct().execute()
  return rows.map(({ personId }) => personId)
}

/** All that was given and not taken back, for the night. */
export async function listGiven(db: Db): Promise<readonly SaidOf[]> {
  const rows = await db.selectFrom('waiting_said').selectAll().where('said', '=', 'given').execute()
  return rows.map(saidOf)
}

/** Words of one person about matters that are gone. */
export async function dropGone(
  db: Db,
  personId: string,
  standing: readonly string[],
): Promise<number> {
  let gone = db.deleteFrom('waiting_said').where('personId', '=', personId)
  if (standing.length > 0) gone = gone.where('key', 'not in', [...standing])
  return Number((await gone.executeTakeFirst()).numDeletedRows)
}

/** Words that nobody changed for so long, whoever said them. */
export async function dropSaidBefore(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('waiting_said')
    .where('at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function exportSaid(db: Db, personId: string) {
  const rows = await db
    .selectFrom('waiting_said')
    .select(['key', 'said', 'until', 'at'])
    .where((is) => is.or([is('personId', '=', personId), is('toPersonId', '=', personId)]))
    .orderBy('at')
    .orderBy('key')
    .execute()
  return rows
}

/** What was given to whoever leaves is again on the page of whoever gave it. */
export async function forgetSaid(db: Db, personId: string): Promise<void> {
  await db
    .deleteFrom('waiting_said')
    .where((is) => is.or([is('personId', '=', personId), is('toPersonId', '=', personId)]))
    .execute()
}

function saidOf(row: Selectable<HomeTables['waiting_said']>): SaidOf {
  const { personId, key, at } = row
  const of = { personId, key, at }
  if (row.said === 'later') return { ...of, said: 'later', until: row.until ?? '' }
  if (row.said === 'given') return { ...of, said: 'given', to: row.toPersonId ?? '' }
  return { ...of, said: 'not-mine' }
}
