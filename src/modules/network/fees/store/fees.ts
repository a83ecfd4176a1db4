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
    .orderBy('effective_from', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const bands = await db
    .selectFrom('network_fee_bands')
    .selectAll()
    .orderBy('from_population')
    .execute()
  return schedules.map((row) => ({
    id: row.id,
    effectiveFrom: row.effective_from,
    freeKinds: row.free_kinds as TerritoryKind[],
    organisationCents: row.organisation_cents,
    bands: bands
      .filter(({ schedule_id }) => schedule_id === row.id)
      .map(({ from_population, cents }) => ({ fromPopulation: from_population, cents })),
  }))
}

/** Amounts from one day on; written again, those of the same day replace them. */
export async function saveFeeSchedule(db: Db, schedule: FeeSchedule, now: Date): Promise<void> {
  await db
    .deleteFrom('network_fee_schedules')
    .where('effective_from', '=', schedule.effectiveFrom)
    .execute()
  await db
    .insertInto('network_fee_schedules')
    .values({
      id: schedule.id,
      effective_from: schedule.effectiveFrom,
      free_kinds: [...schedule.freeKinds],
      organisation_cents: schedule.organisationCents,
      created_at: now,
    })
    .execute()
  await db
    .insertInto('network_fee_bands')
    .values(
      schedule.bands.map(({ fromPopulation, cents }) => ({
        schedule_id: schedule.id,
        from_population: fromPopulation,
        cents,
      })),
    )
    .execute()
}
