import { type Kysely, sql } from 'kysely'
import type { CountedMap } from '../counted-map.ts'
import type { MapState, OpinionMap, Preparation } from '../opinion-map.ts'
import type { MapRow, OpinionTables } from '../tables.ts'

type Db = Kysely<OpinionTables>

/** The latest first; drafts and hidden ones only for those who may read them. */
export async function listMaps(db: Db, all: boolean): Promise<readonly OpinionMap[]> {
  const rows = await db
    .selectFrom('opinion_maps')
    .selectAll()
    .$if(!all, (query) => query.where('hidden', '=', false).where('state', '<>', 'draft'))
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toMap)
}

export async function findMap(db: Db, slug: string): Promise<OpinionMap | undefined> {
  const row = await db
    .selectFrom('opinion_maps')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row && toMap(row)
}

/** One that a phase, or an own address, names: it is there. */
export async function getMap(db: Db, id: string): Promise<OpinionMap> {
  const query = db.selectFrom('opinion_maps').selectAll().where('id', '=', id)
  return toMap(await query.executeTakeFirstOrThrow())
}

/** Whoever moves a map, or numbers a statement of it, holds it first: one at a time. */
export async function lockMap(db: Db, slug: string): Promise<OpinionMap | undefined> {
  const row = await db
    .selectFrom('opinion_maps')
    .selectAll()
    .where('slug', '=', slug)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row && toMap(row)
}

/** Whoever answers shares it with everybody who answers, and waits only while it is closed. */
export async function shareMap(db: Db, id: string): Promise<OpinionMap> {
  const query = db.selectFrom('opinion_maps').selectAll().where('id', '=', id).forShare()
  return toMap(await query.executeTakeFirstOrThrow())
}

export async function insertMap(db: Db, map: OpinionMap): Promise<void> {
  await db
    .insertInto('opinion_maps')
    .values({
      ...preparationRow(map),
      ...{ id: map.id, slug: map.slug, state: map.state, createdAt: map.createdAt },
      ...{ hidden: map.hidden, invented: map.invented, source: map.source },
      openedAt: map.openedAt ?? null,
      closedAt: map.closedAt ?? null,
      experimentId: map.experimentId ?? null,
      phaseId: map.phaseId ?? null,
      protocolVersion: map.protocolVersion ?? null,
      planned: map.planned ?? null,
    })
    .execute()
}

export async function savePreparation(db: Db, id: string, draft: Preparation): Promise<void> {
  await db.updateTable('opinion_maps').set(preparationRow(draft)).where('id', '=', id).execute()
}

export async function saveHidden(db: Db, id: string, hidden: boolean): Promise<void> {
  await db.updateTable('opinion_maps').set({ hidden }).where('id', '=', id).execute()
}

export async function deleteMap(db: Db, id: string): Promise<void> {
  await db.deleteFrom('opinion_maps').where('id', '=', id).execute()
}

export interface MapChange {
  readonly state: MapState
  readonly openedAt?: Date
  readonly closedAt?: Date
}

export async function moveMap(db: Db, id: string, change: MapChange): Promise<void> {
  await db.updateTable('opinion_maps').set(change).where('id', '=', id).execute()
}

export async function saveOnPaper(db: Db, id: string, onPaper: readonly number[]): Promise<void> {
  await db
    .updateTable('opinion_maps')
    .set({ onPaper: sql`${JSON.stringify(onPaper)}::jsonb` })
    .where('id', '=', id)
    .execute()
}

export interface Counting {
  readonly counted: CountedMap
  readonly countedAt: Date
  readonly countedPeople: number
  readonly countedMark: string
}

export async function keepCounted(db: Db, id: string, counting: Counting): Promise<void> {
  const { counted, ...rest } = counting
  await db
    .updateTable('opinion_maps')
    .set({ ...rest, counted: sql`${JSON.stringify(counted)}::jsonb` })
    .where('id', '=', id)
    .execute()
}

/** Maps whose answers may have moved: what was computed last, and what there is now. */
export async function listMarks(db: Db) {
  return await db
    .selectFrom('opinion_maps')
    .innerJoin('opinion_votes', 'opinion_votes.mapId', 'opinion_maps.id')
    .where('opinion_maps.state', '<>', 'draft')
    .select(({ fn }) => [
      ...(['opinion_maps.id', 'state', 'countedPeople', 'countedMark', 'countedAt'] as const),
      fn.count<number>('participantId').distinct().as('people'),
      fn.sum<string>('times').as('times'),
      sql<string>`(select count(*) from opinion_statements s where s.map_id = opinion_maps.id and s.state <> 'shown')`.as(
        'out',
      ),
    ])
    .groupBy('opinion_maps.id')
    .orderBy('opinion_maps.id')
    .execute()
}

/** When their experiment is published, or taken back inside. */
export async function hideMapsOf(db: Db, experimentId: string, hidden: boolean): Promise<void> {
  await db
    .updateTable('opinion_maps')
    .set({ hidden })
    .where('experimentId', '=', experimentId)
    .execute()
}

/** Of these maps, those that anyone may read: neither drafts nor those of a hidden experiment. */
export async function listNamedMaps(db: Db, ids: readonly string[]) {
  return await db
    .selectFrom('opinion_maps')
    .select(['id', 'title', 'slug'])
    .where('id', 'in', ids)
    .where('state', '<>', 'draft')
    .where('hidden', '=', false)
    .execute()
}

export async function hasInvented(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('opinion_maps')
    .select('id')
    .where('invented', '=', true)
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteInvented(db: Db): Promise<void> {
  await db.deleteFrom('opinion_maps').where('invented', '=', true).execute()
}

function preparationRow(draft: Preparation) {
  return {
    ...{ title: draft.title, presentation: draft.presentation, commitment: draft.commitment },
    ...{ moderation: draft.moderation, access: draft.access, openUntil: draft.openUntil },
    charter: JSON.stringify(draft.charter),
    seeds: JSON.stringify(draft.seeds),
  }
}

function toMap({ countedPeople: _, countedMark: __, ...row }: MapRow): OpinionMap {
  return {
    ...row,
    openedAt: row.openedAt ?? undefined,
    closedAt: row.closedAt ?? undefined,
    onPaper: row.onPaper ?? undefined,
    counted: row.counted ?? undefined,
    countedAt: row.countedAt ?? undefined,
    experimentId: row.experimentId ?? undefined,
    phaseId: row.phaseId ?? undefined,
    protocolVersion: row.protocolVersion ?? undefined,
    planned: row.planned ?? undefined,
  }
}
