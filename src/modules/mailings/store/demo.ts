import type { Kysely } from 'kysely'
import type { MailingTables } from '../tables.ts'

type Db = Kysely<MailingTables>

interface DemoList {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly description: string
  readonly created_at: Date
}

export async function insertList(db: Db, list: DemoList) {
  await db
    .insertInto('mailing_lists')
    .values({ ...list, public: true })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

interface DemoMailing {
  readonly id: string
  readonly slug: string
  readonly list_id: string
  readonly title: string
  readonly subject: string
  readonly preheader: string
  readonly blocks: string
  readonly frozen_text: string
  readonly now: Date
}

/** A letter that has left already. */
export async function insertMailing(db: Db, { now, ...mailing }: DemoMailing) {
  await db
    .insertInto('mailings')
    .values({
      ...mailing,
      segment_id: null,
      language: 'fr',
      transactional: false,
      state: 'sent',
      pause_reason: null,
      created_by: null,
      created_at: now,
      updated_at: now,
      confirmed_by: null,
      confirmed_at: now,
      frozen_html: null,
      sent_at: now,
      published_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A letter that is still being written. */
export async function insertDraft(
  db: Db,
  draft: Pick<DemoMailing, 'id' | 'slug' | 'list_id' | 'title' | 'subject' | 'blocks' | 'now'>,
) {
  const { now, ...mailing } = draft
  await db
    .insertInto('mailings')
    .values({
      ...mailing,
      preheader: '',
      state: 'draft',
      language: 'fr',
      transactional: false,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function insertSegment(
  db: Db,
  segment: {
    readonly id: string
    readonly name: string
    readonly rules: string
    readonly now: Date
  },
) {
  const { now, ...kept } = segment
  await db
    .insertInto('mailing_segments')
    .values({ ...kept, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

interface DemoSubscriber {
  readonly id: string
  readonly listId: string
  readonly personId: string
  readonly email: string
  readonly emailHash: string
  readonly name: string
  readonly now: Date
}

export async function insertSubscriber(db: Db, given: DemoSubscriber) {
  await db
    .insertInto('mailing_subscribers')
    .values({ id: given.id, pace: 'all', created_at: given.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('mailing_addresses')
    .values({
      subscriber_id: given.id,
      person_id: given.personId,
      email: given.email,
      email_hash: given.emailHash,
      name: given.name,
      language: 'fr',
      soft_bounces: 0,
      kept_until: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('mailing_subscriptions')
    .values({
      id: given.id,
      list_id: given.listId,
      subscriber_id: given.id,
      state: 'active',
      source: 'demo',
      wording: '',
      wording_hash: null,
      asked_at: given.now,
      consented_at: given.now,
      unsubscribed_at: null,
      unsubscribed_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

interface DemoRecipient {
  readonly mailingId: string
  readonly number: number
  readonly subscriberId: string
  readonly now: Date
}

export async function insertRecipient(db: Db, given: DemoRecipient) {
  await db
    .insertInto('mailing_recipients')
    .values({
      mailing_id: given.mailingId,
      number: given.number,
      subscriber_id: given.subscriberId,
      state: 'sent',
      tries: 1,
      doubts: 0,
      next_try_at: null,
      last_error: null,
      message_id: null,
      sent_at: given.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteDemo(
  db: Db,
  { listId, segmentId }: { listId: string; segmentId: string },
  subscribers: readonly string[],
) {
  await db.deleteFrom('mailings').where('list_id', '=', listId).execute()
  await db
    .updateTable('mailings')
    .set({ segment_id: null })
    .where('segment_id', '=', segmentId)
    .execute()
  await db.deleteFrom('mailing_segments').where('id', '=', segmentId).execute()
  await db.deleteFrom('mailing_subscribers').where('id', 'in', subscribers).execute()
  await db.deleteFrom('mailing_lists').where('id', '=', listId).execute()
}
