import { type Kysely, sql } from 'kysely'
import type { ResourceState } from '../../resource.ts'
import type { ResourceTables } from '../../tables.ts'
import type { ApartPairs } from '../duplicate.ts'

type Db = Kysely<ResourceTables>
type Two = readonly [one: string, two: string]

/** The smaller key first: a pair stands once, whoever is named first. */
const inOrder = ([one, two]: Two): Two => (one < two ? [one, two] : [two, one])

/** False when it was said already: the first word stays. */
export async function addApart(
  db: Db,
  pair: Two,
  said: { readonly by: string | undefined; readonly at: Date },
): Promise<boolean> {
  const [one, two] = inOrder(pair)
  const added = await db
    .insertInto('resource_pairs_apart')
    .values({ oneId: one, twoId: two, byId: said.by ?? null, at: said.at })
    .onConflict((on) => on.columns(['oneId', 'twoId']).doNothing())
    .returning('at')
    .executeTakeFirst()
  return added !== undefined
}

/** False when nobody had said it. */
export async function removeApart(db: Db, pair: Two): Promise<boolean> {
  const [one, two] = inOrder(pair)
  const gone = await db
    .deleteFrom('resource_pairs_apart')
    .where('oneId', '=', one)
    .where('twoId', '=', two)
    .returning('at')
    .executeTakeFirst()
  return gone !== undefined
}

/** A resource that was merged is compared with nothing any more. */
export async function forgetApart(db: Db, id: string): Promise<void> {
  await db
    .deleteFrom('resource_pairs_apart')
    .where((where) => where.or([where('oneId', '=', id), where('twoId', '=', id)]))
    .execute()
}

/** The last said first. A resource that was taken out of sight is in no list of duplicates, hence not here either. */
export async function listApart(
  db: Db,
  asked: { readonly limit: number; readonly offset: number },
): Promise<ApartPairs> {
  const { rows } = await sql<{
    total: number
    by: string | null
    at: Date
    slug: string
    title: string
    state: ResourceState
    otherSlug: string
    otherTitle: string
    otherState: ResourceState
  }>`
    select count(*) over ()::int as total, apart.by_id as by, apart.at,
      one.slug, one.title, one.state,
      two.slug as "otherSlug", two.title as "otherTitle", two.state as "otherState"
    from resource_pairs_apart apart
    join resources one on one.id = apart.one_id and one.state <> 'retired'
    join resources two on two.id = apart.two_id and two.state <> 'retired'
    order by apart.at desc, apart.one_id, apart.two_id
    limit ${asked.limit} offset ${asked.offset}`.execute(db)
  return {
    total: rows[0]?.total ?? 0,
    pairs: rows.map((row) => ({
      by: row.by ?? undefined,
      at: row.at,
      one: { slug: row.slug, title: row.title, state: row.state },
      two: { slug: row.otherSlug, title: row.otherTitle, state: row.otherState },
    })),
  }
}
