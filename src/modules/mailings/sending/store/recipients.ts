import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { MailingTables } from '../../tables.ts'

type Db = Kysely<MailingTables>

const chunk = 10_000
/** From so many on, the planner is told at once: it would read them all for each letter, until it noticed. */
const worthTelling = 1_000

/** Numbers them in the order given; someone named twice, or there already, is one recipient. */
export async function insertRecipients(
  db: Db,
  mailingId: string,
  subscribers: readonly string[],
): Promise<number> {
  let added = 0
  for (let start = 0; start < subscribers.length; start += chunk) {
    const ids = subscribers.slice(start, start + chunk)
    const { rows } = await sql`
      insert into mailing_recipients (mailing_id, number, subscriber_id)
      select ${mailingId}, (select coalesce(max(number), 0) from mailing_recipients
          where mailing_id = ${mailingId}) + row_number() over (order by first), id
      from (select id, min(place) as first
        from unnest(${ids}::uuid[]) with ordinality as given (id, place)
        where not exists (select 1 from mailing_recipients r
          where r.mailing_id = ${mailingId} and r.subscriber_id = id)
        group by id) once
      join mailing_subscribers s using (id)
      returning number`.execute(db)
    added += rows.length
  }
  if (added >= worthTelling) await sql`analyze mailing_recipients`.execute(db)
  return added
}

/** Those who subscribe to the list of this letter now, the oldest subscription first. */
export async function listReaders(db: Db, listId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('mailing_subscriptions')
    .select('subscriberId')
    .where('listId', '=', listId)
    .where('state', '=', 'active')
    .orderBy('consentedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.subscriberId)
}

export interface Doubtful {
  readonly number: number
  readonly email: string | undefined
  /** `sent`: handed over again since, so received once or twice. `uncertain`: once, or not at all. */
  readonly state: string
  readonly doubts: number
  readonly error: string | undefined
}

/** Everyone about whom nobody can say that they received this letter exactly once. */
export async function listDoubtful(db: Db, mailingId: string): Promise<readonly Doubtful[]> {
  const rows = await db
    .selectFrom('mailing_recipients as r')
    .leftJoin('mailing_addresses as a', 'a.subscriberId', 'r.subscriberId')
    .select(['r.number', 'a.email', 'r.state', 'r.doubts', 'r.lastError'])
    .where('r.mailingId', '=', mailingId)
    .where('r.doubts', '>', 0)
    .orderBy('r.number')
    .execute()
  return rows.map((row) => nounOf(row, { error: row.lastError ?? undefined }, 'lastError'))
}

/** Why people were left out, and which refusals came back: how many of each. */
export async function countReasons(db: Db, mailingId: string) {
  const rows = await db
    .selectFrom('mailing_recipients')
    .select(({ fn }) => ['state', 'lastError', fn.countAll<string>().as('count')])
    .where('mailingId', '=', mailingId)
    .where('state', 'in', ['skipped', 'failed', 'bounced', 'complained'])
    .groupBy(['state', 'lastError'])
    .orderBy('state')
    .orderBy('count', 'desc')
    .execute()
  return rows.map((row) => ({
    state: row.state,
    reason: row.lastError ?? '',
    count: Number(row.count),
  }))
}

/** A person decided: those who are in doubt for good are written to once more. */
export async function requeueDoubtful(db: Db, mailingId: string): Promise<number> {
  const rows = await db
    .updateTable('mailing_recipients')
    .set({ doubts: 1, nextTryAt: null })
    .where('mailingId', '=', mailingId)
    .where('state', '=', 'uncertain')
    .returning('number')
    .execute()
  return rows.length
}

export async function findRecipient(db: Db, mailingId: string, number: number) {
  const row = await db
    .selectFrom('mailing_recipients as r')
    .innerJoin('mailings as m', 'm.id', 'r.mailingId')
    .leftJoin('mailing_addresses as a', 'a.subscriberId', 'r.subscriberId')
    .select(['r.subscriberId', 'm.listId', 'a.emailHash', 'r.state'])
    .where('r.mailingId', '=', mailingId)
    .where('r.number', '=', number)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    subscriberId: row.subscriberId,
    listId: row.listId,
    emailHash: row.emailHash ?? undefined,
    state: row.state,
  }
}

/** A letter that was handed over has come back, or was complained about; whether that is news. */
export async function markReturned(
  db: Db,
  mailingId: string,
  number: number,
  state: 'bounced' | 'complained',
  code: string,
): Promise<boolean> {
  const row = await db
    .updateTable('mailing_recipients')
    .set({ state, lastError: code })
    .where('mailingId', '=', mailingId)
    .where('number', '=', number)
    .where('state', 'in', ['sent', 'uncertain', ...(state === 'complained' ? [bounced] : [])])
    .returning('number')
    .executeTakeFirst()
  return row !== undefined
}

const bounced = 'bounced' as const
