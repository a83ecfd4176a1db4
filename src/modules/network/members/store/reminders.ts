import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { NetworkTables } from '../../tables.ts'

type Db = Kysely<NetworkTables>

/** Steps already written for each end, by `membership until`. */
export async function listReminded(db: Db): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await db
    .selectFrom('network_membership_reminders')
    .select(['membershipId', 'untilOn', 'step'])
    .execute()
  const told = new Map<string, number[]>()
  for (const { membershipId, untilOn, step } of rows) {
    const key = `${membershipId} ${untilOn}`
    told.set(key, [...(told.get(key) ?? []), step])
  }
  return told
}

/** False when another run has written this step first. */
export async function markReminded(
  db: Db,
  reminder: {
    readonly membershipId: string
    readonly until: Day
    readonly step: number
    readonly covers: readonly number[]
    readonly today: Day
  },
): Promise<boolean> {
  const rows = await db
    .insertInto('network_membership_reminders')
    .values(
      reminder.covers.map((step) => ({
        membershipId: reminder.membershipId,
        untilOn: reminder.until,
        step,
        sentOn: reminder.today,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('step')
    .execute()
  return rows.some(({ step }) => step === reminder.step)
}
