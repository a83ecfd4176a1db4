import type { Kysely } from 'kysely'
import type { NetworkTables } from '../../tables.ts'
import { holdColleges } from './colleges.ts'

type Db = Kysely<NetworkTables>

/** A college as its row holds it, in plain values. */
export interface CollegeState {
  readonly [name: string]: string | number | null | readonly string[]
  readonly id: string
  readonly name: string
  readonly purpose: string
  readonly kinds: readonly string[]
  readonly fromPopulation: number | null
  readonly belowPopulation: number | null
  readonly weight: number
  readonly position: number
  readonly createdAt: string
}

export interface PlaceState {
  readonly [name: string]: string | boolean | null
  readonly collegeId: string
  readonly territoryId: string
  readonly belongs: boolean
  readonly reason: string
  readonly decidedBy: string | null
  readonly decidedAt: string
}

/** Their rows are held: whoever writes one waits. */
export async function listCollegeStates(db: Db): Promise<readonly CollegeState[]> {
  await holdColleges(db)
  const rows = await db.selectFrom('network_colleges').selectAll().orderBy('id').execute()
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
}

export async function listPlaceStates(db: Db): Promise<readonly PlaceState[]> {
  const rows = await db
    .selectFrom('network_college_exceptions')
    .selectAll()
    .orderBy('collegeId')
    .orderBy('territoryId')
    .execute()
  return rows.map((row) => ({ ...row, decidedAt: row.decidedAt.toISOString() }))
}

/** These colleges and these placements, and no others. */
export async function putBackColleges(
  db: Db,
  colleges: readonly CollegeState[],
  places: readonly PlaceState[],
): Promise<void> {
  await db.deleteFrom('network_college_exceptions').execute()
  const kept = colleges.map(({ id }) => id)
  await db
    .deleteFrom('network_colleges')
    .$if(kept.length > 0, (query) => query.where('id', 'not in', kept))
    .execute()
  for (const { createdAt, kinds, ...college } of colleges) {
    const row = { ...college, kinds: [...kinds], createdAt: new Date(createdAt) }
    await db
      .insertInto('network_colleges')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
  }
  for (const { decidedAt, ...place } of places) {
    const row = { ...place, decidedAt: new Date(decidedAt) }
    await db.insertInto('network_college_exceptions').values(row).execute()
  }
}
