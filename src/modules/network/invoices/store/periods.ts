import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { FeeReason } from '../../fees/nouns.ts'
import type { NetworkTables } from '../../tables.ts'

type Db = Kysely<NetworkTables>

/** A year of membership: it counts once it is paid, or at once when it is free. */
export interface Period {
  readonly id: string
  readonly membershipId: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly feeCents: number
  readonly feeReason: FeeReason
  readonly settledOn: Day | undefined
}

/** The years of a membership, the first one first. */
export async function listPeriods(db: Db, membershipId: string): Promise<readonly Period[]> {
  const rows = await db
    .selectFrom('network_membership_periods')
    .selectAll()
    .where('membership_id', '=', membershipId)
    .orderBy('starts_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    membershipId: row.membership_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    feeCents: row.fee_cents,
    feeReason: row.fee_reason as FeeReason,
    settledOn: row.settled_on ?? undefined,
  }))
}

/** Writes a year; the same year written again takes its new amount. */
export async function savePeriod(db: Db, period: Period, now: Date): Promise<void> {
  const row = {
    ends_on: period.endsOn,
    fee_cents: period.feeCents,
    fee_reason: JSON.stringify(period.feeReason),
    settled_on: period.settledOn ?? null,
  }
  await db
    .insertInto('network_membership_periods')
    .values({
      id: period.id,
      membership_id: period.membershipId,
      starts_on: period.startsOn,
      ...row,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function settlePeriod(db: Db, id: string, settledOn: Day | undefined): Promise<void> {
  await db
    .updateTable('network_membership_periods')
    .set({ settled_on: settledOn ?? null })
    .where('id', '=', id)
    .execute()
}
