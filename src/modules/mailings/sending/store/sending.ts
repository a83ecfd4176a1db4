import { type Kysely, sql } from 'kysely'
import type { Locale } from '#kit/texts.ts'
import type { MailingTables } from '../../tables.ts'
import { type LetterBlock, pictureFiles } from '../../writing/nouns.ts'
import { maxDoubts } from '../retry.ts'

type Db = Kysely<MailingTables>

/** What the sender needs to know of a letter. */
export interface FrozenMailing {
  readonly id: string
  readonly listId: string
  readonly listKey: string
  readonly listName: string
  readonly subject: string
  readonly language: Locale
  readonly transactional: boolean
  readonly html: string | undefined
  readonly text: string
  /** Keys of the files that its HTML shows. */
  readonly pictures: readonly string[]
}

export async function findFrozen(db: Db, id: string): Promise<FrozenMailing | undefined> {
  const row = await db
    .selectFrom('mailings as m')
    .innerJoin('mailing_lists as l', 'l.id', 'm.listId')
    .select(['m.id', 'm.listId', 'l.key', 'l.name', 'm.subject', 'm.language'])
    .select(['m.transactional', 'm.frozenHtml', 'm.frozenText', 'm.blocks'])
    .where('m.id', '=', id)
    .executeTakeFirst()
  if (!row || row.frozenText === null) return undefined
  return {
    id: row.id,
    listId: row.listId,
    listKey: row.key,
    listName: row.name,
    subject: row.subject,
    language: row.language,
    transactional: row.transactional,
    html: row.frozenHtml ?? undefined,
    text: row.frozenText,
    pictures: pictureFiles(row.blocks as readonly LetterBlock[]),
  }
}

export interface Waiting {
  readonly number: number
  readonly subscriberId: string
  readonly email: string
  readonly name: string
  readonly tries: number
  readonly doubts: number
}

/** The next who wait, in their order. Whoever was in doubt has a low number, and so comes first. */
export async function listWaiting(
  db: Db,
  mailingId: string,
  now: Date,
  limit: number,
): Promise<readonly Waiting[]> {
  const rows = await db
    .selectFrom('mailing_recipients as r')
    .innerJoin('mailing_addresses as a', 'a.subscriberId', 'r.subscriberId')
    .select(['r.number', 'r.subscriberId', 'r.tries', 'r.doubts', 'a.email', 'a.name'])
    .where('r.mailingId', '=', mailingId)
    .where('r.state', 'in', ['queued', 'uncertain'])
    .where('r.doubts', '<', maxDoubts)
    .where(({ or, eb }) => or([eb('r.nextTryAt', 'is', null), eb('r.nextTryAt', '<=', now)]))
    .orderBy('r.number')
    .limit(limit)
    .execute()
  return rows.map(({ subscriberId, ...row }) => ({ ...row, subscriberId }))
}

export interface Guard {
  readonly mailingId: string
  readonly now: Date
  /** Letters that one person may receive in seven days. */
  readonly perWeek: number
  readonly limit: number
}

/**
 * Leaves aside, with the reason, those of the next who should not receive this letter after all: they
 * left, their address is suppressed, or they have had enough this week. Returns how many.
 *
 * Each `limit 1` is there for the planner: it looks each person up by an index. Without it, two hundred
 * people seem worth reading the whole list for, again for every two hundred.
 */
export async function leaveAside(db: Db, guard: Guard): Promise<number> {
  const { mailingId, now, perWeek, limit } = guard
  const { rows } = await sql<{ number: number }>`
    with next as (
      select r.number, r.subscriber_id, r.doubts, m.transactional, m.list_id
      from mailing_recipients r join mailings m on m.id = r.mailing_id
      where r.mailing_id = ${mailingId} and r.state in ('queued', 'uncertain')
        and (r.next_try_at is null or r.next_try_at <= ${now})
      order by r.number limit ${limit}
    ), judged as (
      select n.number, case
        when a.subscriber_id is null then 'erased'
        when a.email ~* '(@|\\.)(example|invalid|test|localhost)$' then 'reserved'
        when (select s.reason from mailing_suppressions s where s.email_hash = a.email_hash limit 1)
          is not null then 'suppressed'
        when n.transactional then null
        when (select s.state from mailing_subscriptions s where s.list_id = n.list_id
          and s.subscriber_id = n.subscriber_id and s.state = 'active' limit 1) is null
          then 'unsubscribed'
        when n.doubts > 0 then null
        when p.pace = 'fewer' and exists (select 1 from mailing_recipients r
          join mailings m on m.id = r.mailing_id and not m.transactional
          where r.subscriber_id = n.subscriber_id and r.sent_at > ${daysBefore(now, 30)})
          then 'fewer'
        when (select count(*) from mailing_recipients r
          join mailings m on m.id = r.mailing_id and not m.transactional
          where r.subscriber_id = n.subscriber_id and r.sent_at > ${daysBefore(now, 7)})
          >= ${perWeek} then 'fatigue'
      end as reason
      from next n
      join lateral (select p.pace from mailing_subscribers p where p.id = n.subscriber_id limit 1) p
        on true
      left join lateral (select a.subscriber_id, a.email, a.email_hash from mailing_addresses a
        where a.subscriber_id = n.subscriber_id limit 1) a on true
    )
    update mailing_recipients r set state = 'skipped', last_error = j.reason, next_try_at = null
    from judged j
    where r.mailing_id = ${mailingId} and r.number = j.number and j.reason is not null
    returning r.number`.execute(db)
  return rows.length
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}

