import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
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
  return listPeriodsOf(db, [membershipId])
}

/** Those of several memberships. */
export async function listPeriodsOf(
  db: Db,
  membershipIds: readonly string[],
): Promise<readonly Period[]> {
  if (membershipIds.length === 0) return []
  const rows = await db
    .selectFrom('network_membership_periods')
    .selectAll()
    .where('membershipId', 'in', [...membershipIds])
    .orderBy('startsOn')
    .orderBy('id')
    .execute()
  return rows.map((row) => nounOf(row, { feeReason: row.feeReason as FeeReason }, 'createdAt'))
}

/** Writes a year; the same year written again takes its new amount. */
export async function savePeriod(db: Db, period: Period, now: Date): Promise<void> {
  const row = {
    endsOn: period.endsOn,
    feeCents: period.feeCents,
    feeReason: JSON.stringify(period.feeReason),
    settledOn: period.settledOn ?? null,
  }
  await db
    .insertInto('network_membership_periods')
    .values({
      id: period.id,
      membershipId: period.membershipId,
      startsOn: period.startsOn,
      ...row,
      createdAt: now,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function settlePeriod(db: Db, id: string, settledOn: Day | undefined): Promise<void> {
  await db
    .updateTable('network_membership_periods')
    .set({ settledOn: settledOn ?? null })
    .where('id', '=', id)
    .execute()
}
