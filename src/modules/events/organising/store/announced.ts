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
    .where('territoryId', 'is not', null)
    .$if(territoryId !== undefined, (query) => query.where('territoryId', '=', territoryId ?? null))
    .$if(since !== undefined, (query) => query.where('startsAt', '>=', since ?? new Date(0)))
    .orderBy('startsAt')
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
    .select(['slug', 'updatedAt as changed'])
    .where('state', '!=', 'draft')
    .where('audience', '=', 'public')
    .where('source', '!=', 'demo')
    .execute()
  const series = await db
    .selectFrom('event_series')
    .select(['slug', 'updatedAt as changed'])
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
    .select('seriesId')
    .distinct()
    .where('source', '=', 'demo')
    .where('seriesId', 'is not', null)
    .execute()
  return rows.map(({ seriesId }) => seriesId).filter((id) => id !== null)
}
