import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { NetworkTables } from '../../tables.ts'

type Db = Kysely<NetworkTables>

/** Steps already written for each end, by `membership until`. */
export async function listReminded(db: Db): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await db
    .selectFrom('network_membership_reminders')
    .select(['membership_id', 'until_on', 'step'])
    .execute()
  const told = new Map<string, number[]>()
  for (const { membership_id, until_on, step } of rows) {
    const key = `${membership_id} ${until_on}`
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
        membership_id: reminder.membershipId,
        until_on: reminder.until,
        step,
        sent_on: reminder.today,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('step')
    .execute()
  return rows.some(({ step }) => step === reminder.step)
}
