import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Resource } from '../../resource.ts'
import { toResource } from '../../store/resource-row.ts'
import type { ResourceTables } from '../../tables.ts'
import { type FacetName, type ResourceFilter, type Sort, sortOf } from '../filter.ts'
import {
  countFacets,
  countSelection,
  type FacetCount,
  type Selection,
  type Size,
  sizeOf,
} from './facets.ts'
import { listFileTexts } from './file-texts.ts'
import { listPlacesOf, type PlaceOfResources } from './places.ts'
import {
  type Asked,
  type AskedTerm,
  type Level,
  measureIndex,
  type Scale,
  sampled,
  understand,
} from './question.ts'

type Db = Kysely<ResourceTables>

/** A resource that answers, with its words, for an extract. */
export interface Answer {
  readonly resource: Resource
  readonly text: string
  /** Attached files whose words were read. */
  readonly files: readonly { readonly name: string; readonly words: string }[]
}

export interface Found {
  readonly resources: readonly Resource[]
  readonly count: number
}

export interface SearchFound extends Found {
  readonly answers: readonly Answer[]
  /** The count is an estimate, within a few percent. */
  readonly about: boolean
  /** Ordered answers that can be paged through. */
  readonly reachable: number
  readonly asked: Asked | undefined
  readonly facets: readonly FacetCount[]
  /** Where the first answers are, for the map. */
  readonly places: readonly PlaceOfResources[]
}

/** Beyond ten pages nobody reads: a narrower question is proposed. */
export const mostReachable = 240
/** Answers that are compared with one another, by tier. */
const mostRanked = 120

/** Published resources that answer a filter, best first: what the other rooms need. */
export async function searchResources(
  db: Db,
  filter: ResourceFilter,
  page: { size: number; number: number },
): Promise<Found> {
  const search = await prepare(db, filter)
  const [ids, { count }] = await Promise.all([
    rankedIds(db, search, sortOf(filter)),
    countSelection(db, search.selection, search.size),
  ])
  const answers = await readAnswers(db, pageOf(ids, page), false)
  return { resources: answers.map(({ resource }) => resource), count }
}

/** The whole search of the centre: the page of answers, the count, the facets, the places. */
export async function searchWithFacets(
  db: Db,
  filter: ResourceFilter,
  page: { size: number; number: number },
): Promise<SearchFound> {
  const search = await prepare(db, filter)
  const ranked = rankedIds(db, search, sortOf(filter))
  const [ids, counted, answers, places] = await Promise.all([
    ranked,
    countFacets(db, search.selection, search.size, search.scale),
    ranked.then((all) => readAnswers(db, pageOf(all, page), Boolean(filter.words))),
    ranked.then((all) => listPlacesOf(db, all)),
  ])
  return {
    answers,
    resources: answers.map(({ resource }) => resource),
    count: counted.count,
    about: counted.about,
    reachable: Math.min(ids.length, counted.count),
    asked: search.asked,
    facets: counted.facets,
    places,
  }
}

/** What was published in a span of time and answers, with all its words: the newest first. */
export async function listNewAnswers(
  db: Db,
  filter: ResourceFilter,
  span: { readonly after: Date; readonly until: Date },
  limit: number,
): Promise<{ readonly resources: readonly Resource[]; readonly count: number }> {
  const { selection, asked } = await prepare(db, filter)
  const strict = { ...selection, match: asked ? asked.strict || noWord : undefined }
  const { rows } = await sql<{ id: string }>`
    select resource_id as id from resource_index where ${narrowed(strict)}
      and published_at > ${span.after} and published_at <= ${span.until}
    order by published_at desc, resource_id limit 200`.execute(db)
  const answers = await readAnswers(
    db,
    rows.slice(0, limit).map(({ id }) => id),
    false,
  )
  return { resources: answers.map(({ resource }) => resource), count: rows.length }
}

/** Words of which none can be looked for (« le », « ? ») find nothing rather than everything. */
const noWord = `'c2none'`

interface Prepared {
  readonly scale: Scale
  readonly asked: Asked | undefined
  readonly selection: Selection
  readonly size: Size
}

async function prepare(db: Db, filter: ResourceFilter): Promise<Prepared> {
  const [scale, codes] = await Promise.all([measureIndex(db), readCodes(db, filter)])
  const asked = filter.words ? await understand(db, filter.words, scale) : undefined
  const match = asked ? asked.match || noWord : undefined
  const selection = { match, codes }
  const known = codes.size === 0 && asked?.match ? asked.sampled : undefined
  return { scale, asked, selection, size: await sizeOf(db, selection, scale, known) }
}

/** Codes of the values chosen, facet by facet; a value that no resource carries answers nothing. */
async function readCodes(db: Db, { chosen = {} }: ResourceFilter): Promise<Selection['codes']> {
  const facets = Object.entries(chosen) as [FacetName, readonly string[]][]
  if (facets.length === 0) return new Map()
  const values = facets.flatMap(([, list]) => list)
  const rows = await db
    .selectFrom('resource_facet_values')
    .select(['facet', 'value', 'code'])
    .where(
      'facet',
      'in',
      facets.map(([facet]) => facet),
    )
    .where('value', 'in', values)
    .execute()
  return new Map(
    facets.map(([facet, list]) => [
      facet,
      [
        -1,
        ...rows
          .filter((row) => row.facet === facet && list.includes(row.value))
          .map(({ code }) => code),
      ],
    ]),
  )
}

