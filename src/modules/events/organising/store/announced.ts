import type { Kysely } from 'kysely'
import type { NetworkEvent } from '../../event.ts'
import { toEvent } from '../../store/events.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

/** Announced events that a territory hosts, for its time line. */
export async function listHosted(
  db: Db,
  asked: { readonly territoryId?: string; readonly since?: Date },
): Promise<readonly (NetworkEvent & { readonly territoryId: string })[]> {
  const { territoryId, since } = asked
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('state', 'in', ['published', 'done'])
    .where('territory_id', 'is not', null)
    .$if(territoryId !== undefined, (query) =>
      query.where('territory_id', '=', territoryId ?? null),
    )
    .$if(since !== undefined, (query) => query.where('starts_at', '>=', since ?? new Date(0)))
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows
    .map(toEvent)
    .flatMap((event) =>
      event.territoryId === undefined ? [] : [{ ...event, territoryId: event.territoryId }],
    )
}

/** Public, announced, and not invented: for the site map. */
export async function listPublicAddresses(db: Db) {
  const events = await db
    .selectFrom('events')
    .select(['slug', 'updated_at as changed'])
    .where('state', '!=', 'draft')
    .where('audience', '=', 'public')
    .where('source', '!=', 'demo')
    .execute()
  const series = await db
    .selectFrom('event_series')
    .select(['slug', 'updated_at as changed'])
    .where('state', '=', 'published')
    .where('audience', '=', 'public')
    .execute()
  return { events, series }
}

/** Only for a demonstration: its events, series and registrations go together. */
export async function deleteInvented(db: Db, seriesIds: readonly string[]) {
  await db.deleteFrom('events').where('source', '=', 'demo').execute()
  if (seriesIds.length === 0) return
  await db
    .deleteFrom('event_series')
    .where('id', 'in', [...seriesIds])
    .execute()
}

export async function listInventedSeries(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('events')
    .select('series_id')
    .distinct()
    .where('source', '=', 'demo')
    .where('series_id', 'is not', null)
    .execute()
  return rows.map(({ series_id }) => series_id).filter((id) => id !== null)
}
