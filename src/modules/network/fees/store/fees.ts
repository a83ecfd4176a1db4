import type { Kysely } from 'kysely'
import type { TerritoryKind } from '#modules/territories/index.ts'
import type { NetworkTables } from '../../tables.ts'
import type { FeeSchedule } from '../band.ts'

type Db = Kysely<NetworkTables>

/** Every list of amounts there ever was, the latest first. */
export async function listFeeSchedules(db: Db): Promise<readonly FeeSchedule[]> {
  const schedules = await db
    .selectFrom('network_fee_schedules')
    .selectAll()
    .orderBy('effectiveFrom', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const bands = await db
    .selectFrom('network_fee_bands')
    .selectAll()
    .orderBy('fromPopulation')
    .execute()
  return schedules.map((row) => ({
    id: row.id,
    effectiveFrom: row.effectiveFrom,
    freeKinds: row.freeKinds as TerritoryKind[],
    organisationCents: row.organisationCents,
    bands: bands
      .filter(({ scheduleId }) => scheduleId === row.id)
      .map(({ fromPopulation, cents }) => ({ fromPopulation, cents })),
  }))
}

/** Amounts from one day on; written again, those of the same day replace them. */
export async function saveFeeSchedule(db: Db, schedule: FeeSchedule, now: Date): Promise<void> {
  await db
    .deleteFrom('network_fee_schedules')
    .where('effectiveFrom', '=', schedule.effectiveFrom)
    .execute()
  await db
    .insertInto('network_fee_schedules')
    .values({
      id: schedule.id,
      effectiveFrom: schedule.effectiveFrom,
      freeKinds: [...schedule.freeKinds],
      organisationCents: schedule.organisationCents,
      createdAt: now,
    })
    .execute()
  await db
    .insertInto('network_fee_bands')
    .values(
      schedule.bands.map(({ fromPopulation, cents }) => ({
        scheduleId: schedule.id,
        fromPopulation,
        cents,
      })),
    )
    .execute()
}
