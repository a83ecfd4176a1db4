import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { ShownSuppression, SuppressionReason } from '../../suppression.ts'
import type { MailingTables } from '../../tables.ts'

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
    .values({ emailHash, reason, detail, at: now })
    .onConflict((conflict) =>
      conflict
        .column('emailHash')
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
    .where('emailHash', '=', emailHash)
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
    .select('emailHash')
    // One parameter however many they are.
    .where(sql<boolean>`email_hash = any(${[...hashes]}::text[])`)
    .where('reason', 'in', [...reasons])
    .execute()
  return rows.map(({ emailHash }) => emailHash)
}

export async function lift(db: Db, emailHash: string): Promise<SuppressionReason | undefined> {
  const row = await db
    .deleteFrom('mailing_suppressions')
    .where('emailHash', '=', emailHash)
    .returning('reason')
    .executeTakeFirst()
  if (row) {
    await db
      .updateTable('mailing_addresses')
      .set({ softBounces: 0 })
      .where('emailHash', '=', emailHash)
      .execute()
  }
  return row?.reason
}

/** The latest first. */
export async function listSuppressions(
  db: Db,
  limit: number,
): Promise<readonly ShownSuppression[]> {
  const rows = await db
    .selectFrom('mailing_suppressions as s')
    .leftJoin('mailing_addresses as a', 'a.emailHash', 's.emailHash')
    .select(['s.emailHash', 's.reason', 's.detail', 's.at', 'a.email'])
    .orderBy('s.at', 'desc')
    .orderBy('s.emailHash')
    .limit(limit)
    .execute()
  return rows.map((row) => nounOf(row))
}

/** One more return “for now” from this address; how many there were without a delivery known good. */
export async function countSoftBounce(db: Db, subscriberId: string): Promise<number> {
  const row = await db
    .updateTable('mailing_addresses')
    .set({ softBounces: sql`soft_bounces + 1` })
    .where('subscriberId', '=', subscriberId)
    .returning('softBounces')
    .executeTakeFirst()
  return row?.softBounces ?? 0
}
