import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { plainWords } from '#kit/words.ts'
import type { Resource } from '../resource.ts'
import type { ResourceFilter } from '../resource-filter.ts'
import type { ResourceTables } from '../tables.ts'
import { toResource } from './resource-row.ts'

type Db = Kysely<ResourceTables>
type Query = SelectQueryBuilder<ResourceTables, 'resources', object>

export interface Found {
  readonly resources: readonly Resource[]
  readonly count: number
}

/** Published resources that answer a filter, best first, then newest. */
export async function searchResources(
  db: Db,
  filter: ResourceFilter,
  page: { size: number; number: number },
): Promise<Found> {
  const rows = await filtered(db, filter)
    .selectAll('resources')
    .select(rank(filter.words).as('rank'))
    .orderBy('rank', 'desc')
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  const { count } = await filtered(db, filter)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return { resources: rows.map((row) => toResource(row)), count }
}

/** How many published resources carry each challenge, theme and outcome, under the other filters. */
export async function countFacets(db: Db, filter: ResourceFilter) {
  const facet = async (column: 'challenges' | 'themes' | 'methods', without: ResourceFilter) => {
    const carried = filtered(db, without).select(
      sql<string>`unnest(${sql.ref(column)})`.as('value'),
    )
    return db
      .selectFrom(carried.as('carried'))
      .select(['value', sql<number>`count(*)::int`.as('count')])
      .groupBy('value')
      .orderBy('count', 'desc')
      .orderBy('value')
      .execute()
  }
  const [challenges, themes, methods] = await Promise.all([
    facet('challenges', { ...filter, challenge: undefined }),
    facet('themes', { ...filter, theme: undefined }),
    facet('methods', { ...filter, method: undefined }),
  ])
  return { challenges, themes, methods }
}

export async function listLatest(db: Db, limit: number): Promise<readonly Resource[]> {
  const rows = await db
    .selectFrom('resources')
    .selectAll()
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => toResource(row))
}

export async function countPublished(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('resources')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('state', '=', 'published')
    .executeTakeFirstOrThrow()
  return count
}

export async function listOfTerritory(db: Db, territoryId: string): Promise<readonly Resource[]> {
  const rows = await db
    .selectFrom('resources')
    .innerJoin('resource_territories', 'resource_id', 'id')
    .selectAll('resources')
    .where('territory_id', '=', territoryId)
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => toResource(row))
}

/** Places of published resources, for the map. */
export async function listPlaced(
  db: Db,
): Promise<readonly { slug: string; title: string; territoryId: string; outcome: string }[]> {
  const rows = await db
    .selectFrom('resources')
    .innerJoin('resource_territories', 'resource_id', 'id')
    .select(['slug', 'title', 'territory_id', 'outcome'])
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .orderBy('slug')
    .orderBy('territory_id')
    .limit(500)
    .execute()
  return rows.map(({ territory_id, ...row }) => ({ ...row, territoryId: territory_id }))
}

function filtered(db: Db, filter: ResourceFilter): Query {
  const { words, challenge, theme, method, outcome, kind, region } = filter
  let query: Query = db.selectFrom('resources').where('state', '=', 'published')
  if (words) query = query.where(matches(words))
  if (challenge) query = query.where(sql<boolean>`challenges @> array[${challenge}]::text[]`)
  if (theme) query = query.where(sql<boolean>`themes @> array[${theme}]::text[]`)
  if (method) query = query.where(sql<boolean>`methods @> array[${method}]::text[]`)
  if (region) query = query.where(sql<boolean>`region_codes @> array[${region}]::text[]`)
  if (outcome) query = query.where('outcome', '=', outcome)
  if (kind) query = query.where('kind', '=', kind)
  return query
}

/** French words first; a mistyped word is still found by its likeness to a title. */
function matches(words: string) {
  return sql<boolean>`(search @@ french_query(${words}) or plain_words(${plainWords(words)}) <% plain)`
}

function rank(words: string | undefined) {
  if (!words) return sql<number>`0`
  return sql<number>`ts_rank(search, french_query(${words})) * 4
    + word_similarity(${plainWords(words)}, plain)`
}