/** Ids in order, as many as may be paged through. */
async function rankedIds(db: Db, search: Prepared, sort: Sort): Promise<string[]> {
  const { selection, asked } = search
  if (sort === 'best' && asked && asked.match !== '') return bestIds(db, search, asked)
  const order = {
    best: sql`published_at desc, resource_id`,
    newest: sql`published_at desc, resource_id`,
    shortest: sql`reading_minutes, published_at desc, resource_id`,
    reused: sql`reuses desc, published_at desc, resource_id`,
  }[sort]
  const { rows } = await sql<{ id: string }>`
    select resource_id as id from resource_index where ${narrowed(selection)}
    order by ${order} limit ${mostReachable}`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * Comparing costs more than finding, because it reads the long vectors. So those that say the words in
 * their title are compared first, then those that say one there, then a sample of the others, the best
 * documented of each.
 */
async function bestIds(db: Db, { selection, size }: Prepared, asked: Asked): Promise<string[]> {
  const match = asked.match
  const wanted = asked.terms.filter(({ excluded }) => !excluded)
  const any = wanted.map(({ query }) => `(${query})`).join(' | ')
  const tiers = [tier(selection, sql`titled @@ ${match}::tsquery`)]
  if (size.level > 1) {
    const level = levelFor(size.seen)
    if (wanted.length > 1) {
      tiers.push(tier(selection, sql`titled @@ ${any}::tsquery and search @@ ${match}::tsquery`))
    }
    tiers.push(tier(selection, sql`search @@ ${sampled(match, level)}::tsquery`))
  } else {
    tiers.push(tier(selection, sql`search @@ ${match}::tsquery`, mostReachable))
  }
  // The rows themselves, as a list: no plan looks for them again, or reads the whole table to join.
  const { rows } = await sql<{ id: string }>`
    with chosen as materialized (${sql.join(tiers, sql` union `)}),
      read as materialized (
        select resource_id, merit, published_at, titled, search || ''::tsvector as words
        from resource_index
        where ctid = any (array(select ctid from chosen)))
    select resource_id as id from read
    order by (${score(wanted, asked)}) desc, published_at desc, resource_id
    limit ${mostReachable}`.execute(db)
  return rows.map(({ id }) => id)
}

function tier(selection: Selection, condition: RawBuilder<unknown>, limit = mostRanked) {
  return sql`(select ctid from resource_index
    where ${narrowed({ ...selection, match: undefined })} and ${condition}
    order by merit desc, published_at desc limit ${limit})`
}

/** The sample that still holds enough answers to compare. */
function levelFor(count: number): Level {
  if (count > mostRanked * 64) return 64
  if (count > mostRanked * 16) return 16
  return count > mostRanked * 4 ? 4 : 1
}

/** Of an attached file, the text, the lead, the title. */
const weights = sql.lit('{0.1, 0.25, 0.5, 1}')

/**
 * Each word weighs by its rarity, and by where it stands: title, lead, text, file. What is near in
 * meaning counts for a part, the exact words in the title for more, the evidence for a little.
 */
function score(terms: readonly AskedTerm[], asked: Asked): RawBuilder<unknown> {
  const parts = terms.map(({ query, literal, nearQuery, share }) => {
    const rarity = Math.log(1 + 1 / Math.max(share, 0.0001)) ** 1.5
    const near = nearQuery
      ? sql` + 0.25 * ts_rank(${weights}, words, ${nearQuery}::tsquery)`
      : sql``
    const exact =
      literal === query ? sql`` : sql` + 0.5 * ts_rank(${weights}, words, ${literal}::tsquery)`
    return sql`${rarity}::float8 * (0.3 * (words @@ ${query}::tsquery)::int
      + ts_rank(${weights}, words, ${query}::tsquery)${exact}${near})`
  })
  for (const [at, { literal }] of terms.slice(1).entries()) {
    const before = terms[at]?.literal ?? literal
    parts.push(sql`(words @@ tsquery_phrase(${before}::tsquery, ${literal}::tsquery))::int::float8`)
  }
  const typed = terms.map(({ text }) => text).join(' ')
  return sql`(${sql.join(parts, sql` + `)})
    * (1 + 0.3 * (titled @@ ${asked.strict}::tsquery)::int
      + 0.4 * (titled @@ phrase_query(${typed}))::int
      + merit * 0.002)`
}

function narrowed({ match, codes }: Selection): RawBuilder<unknown> {
  const parts = [...codes.values()].map((list) => sql`facets && ${list}::int[]`)
  if (match !== undefined) parts.push(sql`search @@ ${match}::tsquery`)
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)
}

function pageOf(ids: readonly string[], page: { size: number; number: number }): readonly string[] {
  return ids.slice((page.number - 1) * page.size, page.number * page.size)
}

async function readAnswers(
  db: Db,
  ids: readonly string[],
  withFiles: boolean,
): Promise<readonly Answer[]> {
  if (ids.length === 0) return []
  const [rows, files] = await Promise.all([
    db.selectFrom('resources').selectAll().where('id', 'in', ids).execute(),
    withFiles ? listFileTexts(db, ids) : [],
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const attached = files.filter(({ resourceId }) => resourceId === id)
    return [{ resource: toResource(row), text: row.content.plain ?? '', files: attached }]
  })
}
