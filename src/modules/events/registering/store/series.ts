import type { Kysely, Selectable } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import { type EventSeries, eventSlug, type SeriesState } from '../../event.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

export async function findSeries(db: Db, id: string): Promise<EventSeries | undefined> {
  const row = await db
    .selectFrom('event_series')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toSeries(row)
}

export async function standingSeries(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('event_series')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(({ id }) => id)
}

export async function findSeriesBySlug(db: Db, slug: string): Promise<EventSeries | undefined> {
  const row = await db
    .selectFrom('event_series')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row && toSeries(row)
}

/** One registration to a series at a time: numbers follow each other. */
export async function lockSeries(db: Db, id: string): Promise<EventSeries | undefined> {
  const row = await db
    .selectFrom('event_series')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toSeries(row)
}

export async function listSeries(db: Db): Promise<readonly EventSeries[]> {
  const rows = await db
    .selectFrom('event_series')
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toSeries)
}

export async function insertSeries(
  db: Db,
  series: Omit<EventSeries, 'slug'>,
  createdBy: string | undefined,
): Promise<string> {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const slug = eventSlug(series.title, attempt)
    const added = await db
      .insertInto('event_series')
      .values({
        id: series.id,
        slug,
        createdAt: series.createdAt,
        createdBy: createdBy ?? null,
        ...columnsOf(series),
      })
      .onConflict((on) => on.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (added) return slug
  }
  throw new Error('no free address for this title')
}

export async function updateSeries(db: Db, series: EventSeries) {
  await db.updateTable('event_series').set(columnsOf(series)).where('id', '=', series.id).execute()
}

function columnsOf(series: Omit<EventSeries, 'slug'>) {
  return {
    title: series.title,
    summary: series.summary,
    description: series.description,
    audience: series.audience,
    state: series.state satisfies SeriesState,
    updatedAt: series.updatedAt,
  }
}

function toSeries(row: Selectable<EventTables['event_series']>): EventSeries {
  return nounOf(row, {}, 'createdBy')
}
