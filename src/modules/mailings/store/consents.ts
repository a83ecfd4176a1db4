import { type Kysely, sql } from 'kysely'
import type { Locale } from '#kit/texts.ts'
import type { Proof } from '../consent.ts'
import type { MailingTables } from '../tables.ts'

type Db = Kysely<MailingTables>

/** Whoever has this address, as a key; undefined for an address that nobody here has. */
export async function findByHash(db: Db, emailHash: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('mailing_addresses')
    .select('subscriber_id')
    .where('email_hash', '=', emailHash)
    .executeTakeFirst()
  return row?.subscriber_id
}

export async function findEmailHash(db: Db, subscriberId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('mailing_addresses')
    .select('email_hash')
    .where('subscriber_id', '=', subscriberId)
    .executeTakeFirst()
  return row?.email_hash
}

/** Does some list hold this person now? */
export async function isReader(db: Db, subscriberId: string): Promise<boolean> {
  const row = await db
    .selectFrom('mailing_subscriptions')
    .select('id')
    .where('subscriber_id', '=', subscriberId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return row !== undefined
}

export interface NewSubscriber {
  readonly id: string
  readonly email: string
  readonly emailHash: string
  readonly name: string
  readonly language: Locale
  readonly personId: string | undefined
}

/** The key of this address; two requests at the same instant get the same one. */
export async function ensureSubscriber(db: Db, given: NewSubscriber, now: Date): Promise<string> {
  const known = await findByHash(db, given.emailHash)
  if (known) return known
  await db
    .insertInto('mailing_subscribers')
    .values({ id: given.id, pace: 'all', created_at: now })
    .execute()
  const added = await db
    .insertInto('mailing_addresses')
    .values({
      subscriber_id: given.id,
      person_id: given.personId ?? null,
      email: given.email,
      email_hash: given.emailHash,
      name: given.name,
      language: given.language,
      soft_bounces: 0,
      kept_until: null,
    })
    .onConflict((conflict) => conflict.column('email_hash').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 1n) return given.id
  await db.deleteFrom('mailing_subscribers').where('id', '=', given.id).execute()
  return (await findByHash(db, given.emailHash)) ?? given.id
}

export interface Consent {
  readonly id: string
  readonly listId: string
  readonly subscriberId: string
  /** Where it was said: a page of this house, or the origin that an import states. */
  readonly source: string
  readonly wording: string
  readonly wordingHash: string
}

/** Asked, and not confirmed yet. One that is active stays as it is. */
export async function askSubscription(db: Db, consent: Consent, now: Date): Promise<void> {
  await db
    .insertInto('mailing_subscriptions')
    .values({ ...row(consent), state: 'pending', asked_at: now, consented_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['list_id', 'subscriber_id'])
        .doUpdateSet({
          state: 'pending',
          source: consent.source,
          wording: consent.wording,
          wording_hash: consent.wordingHash,
          asked_at: now,
          consented_at: null,
          unsubscribed_at: null,
          unsubscribed_by: null,
        })
        .where('mailing_subscriptions.state', '!=', 'active'),
    )
    .execute()
}

/** Already agreed elsewhere, and stated: added when there was nothing; a refusal is never undone so. */
export async function importSubscription(db: Db, consent: Consent, now: Date): Promise<boolean> {
  const added = await db
    .insertInto('mailing_subscriptions')
    .values({ ...row(consent), state: 'active', asked_at: now, consented_at: now })
    .onConflict((conflict) => conflict.columns(['list_id', 'subscriber_id']).doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

function row(consent: Consent) {
  return {
    id: consent.id,
    list_id: consent.listId,
    subscriber_id: consent.subscriberId,
    source: consent.source,
    wording: consent.wording,
    wording_hash: consent.wordingHash,
  }
}

/** What waits for a confirmation, asked since a moment, with the names of the lists. */
export async function listPending(db: Db, subscriberId: string, since: Date) {
  return await db
    .selectFrom('mailing_subscriptions as s')
    .innerJoin('mailing_lists as l', 'l.id', 's.list_id')
    .select(['s.id', 's.list_id as listId', 'l.name as listName', 's.asked_at as askedAt'])
    .where('s.subscriber_id', '=', subscriberId)
    .where('s.state', '=', 'pending')
    .where('s.asked_at', '>', since)
    .orderBy('l.name')
    .execute()
}

/** Says yes to all that waits; returns to how many lists. */
export async function confirmPending(
  db: Db,
  subscriberId: string,
  since: Date,
  now: Date,
): Promise<number> {
  const result = await db
    .updateTable('mailing_subscriptions')
    .set({ state: 'active', consented_at: now })
    .where('subscriber_id', '=', subscriberId)
    .where('state', '=', 'pending')
    .where('asked_at', '>', since)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

export async function saveTopics(
  db: Db,
  subscriberId: string,
  topics: readonly string[],
): Promise<void> {
  await db
    .updateTable('mailing_subscribers')
    .set({ topics: sql`${[...topics]}::text[]` })
    .where('id', '=', subscriberId)
    .execute()
}

/** Requests that nobody confirmed in time; whom no list holds any more goes with them. */
export async function deleteUnconfirmed(db: Db, before: Date): Promise<number> {
  const dead = await db
    .deleteFrom('mailing_subscriptions')
    .where('state', '=', 'pending')
    .where('asked_at', '<=', before)
    .executeTakeFirst()
  return Number(dead.numDeletedRows)
}

/** Every consent of someone, as it would be shown to whoever asks for the proof. */
export async function listProofs(db: Db, subscriberId: string): Promise<readonly Proof[]> {
  const rows = await db
    .selectFrom('mailing_subscriptions as s')
    .innerJoin('mailing_lists as l', 'l.id', 's.list_id')
    .select(['l.name', 's.state', 's.source', 's.wording', 's.asked_at'])
    .select(['s.consented_at', 's.unsubscribed_at'])
    .where('s.subscriber_id', '=', subscriberId)
    .orderBy('l.name')
    .execute()
  return rows.map((row) => ({
    listName: row.name,
    state: row.state,
    source: row.source,
    wording: row.wording,
    askedAt: row.asked_at,
    consentedAt: row.consented_at ?? undefined,
    unsubscribedAt: row.unsubscribed_at ?? undefined,
  }))
}

/** Did this person ever say anything of this list: yes, no, or not yet? */
export async function isHeld(db: Db, subscriberId: string, listId: string): Promise<boolean> {
  const row = await db
    .selectFrom('mailing_subscriptions')
    .select('id')
    .where('subscriber_id', '=', subscriberId)
    .where('list_id', '=', listId)
    .executeTakeFirst()
  return row !== undefined
}

/** How many people of each list are in which state. */
export async function countByList(db: Db) {
  const rows = await db
    .selectFrom('mailing_lists as l')
    .leftJoin('mailing_subscriptions as s', 's.list_id', 'l.id')
    .select(['l.id', 'l.name', 's.state', sql<string>`count(s.id)`.as('count')])
    .groupBy(['l.id', 'l.name', 's.state'])
    .orderBy('l.name')
    .execute()
  const lists = new Map<string, { id: string; name: string; counts: Record<string, number> }>()
  for (const { id, name, state, count } of rows) {
    const list = lists.get(id) ?? { id, name, counts: {} }
    if (state) list.counts[state] = Number(count)
    lists.set(id, list)
  }
  return [...lists.values()]
}

/** Everyone of a list, as the files of a mailing service want it. */
export async function listForExport(db: Db, listId: string) {
  return await db
    .selectFrom('mailing_subscriptions as s')
    .innerJoin('mailing_addresses as a', 'a.subscriber_id', 's.subscriber_id')
    .leftJoin('mailing_suppressions as no', 'no.email_hash', 'a.email_hash')
    .select(['a.email', 'a.name', 'a.language', 's.consented_at as consentedAt'])
    .where('s.list_id', '=', listId)
    .where('s.state', '=', 'active')
    .where('no.email_hash', 'is', null)
    .orderBy('a.email')
    .execute()
}
