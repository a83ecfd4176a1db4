import { type Kysely, sql } from 'kysely'
import type { PlatformTables } from '#platform/tables.ts'
import type { MailingTables } from '../../tables.ts'

type Db = Kysely<MailingTables>
type HouseDb = Kysely<
  Pick<MailingTables, 'mailing_house'> & Pick<PlatformTables, 'instance_settings'>
>

/** A letter that nobody has looked after for so long is perhaps an old copy of one that has left. */
const asleepAfter = sql`interval '12 hours'`

/**
 * Restored, and nobody has said since that letters may leave: what the backup holds as waiting was
 * perhaps sent by the instance it was taken from.
 */
export async function isHeld(db: HouseDb): Promise<boolean> {
  const row = await db
    .selectFrom('instance_settings')
    .select('changedAt')
    .where('name', '=', 'restored')
    .executeTakeFirst()
  if (!row) return false
  const house = await db.selectFrom('mailing_house').select('releasedAt').executeTakeFirst()
  return !house?.releasedAt || house.releasedAt < row.changedAt
}

export async function release(db: Db, now: Date) {
  await db.updateTable('mailing_house').set({ releasedAt: now }).execute()
}

/** Whatever was leaving has been looked at by a person just now. */
export async function renewLeases(db: Db) {
  await db.updateTable('mailing_leases').set({ until: sql<Date>`now()` }).execute()
}

/** Letters that are leaving, but that no sender has touched for half a day, wait for a person. */
export async function pauseAsleep(db: Db): Promise<readonly string[]> {
  const rows = await db
    .updateTable('mailings as m')
    .from('mailing_leases as l')
    .set({ state: 'paused', pauseReason: 'asleep' })
    .whereRef('l.mailingId', '=', 'm.id')
    .where('m.state', '=', 'sending')
    .where('l.until', '<', sql<Date>`now() - ${asleepAfter}`)
    .returning('m.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** A letter begins to leave, or goes on: whoever sends may take it now. */
export async function openLease(db: Db, mailingId: string, owner: string) {
  await db
    .insertInto('mailing_leases')
    .values({ mailingId, owner, until: sql<Date>`now()` })
    .onConflict((conflict) =>
      conflict.column('mailingId').doUpdateSet({ owner, until: sql<Date>`now()` }),
    )
    .execute()
}

/** The letters that one sender may take, the oldest first. Time is the database's: senders share it. */
export async function listTakeable(db: Db, owner: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('mailings as m')
    .innerJoin('mailing_leases as l', 'l.mailingId', 'm.id')
    .select('m.id')
    .where('m.state', '=', 'sending')
    .where(({ or, eb }) => or([eb('l.until', '<', sql<Date>`now()`), eb('l.owner', '=', owner)]))
    .orderBy('m.confirmedAt')
    .orderBy('m.id')
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Takes a letter, and in the same act writes down whom the sender before was writing to when it fell:
 * nobody can know whether they received it. When the database itself has started again since, its last
 * commits may be lost: then all of the claim are in doubt, but those for whom the sender still answers.
 */
export function takeLease(
  db: Db,
  mailingId: string,
  owner: string,
  ms: number,
  untouched: readonly number[] = [],
): Promise<readonly number[] | undefined> {
  return db.transaction().execute(async (inside) => {
    const { rows } = await sql<{ claim: number[]; fell: boolean }>`
      select claim, server_since <> pg_postmaster_start_time() as fell from mailing_leases
      where mailing_id = ${mailingId} and (until < now() or owner = ${owner})
      for update`.execute(inside)
    const [lease] = rows
    if (!lease) return undefined
    await inside
      .updateTable('mailing_leases')
      .set({ owner, until: inMs(ms), claim: [], serverSince: sql`pg_postmaster_start_time()` })
      .where('mailingId', '=', mailingId)
      .execute()
    const lost = lease.fell ? lease.claim.filter((number) => !untouched.includes(number)) : []
    const caught = await inside
      .updateTable('mailing_recipients')
      .set({ state: 'uncertain', doubts: sql`doubts + 1`, lastError: 'caught', nextTryAt: null })
      .where('mailingId', '=', mailingId)
      .where(({ or, and, eb }) =>
        or([
          eb('state', '=', 'sending'),
          and([
            eb('state', 'in', ['queued', 'uncertain']),
            eb('number', '=', sql<number>`any(${lost}::integer[])`),
          ]),
        ]),
      )
      .returning('number')
      .execute()
    return caught.map(({ number }) => number)
  })
}

/** While one letter takes long to hand over, the lease is kept. */
export async function keepLease(db: Db, mailingId: string, owner: string, ms: number) {
  await db
    .updateTable('mailing_leases')
    .set({ until: inMs(ms) })
    .where('mailingId', '=', mailingId)
    .where('owner', '=', owner)
    .execute()
}

function inMs(ms: number) {
  return sql<Date>`now() + ${ms} * interval '1 millisecond'`
}