/** What became of the letter before. */
export interface Outcome {
  readonly number: number
  readonly state: 'sent' | 'queued' | 'uncertain' | 'failed' | 'bounced'
  readonly at: Date
  readonly error: string | undefined
  readonly nextTryAt: Date | undefined
  /** The server was away: this try does not count. */
  readonly untried?: boolean
}

export interface Turn {
  readonly mailingId: string
  readonly owner: string
  readonly leaseMs: number
  readonly ended: Outcome | undefined
  readonly begin: { readonly number: number; readonly messageId: string } | undefined
  /** Whom the sender may write to from now on: the commit waits for the disk. Without it, it does not. */
  readonly claim?: readonly number[] | undefined
}

/**
 * Notes what became of one letter and announces the next, in one commit. The next one is begun only if
 * this sender still holds the lease, the mailing is still leaving, and the person still wants it: what
 * was decided a moment ago counts.
 */
export async function turnPage(db: Db, turn: Turn): Promise<{ begun: boolean; held: boolean }> {
  const { ended, begin, mailingId, owner, leaseMs, claim } = turn
  const waits = claim !== undefined || begin === undefined
  const { rows } = await sql<{ begun: boolean; held: boolean }>`
    with how as (
      select set_config('synchronous_commit', ${waits ? 'on' : 'off'}, true)
    ), lease as (
      update mailing_leases set until = now() + ${leaseMs} * interval '1 millisecond',
        claim = coalesce(${claim ?? null}::integer[], case when ${begin === undefined} then '{}' else claim end)
      from how where mailing_id = ${mailingId} and owner = ${owner} returning mailing_id
    ), ended as (
      update mailing_recipients r set
        state = ${ended?.state ?? null},
        sent_at = case when ${ended?.state === 'sent'} then ${ended?.at ?? null}::timestamptz else r.sent_at end,
        last_error = ${ended?.error ?? null},
        next_try_at = ${ended?.nextTryAt ?? null}::timestamptz,
        tries = case when ${ended?.untried === true} then r.tries - 1 else r.tries end,
        doubts = case when ${ended?.state === 'uncertain'} then r.doubts + 1 else r.doubts end
      from lease
      where r.mailing_id = lease.mailing_id and r.number = ${ended?.number ?? 0}
        and r.state = 'sending'
      returning 1
    ), begun as (
      update mailing_recipients r set
        state = 'sending', tries = r.tries + 1, next_try_at = null,
        message_id = ${begin?.messageId ?? null}
      from lease, mailings m, mailing_addresses a
      where r.mailing_id = lease.mailing_id and r.number = ${begin?.number ?? 0}
        and r.state in ('queued', 'uncertain')
        and m.id = r.mailing_id and m.state = 'sending'
        and a.subscriber_id = r.subscriber_id
        and not exists (select 1 from mailing_suppressions s where s.email_hash = a.email_hash)
        and (m.transactional or exists (select 1 from mailing_subscriptions s
          where s.list_id = m.list_id and s.subscriber_id = r.subscriber_id
            and s.state = 'active'))
      returning 1
    )
    select exists (select 1 from begun) as begun, exists (select 1 from lease) as held`.execute(db)
  return rows[0] ?? { begun: false, held: false }
}

/** What is left: whether someone still waits, now or later, and whether the letter is still leaving. */
export async function lookAhead(db: Db, mailingId: string) {
  const row = await db
    .selectFrom('mailings as m')
    .select('m.state')
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('mailing_recipients as r')
          .select('r.number')
          .whereRef('r.mailingId', '=', 'm.id')
          .where('r.state', 'in', ['queued', 'sending', 'uncertain'])
          .where('r.doubts', '<', maxDoubts),
      ).as('waits'),
    )
    .where('m.id', '=', mailingId)
    .executeTakeFirst()
  return { leaving: row?.state === 'sending', waits: Boolean(row?.waits) }
}

/** Nobody waits any more: the letter has left. */
export async function endMailing(db: Db, mailingId: string, now: Date): Promise<boolean> {
  const row = await db
    .updateTable('mailings')
    .set({ state: 'sent', sentAt: now, updatedAt: now })
    .where('id', '=', mailingId)
    .where('state', '=', 'sending')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The server refuses the sender itself: the letter waits for a person. */
export async function pauseRefused(db: Db, mailingId: string, now: Date) {
  await db
    .updateTable('mailings')
    .set({ state: 'paused', pauseReason: 'refused', updatedAt: now })
    .where('id', '=', mailingId)
    .where('state', '=', 'sending')
    .execute()
}

/** Open pages look again. */
export async function tellPages(db: Db, mailingId: string) {
  await sql`select pg_notify('ouvroir_changed', ${`mailing:${mailingId}`})`.execute(db)
}
