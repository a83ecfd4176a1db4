import type { Kysely } from 'kysely'
import type { MailingTables } from '../tables.ts'

type Db = Kysely<MailingTables>

interface DemoList {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly description: string
  readonly createdAt: Date
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
  readonly listId: string
  readonly title: string
  readonly subject: string
  readonly preheader: string
  readonly blocks: string
  readonly frozenText: string
  readonly now: Date
}

/** A letter that has left already. */
export async function insertMailing(db: Db, { now, ...mailing }: DemoMailing) {
  await db
    .insertInto('mailings')
    .values({
      ...mailing,
      segmentId: null,
      language: 'fr',
      transactional: false,
      state: 'sent',
      pauseReason: null,
      createdBy: null,
      createdAt: now,
      updatedAt: now,
      confirmedBy: null,
      confirmedAt: now,
      frozenHtml: null,
      sentAt: now,
      publishedAt: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A letter that is still being written. */
export async function insertDraft(
  db: Db,
  draft: Pick<DemoMailing, 'id' | 'slug' | 'listId' | 'title' | 'subject' | 'blocks' | 'now'>,
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
      createdAt: now,
      updatedAt: now,
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
    .values({ ...kept, createdAt: now, updatedAt: now })
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

export async function insertSubscriber(db: Db, subscriber: DemoSubscriber) {
  await db
    .insertInto('mailing_subscribers')
    .values({ id: subscriber.id, pace: 'all', createdAt: subscriber.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('mailing_addresses')
    .values({
      subscriberId: subscriber.id,
      personId: subscriber.personId,
      email: subscriber.email,
      emailHash: subscriber.emailHash,
      name: subscriber.name,
      language: 'fr',
      softBounces: 0,
      keptUntil: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('mailing_subscriptions')
    .values({
      id: subscriber.id,
      listId: subscriber.listId,
      subscriberId: subscriber.id,
      state: 'active',
      source: 'demo',
      wording: '',
      wordingHash: null,
      askedAt: subscriber.now,
      consentedAt: subscriber.now,
      unsubscribedAt: null,
      unsubscribedBy: null,
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

export async function insertRecipient(db: Db, recipient: DemoRecipient) {
  await db
    .insertInto('mailing_recipients')
    .values({
      mailingId: recipient.mailingId,
      number: recipient.number,
      subscriberId: recipient.subscriberId,
      state: 'sent',
      tries: 1,
      doubts: 0,
      nextTryAt: null,
      lastError: null,
      messageId: null,
      sentAt: recipient.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteDemo(
  db: Db,
  { listId, segmentId }: { listId: string; segmentId: string },
  subscribers: readonly string[],
) {
  await db.deleteFrom('mailings').where('listId', '=', listId).execute()
  await db
    .updateTable('mailings')
    .set({ segmentId: null })
    .where('segmentId', '=', segmentId)
    .execute()
  await db.deleteFrom('mailing_segments').where('id', '=', segmentId).execute()
  await db.deleteFrom('mailing_subscribers').where('id', 'in', subscribers).execute()
  await db.deleteFrom('mailing_lists').where('id', '=', listId).execute()
}
