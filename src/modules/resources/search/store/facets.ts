import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ResourceTables } from '../../tables.ts'
import { type FacetName, facetNames } from '../filter.ts'
import { type Level, type Scale, sampled, sampleLevels } from './question.ts'

type Db = Kysely<ResourceTables>

/** What is looked for: a query on words, and codes of values, facet by facet. */
export interface Selection {
  readonly match: string | undefined
  readonly codes: ReadonlyMap<FacetName, readonly number[]>
}

export interface FacetCount {
  readonly facet: FacetName
  readonly value: string
  readonly count: number
}

export interface Counted {
  readonly count: number
  /** Worked out from a sample. */
  readonly about: boolean
}

const alphabet = new Intl.Collator('fr')

/** As many rows are counted one by one; beyond, a sample of them is. */
const mostCounted = 1500
/** Rows of a sample below which a larger one is taken. */
const enough = 250

/** How many resources answer. */
export async function countSelection(
  db: Db,
  selection: Selection,
  { level, seen }: Size,
): Promise<Counted> {
  if (level > 1) return { count: seen, about: true }
  return { count: await countAt(db, selection, 1), about: false }
}

/**
 * How many resources carry each value. A facet that is narrowed is counted as if it were not, so that
 * one sees what its other values would give; the others are counted among the answers.
 */
export async function countFacets(
  db: Db,
  selection: Selection,
  size: Size,
  scale: Scale,
): Promise<Counted & { readonly facets: readonly FacetCount[] }> {
  const narrowed = [...selection.codes.keys()]
  const [main, ...others] = await Promise.all([
    countValues(db, selection, size, scale),
    ...narrowed.map(async (facet) => {
      const codes = new Map(selection.codes)
      codes.delete(facet)
      const wider = { ...selection, codes }
      return countValues(db, wider, await sizeOf(db, wider, scale), scale, facet)
    }),
  ])
  const facets = [
    ...main.facets.filter(({ facet }) => !selection.codes.has(facet)),
    ...others.flatMap((one) => one.facets),
  ]
  return { count: main.count, about: main.about, facets }
}

async function countValues(
  db: Db,
  selection: Selection,
  { level, seen }: Size,
  scale: Scale,
  only?: FacetName,
): Promise<Counted & { facets: FacetCount[] }> {
  // Codes are unnested where they are listed: beside the table, the base would keep each list apart first.
  const { rows } = await sql<{ facet: FacetName | null; value: string; count: number }>`
    with answers as materialized (
      select facets from resource_index where ${where(selection, level)}),
    counts as (
      select code, count(*)::int as count from (select unnest(facets) as code from answers) each
      group by code)
    select facet, value, count from counts join resource_facet_values using (code)
      ${only ? sql`where facet = ${only}` : sql``}
    union all select null, '', count(*)::int from answers`.execute(db)
  const facets = rows.flatMap(({ facet, value, count }) =>
    facet && facetNames.includes(facet) ? [{ facet, value, count: count * level }] : [],
  )
  facets.sort(
    (facet, other) => other.count - facet.count || alphabet.compare(facet.value, other.value),
  )
  const counted = rows.find(({ facet }) => facet === null)?.count ?? 0
  // The finer of the two samples tells more truly.
  const count = level > scale.level ? seen : counted * level
  return { count, about: level > 1, facets }
}

/** How many answers there are, about, and the sample to count on: everything when they are few. */
export interface Size {
  readonly level: Level
  /** Answers, as the sample tells; not known when everything is counted. */
  readonly seen: number
}

/** `known`: as many answers of the sample, when they were counted before. */
export async function sizeOf(
  db: Db,
  selection: Selection,
  { level }: Scale,
  known?: number,
): Promise<Size> {
  if (level === 1) return { level: 1, seen: 0 }
  const found = known ?? (await countAt(db, selection, level))
  const seen = found * level
  if (seen <= mostCounted) return { level: 1, seen }
  return { level: sampleLevels.findLast((item) => seen / item >= enough) ?? 1, seen }
}

async function countAt(db: Db, selection: Selection, level: Level): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from resource_index where ${where(selection, level)}`.execute(db)
  return rows[0]?.count ?? 0
}

function where({ match, codes }: Selection, level: Level): RawBuilder<unknown> {
  const parts = [...codes.values()].map((list) => sql`facets && ${list}::int[]`)
  if (match !== undefined) parts.push(sql`search @@ ${sampled(match, level)}::tsquery`)
  else if (level > 1) parts.push(sql`facets @> array[${-level}::int]`)
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)
}
