import { type Kysely, sql } from 'kysely'
import { type OwnAddress, partByName } from '#kit/own-address.ts'
import type { MailingTables } from '../../tables.ts'
import type { LeavingWay, OfferedList, Pace } from '../subscription.ts'

type Db = Kysely<MailingTables>

/** Leaves one list, or all of them. Returns how many were left. */
export async function leaveLists(
  db: Db,
  subscriberId: string,
  by: { readonly way: LeavingWay; readonly now: Date; readonly listId?: string },
): Promise<number> {
  const rows = await db
    .updateTable('mailing_subscriptions')
    .set({ state: 'unsubscribed', unsubscribedAt: by.now, unsubscribedBy: by.way })
    .where('subscriberId', '=', subscriberId)
    .where('state', '!=', 'unsubscribed')
    .$if(by.listId !== undefined, (query) => query.where('listId', '=', by.listId ?? ''))
    .returning('id')
    .execute()
  return rows.length
}

export interface Joined {
  readonly id: string
  readonly listId: string
  readonly subscriberId: string
  readonly source: string
  readonly wording: string
  readonly wordingHash: string
  readonly now: Date
}

/** Subscribes someone whose address is proven, with the words they agreed to. */
export async function joinList(db: Db, joined: Joined): Promise<boolean> {
  const fresh = {
    state: 'active' as const,
    source: joined.source,
    wording: joined.wording,
    wordingHash: joined.wordingHash,
    askedAt: joined.now,
    consentedAt: joined.now,
    unsubscribedAt: null,
    unsubscribedBy: null,
  }
  const row = await db
    .insertInto('mailing_subscriptions')
    .values({
      id: joined.id,
      listId: joined.listId,
      subscriberId: joined.subscriberId,
      ...fresh,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['listId', 'subscriberId'])
        .doUpdateSet(fresh)
        .where('mailing_subscriptions.state', '!=', 'active'),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Public lists, and those this person is on; whether they are on it. */
export async function listOffered(db: Db, subscriberId: string): Promise<readonly OfferedList[]> {
  const rows = await db
    .selectFrom('mailing_lists as l')
    .leftJoin('mailing_subscriptions as s', (join) =>
      join.onRef('s.listId', '=', 'l.id').on('s.subscriberId', '=', subscriberId),
    )
    .select(['l.id', 'l.name', 'l.description', 's.state'])
    .where(({ or, eb }) => or([eb('l.public', '=', true), eb('s.id', 'is not', null)]))
    .orderBy('l.name')
    .execute()
  return rows.map(({ state, ...list }) => ({ ...list, on: state === 'active' }))
}

export async function findListName(db: Db, listId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('mailing_lists')
    .select('name')
    .where('id', '=', listId)
    .executeTakeFirst()
  return row?.name
}

export interface Subscriber {
  readonly id: string
  readonly pace: Pace
  readonly topics: readonly string[]
  readonly email: string
  readonly emailHash: string
}

/** Someone whose address is still in the vault. */
export async function findSubscriber(db: Db, id: string): Promise<Subscriber | undefined> {
  const row = await db
    .selectFrom('mailing_subscribers as s')
    .innerJoin('mailing_addresses as a', 'a.subscriberId', 's.id')
    .select(['s.id', 's.pace', 's.topics', 'a.email', 'a.emailHash'])
    .where('s.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { emailHash, ...rest } = row
  return { ...rest, emailHash }
}

export async function savePace(db: Db, id: string, pace: Pace) {
  await db.updateTable('mailing_subscribers').set({ pace }).where('id', '=', id).execute()
}

/**
 * By key, or by address: who subscribes has no account at that moment. A subscription without a name is of whoever reads
 * the mailbox; one that bears another name than the account is counted only.
 */
export async function findSubscribersOf(
  db: Db,
  personId: string,
  account: OwnAddress | undefined,
): Promise<{ readonly ids: readonly string[]; readonly others: number }> {
  const rows = await db
    .selectFrom('mailing_addresses')
    .select(['subscriberId', 'personId', 'name'])
    .where(({ or, eb }) =>
      or([
        eb('personId', '=', personId),
        ...(account ? [eb(sql`lower(email)`, '=', account.email.toLowerCase())] : []),
      ]),
    )
    .execute()
  const byKey = rows.filter((row) => row.personId === personId)
  const byAddress = rows.filter((row) => row.personId !== personId)
  const { own, others } = account
    ? partByName(byAddress, account, ({ name }) => name || account.name)
    : { own: [], others: 0 }
  return { ids: [...byKey, ...own].map(({ subscriberId }) => subscriberId), others }
}

/** The address leaves the vault; what remains is a key that is nobody’s. Returns its hash. */
export async function deleteAddress(db: Db, subscriberId: string): Promise<string | undefined> {
  const row = await db
    .deleteFrom('mailing_addresses')
    .where('subscriberId', '=', subscriberId)
    .returning('emailHash')
    .executeTakeFirst()
  return row?.emailHash
}

/** All that this room holds about a person. */
export async function exportSubscriber(db: Db, subscriberId: string) {
  const address = await db
    .selectFrom('mailing_addresses as a')
    .innerJoin('mailing_subscribers as s', 's.id', 'a.subscriberId')
    .select(['a.email', 'a.name', 'a.language', 'a.softBounces', 'a.keptUntil', 's.pace'])
    .where('a.subscriberId', '=', subscriberId)
    .executeTakeFirst()
  const subscriptions = await db
    .selectFrom('mailing_subscriptions as s')
    .innerJoin('mailing_lists as l', 'l.id', 's.listId')
    .select(['l.name', 's.state', 's.source', 's.wording', 's.askedAt', 's.consentedAt'])
    .select(['s.unsubscribedAt', 's.unsubscribedBy'])
    .where('s.subscriberId', '=', subscriberId)
    .orderBy('s.askedAt')
    .orderBy('s.id')
    .execute()
  const letters = await db
    .selectFrom('mailing_recipients as r')
    .innerJoin('mailings as m', 'm.id', 'r.mailingId')
    .select(['m.title', 'r.state', 'r.sentAt'])
    .where('r.subscriberId', '=', subscriberId)
    .orderBy('r.sentAt')
    .orderBy('r.mailingId')
    .execute()
  return { address, subscriptions, letters }
}

/** Thirty days after the last list was left, the address goes; three years after, its proof. */
export async function purgeSubscribers(db: Db, now: Date): Promise<number> {
  const { rows: addresses } = await sql`
    delete from mailing_addresses a
    where not exists (select 1 from mailing_subscriptions s
        where s.subscriber_id = a.subscriber_id
          and (s.state <> 'unsubscribed' or s.unsubscribed_at > ${daysBefore(now, 30)}))
      and not exists (select 1 from mailing_recipients r join mailings m on m.id = r.mailing_id
        where r.subscriber_id = a.subscriber_id and m.state in ('sending', 'paused')
          and r.state in ('queued', 'sending', 'uncertain'))
    returning 1`.execute(db)
  const { rows: proofs } = await sql`
    delete from mailing_subscriptions
    where state = 'unsubscribed' and unsubscribed_at < ${daysBefore(now, 1096)} returning 1`.execute(
    db,
  )
  await sql`
    delete from mailing_subscribers s
    where not exists (select 1 from mailing_addresses a where a.subscriber_id = s.id)
      and not exists (select 1 from mailing_subscriptions p where p.subscriber_id = s.id)
      and not exists (select 1 from mailing_recipients r where r.subscriber_id = s.id)`.execute(db)
  return addresses.length + proofs.length
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}
