import { type Kysely, sql } from 'kysely'
import type { ShownSuppression, SuppressionReason } from '../suppression.ts'
import type { MailingTables } from '../tables.ts'

type Db = Kysely<MailingTables>

/** A first reason stays; a graver one takes its place. */
export async function suppress(
  db: Db,
  emailHash: string,
  reason: SuppressionReason,
  detail: string,
  now: Date,
) {
  await db
    .insertInto('mailing_suppressions')
    .values({ email_hash: emailHash, reason, detail, at: now })
    .onConflict((conflict) =>
      conflict
        .column('email_hash')
        .doUpdateSet({ reason, detail, at: now })
        .where('mailing_suppressions.reason', '!=', 'complaint'),
    )
    .execute()
}

/** Why nothing is sent to this address any more; undefined when something may be. */
export async function findSuppression(
  db: Db,
  emailHash: string,
): Promise<SuppressionReason | undefined> {
  const row = await db
    .selectFrom('mailing_suppressions')
    .select('reason')
    .where('email_hash', '=', emailHash)
    .executeTakeFirst()
  return row?.reason
}

/** Those of these addresses, by their hash, that receive nothing for one of these reasons. */
export async function listSuppressed(
  db: Db,
  hashes: readonly string[],
  reasons: readonly SuppressionReason[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('mailing_suppressions')
    .select('email_hash')
    // One parameter however many they are.
    .where(sql<boolean>`email_hash = any(${[...hashes]}::text[])`)
    .where('reason', 'in', [...reasons])
    .execute()
  return rows.map(({ email_hash }) => email_hash)
}

export async function lift(db: Db, emailHash: string): Promise<SuppressionReason | undefined> {
  const row = await db
    .deleteFrom('mailing_suppressions')
    .where('email_hash', '=', emailHash)
    .returning('reason')
    .executeTakeFirst()
  if (row) {
    await db
      .updateTable('mailing_addresses')
      .set({ soft_bounces: 0 })
      .where('email_hash', '=', emailHash)
      .execute()
  }
  return row?.reason
}

export async function listSuppressions(
  db: Db,
  limit: number,
  offset = 0,
): Promise<readonly ShownSuppression[]> {
  const rows = await db
    .selectFrom('mailing_suppressions as s')
    .leftJoin('mailing_addresses as a', 'a.email_hash', 's.email_hash')
    .select(['s.email_hash', 's.reason', 's.detail', 's.at', 'a.email'])
    .orderBy('s.at', 'desc')
    .orderBy('s.email_hash')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map((row) => ({
    emailHash: row.email_hash,
    reason: row.reason,
    detail: row.detail,
    at: row.at,
    email: row.email ?? undefined,
  }))
}

/** One more return “for now” from this address; how many there were without a delivery known good. */
export async function countSoftBounce(db: Db, subscriberId: string): Promise<number> {
  const row = await db
    .updateTable('mailing_addresses')
    .set({ soft_bounces: sql`soft_bounces + 1` })
    .where('subscriber_id', '=', subscriberId)
    .returning('soft_bounces')
    .executeTakeFirst()
  return row?.soft_bounces ?? 0
}
