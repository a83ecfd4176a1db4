import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { Locale } from '#kit/texts.ts'
import type { MailingTables } from '../../tables.ts'
import type { Proof } from '../consent.ts'

type Db = Kysely<MailingTables>

/** Whoever has this address, as a key; undefined for an address that nobody here has. */
export async function findByHash(db: Db, emailHash: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('mailing_addresses')
    .select('subscriberId')
    .where('emailHash', '=', emailHash)
    .executeTakeFirst()
  return row?.subscriberId
}

export async function findEmailHash(db: Db, subscriberId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('mailing_addresses')
    .select('emailHash')
    .where('subscriberId', '=', subscriberId)
    .executeTakeFirst()
  return row?.emailHash
}

/** Does some list hold this person now? */
export async function isReader(db: Db, subscriberId: string): Promise<boolean> {
  const row = await db
    .selectFrom('mailing_subscriptions')
    .select('id')
    .where('subscriberId', '=', subscriberId)
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
export async function ensureSubscriber(
  db: Db,
  subscriber: NewSubscriber,
  now: Date,
): Promise<string> {
  const known = await findByHash(db, subscriber.emailHash)
  if (known) return known
  await db
    .insertInto('mailing_subscribers')
    .values({ id: subscriber.id, pace: 'all', createdAt: now })
    .execute()
  const added = await db
    .insertInto('mailing_addresses')
    .values({
      subscriberId: subscriber.id,
      personId: subscriber.personId ?? null,
      email: subscriber.email,
      emailHash: subscriber.emailHash,
      name: subscriber.name,
      language: subscriber.language,
      softBounces: 0,
      keptUntil: null,
    })
    .onConflict((conflict) => conflict.column('emailHash').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 1n) return subscriber.id
  await db.deleteFrom('mailing_subscribers').where('id', '=', subscriber.id).execute()
  return (await findByHash(db, subscriber.emailHash)) ?? subscriber.id
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
    .values({ ...row(consent), state: 'pending', askedAt: now, consentedAt: null })
    .onConflict((conflict) =>
      conflict
        .columns(['listId', 'subscriberId'])
        .doUpdateSet({
          state: 'pending',
          source: consent.source,
          wording: consent.wording,
          wordingHash: consent.wordingHash,
          askedAt: now,
          consentedAt: null,
          unsubscribedAt: null,
          unsubscribedBy: null,
        })
        .where('mailing_subscriptions.state', '!=', 'active'),
    )
    .execute()
}

/** Already agreed elsewhere, and stated: added when there was nothing; a refusal is never undone so. */
export async function importSubscription(db: Db, consent: Consent, now: Date): Promise<boolean> {
  const added = await db
    .insertInto('mailing_subscriptions')
    .values({ ...row(consent), state: 'active', askedAt: now, consentedAt: now })
    .onConflict((conflict) => conflict.columns(['listId', 'subscriberId']).doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

function row(consent: Consent) {
  return {
    id: consent.id,
    listId: consent.listId,
    subscriberId: consent.subscriberId,
    source: consent.source,
    wording: consent.wording,
    wordingHash: consent.wordingHash,
  }
}

/** What waits for a confirmation, asked since a moment, with the names of the lists. */
export async function listPending(db: Db, subscriberId: string, since: Date) {
  return await db
    .selectFrom('mailing_subscriptions as s')
    .innerJoin('mailing_lists as l', 'l.id', 's.listId')
    .select(['s.id', 's.listId', 'l.name as listName', 's.askedAt'])
    .where('s.subscriberId', '=', subscriberId)
    .where('s.state', '=', 'pending')
    .where('s.askedAt', '>', since)
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
    .set({ state: 'active', consentedAt: now })
    .where('subscriberId', '=', subscriberId)
    .where('state', '=', 'pending')
    .where('askedAt', '>', since)
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
    .where('askedAt', '<=', before)
    .executeTakeFirst()
  return Number(dead.numDeletedRows)
}

/** Every consent of someone, as it would be shown to whoever asks for the proof. */
export async function listProofs(db: Db, subscriberId: string): Promise<readonly Proof[]> {
  const rows = await db
    .selectFrom('mailing_subscriptions as s')
    .innerJoin('mailing_lists as l', 'l.id', 's.listId')
    .select(['l.name', 's.state', 's.source', 's.wording', 's.askedAt'])
    .select(['s.consentedAt', 's.unsubscribedAt'])
    .where('s.subscriberId', '=', subscriberId)
    .orderBy('l.name')
    .execute()
  return rows.map((row) => nounOf(row, { listName: row.name }, 'name'))
}

/** Did this person ever say anything of this list: yes, no, or not yet? */
export async function isHeld(db: Db, subscriberId: string, listId: string): Promise<boolean> {
  const row = await db
    .selectFrom('mailing_subscriptions')
    .select('id')
    .where('subscriberId', '=', subscriberId)
    .where('listId', '=', listId)
    .executeTakeFirst()
  return row !== undefined
}

/** How many people of each list are in which state. */
export async function countByList(db: Db) {
  const rows = await db
    .selectFrom('mailing_lists as l')
    .leftJoin('mailing_subscriptions as s', 's.listId', 'l.id')
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
    .innerJoin('mailing_addresses as a', 'a.subscriberId', 's.subscriberId')
    .leftJoin('mailing_suppressions as no', 'no.emailHash', 'a.emailHash')
    .select(['a.email', 'a.name', 'a.language', 's.consentedAt'])
    .where('s.listId', '=', listId)
    .where('s.state', '=', 'active')
    .where('no.emailHash', 'is', null)
    .orderBy('a.email')
    .execute()
}
