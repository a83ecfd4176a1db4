import type { Kysely, Selectable } from 'kysely'
import type { Challenge } from '#kit/challenge.ts'
import type { NeedRow, NeedTables } from '../../tables/need.ts'
import type { Need } from '../need.ts'

type Db = Kysely<NeedTables>

export async function saveNeed(db: Db, need: Need, by: string | undefined): Promise<void> {
  const row = {
    challenges: JSON.stringify(need.challenges),
    themes: need.themes,
    available_from: need.from ?? null,
    available_until: need.until ?? null,
    words: need.words,
    updated_by: by ?? null,
    updated_at: need.updatedAt,
  }
  await db
    .insertInto('network_needs')
    .values({ territory_id: need.territoryId, ...row })
    .onConflict((conflict) => conflict.column('territory_id').doUpdateSet(row))
    .execute()
}

export async function findNeed(db: Db, territoryId: string): Promise<Need | undefined> {
  const row = await db
    .selectFrom('network_needs')
    .selectAll()
    .where('territory_id', '=', territoryId)
    .executeTakeFirst()
  return row && needOf(row)
}

/** Every stated need, the latest first. */
export async function listNeeds(db: Db): Promise<readonly Need[]> {
  const rows = await db
    .selectFrom('network_needs')
    .selectAll()
    .orderBy('updated_at', 'desc')
    .orderBy('territory_id')
    .execute()
  return rows.map(needOf)
}

/** The person wants to be told of calls for this territory, or not any more. */
export async function saveWatcher(
  db: Db,
  territoryId: string,
  personId: string,
  since: Date | undefined,
): Promise<void> {
  if (since === undefined) {
    await db
      .deleteFrom('network_need_watchers')
      .where('territory_id', '=', territoryId)
      .where('person_id', '=', personId)
      .execute()
    return
  }
  await db
    .insertInto('network_need_watchers')
    .values({ territory_id: territoryId, person_id: personId, since })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function listWatchers(
  db: Db,
  territoryIds: readonly string[],
): Promise<readonly { readonly territoryId: string; readonly personId: string }[]> {
  if (territoryIds.length === 0) return []
  const rows = await db
    .selectFrom('network_need_watchers')
    .select(['territory_id', 'person_id'])
    .where('territory_id', 'in', [...territoryIds])
    .orderBy('person_id')
    .execute()
  return rows.map((row) => ({ territoryId: row.territory_id, personId: row.person_id }))
}

export async function forgetWatcher(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('network_need_watchers').where('person_id', '=', personId).execute()
  await db
    .updateTable('network_needs')
    .set({ updated_by: null })
    .where('updated_by', '=', personId)
    .execute()
}

export async function watchedBy(db: Db, personId: string) {
  return db
    .selectFrom('network_need_watchers')
    .select(['territory_id', 'since'])
    .where('person_id', '=', personId)
    .orderBy('since')
    .orderBy('territory_id')
    .execute()
}

function needOf(row: Selectable<NeedRow>): Need {
  return {
    territoryId: row.territory_id,
    challenges: row.challenges as readonly Challenge[],
    themes: row.themes,
    from: row.available_from ?? undefined,
    until: row.available_until ?? undefined,
    words: row.words,
    updatedAt: row.updated_at,
  }
}

export async function deleteNeedsAt(db: Db, territoryIds: readonly string[]): Promise<void> {
  if (territoryIds.length === 0) return
  await db
    .deleteFrom('network_needs')
    .where('territory_id', 'in', [...territoryIds])
    .execute()
}
