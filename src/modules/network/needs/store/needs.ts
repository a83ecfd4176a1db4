import type { Kysely } from 'kysely'
import type { Challenge } from '#kit/challenge.ts'
import type { NeedRow, NetworkTables } from '../../tables.ts'
import type { Need } from '../need.ts'

type Db = Kysely<NetworkTables>

export async function saveNeed(db: Db, need: Need, by: string | undefined): Promise<void> {
  const row = {
    challenges: JSON.stringify(need.challenges),
    themes: need.themes,
    availableFrom: need.from ?? null,
    availableUntil: need.until ?? null,
    words: need.words,
    updatedBy: by ?? null,
    updatedAt: need.updatedAt,
  }
  await db
    .insertInto('network_needs')
    .values({ territoryId: need.territoryId, ...row })
    .onConflict((conflict) => conflict.column('territoryId').doUpdateSet(row))
    .execute()
}

export async function findNeed(db: Db, territoryId: string): Promise<Need | undefined> {
  const row = await db
    .selectFrom('network_needs')
    .selectAll()
    .where('territoryId', '=', territoryId)
    .executeTakeFirst()
  return row && needOf(row)
}

/** Every stated need, the latest first. */
export async function listNeeds(db: Db): Promise<readonly Need[]> {
  const rows = await db
    .selectFrom('network_needs')
    .selectAll()
    .orderBy('updatedAt', 'desc')
    .orderBy('territoryId')
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
      .where('territoryId', '=', territoryId)
      .where('personId', '=', personId)
      .execute()
    return
  }
  await db
    .insertInto('network_need_watchers')
    .values({ territoryId, personId, since })
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
    .select(['territoryId', 'personId'])
    .where('territoryId', 'in', [...territoryIds])
    .orderBy('personId')
    .execute()
  return rows.map((row) => ({ territoryId: row.territoryId, personId: row.personId }))
}

export async function forgetWatcher(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('network_need_watchers').where('personId', '=', personId).execute()
  await db
    .updateTable('network_needs')
    .set({ updatedBy: null })
    .where('updatedBy', '=', personId)
    .execute()
}

export async function watchedBy(db: Db, personId: string) {
  return db
    .selectFrom('network_need_watchers')
    .select(['territoryId', 'since'])
    .where('personId', '=', personId)
    .orderBy('since')
    .orderBy('territoryId')
    .execute()
}

function needOf(row: NeedRow): Need {
  return {
    territoryId: row.territoryId,
    challenges: row.challenges as readonly Challenge[],
    themes: row.themes,
    from: row.availableFrom ?? undefined,
    until: row.availableUntil ?? undefined,
    words: row.words,
    updatedAt: row.updatedAt,
  }
}

export async function deleteNeedsAt(db: Db, territoryIds: readonly string[]): Promise<void> {
  if (territoryIds.length === 0) return
  await db
    .deleteFrom('network_needs')
    .where('territoryId', 'in', [...territoryIds])
    .execute()
}
