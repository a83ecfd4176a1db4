import { type Kysely, type RawBuilder, sql } from 'kysely'
import { closeness } from '../closeness.ts'
import { begunWords, type NameReading, readQuery, wholeWords } from '../search-query.ts'
import type { TerritoryRow, TerritoryTables } from '../tables.ts'
import type { Territory, TerritoryKind } from '../territory.ts'
import { toTerritory } from './territories.ts'

type Db = Kysely<TerritoryTables>

export interface SearchOptions {
  readonly kinds?: readonly TerritoryKind[] | undefined
  /** The departments inside which to search, and no others. */
  readonly departmentCodes?: readonly string[] | undefined
  /** Most answers wanted (default 10). */
  readonly limit?: number
}

export interface TerritoryFound {
  readonly territory: Territory
  /** The name or code that was recognised, when it is not the place's own name. */
  readonly matched: string | undefined
  /** The words are the whole name, or a whole code: no word is missing and none is too much. */
  readonly exact: boolean
}

/** Lower is better. Whole names come first; then likelihood weighs the match and the population. */
interface Hit {
  readonly id: string
  readonly score: number
  readonly matched: string | undefined
  readonly exact: boolean
}

const exactScore = -100
const enough = 3

/**
 * Places as one types: by name (accents, small words, order and slips of the keys do not matter), postal
 * code, INSEE code, SIREN, former name or code. The likeliest first.
 */
export async function searchTerritories(
  db: Db,
  query: string,
  options: SearchOptions = {},
): Promise<TerritoryFound[]> {
  const limit = options.limit ?? 10
  const { codes, names } = readQuery(query)
  const best = new BestHits()
  if (codes) best.add(await listByCode(db, codes, options, limit))
  for (const reading of names) {
    if (best.hasExact()) break
    best.add(await listByWords(db, narrowed(reading, options), limit))
  }
  if (best.size < enough && !best.hasExact()) {
    for (const reading of names) {
      best.add(await listByLikeness(db, narrowed(reading, options), limit))
    }
  }
  return await withTerritories(db, best.first(limit))
}

/** One hit for each place: its best. */
class BestHits {
  readonly #hits = new Map<string, Hit>()

  get size(): number {
    return this.#hits.size
  }

  add(hits: readonly Hit[]): void {
    for (const hit of hits) {
      const known = this.#hits.get(hit.id)
      if (!known || hit.score < known.score) this.#hits.set(hit.id, hit)
    }
  }

  hasExact(): boolean {
    return [...this.#hits.values()].some((hit) => hit.exact)
  }

  first(limit: number): Hit[] {
    return [...this.#hits.values()].sort((hit, other) => hit.score - other.score).slice(0, limit)
  }
}

interface Narrowed extends NameReading {
  readonly departmentCodes: readonly string[] | undefined
}

function narrowed(reading: NameReading, options: SearchOptions): Narrowed {
  const { departmentCodes, kinds } = options
  if (!kinds || kinds.length === 0) return { ...reading, departmentCodes }
  const both = reading.kinds?.filter((kind) => kinds.includes(kind))
  return { ...reading, departmentCodes, kinds: both && both.length > 0 ? both : kinds }
}

function onlySuch({ kinds, departmentCode, departmentCodes }: Narrowed) {
  const kind = kinds ? sql`and n.kind = any(${[...kinds]})` : sql``
  const one = departmentCode ? sql`and n.department_code = ${departmentCode}` : sql``
  return departmentCodes
    ? sql`${kind} ${one} and n.department_code = any(${[...departmentCodes]})`
    : sql`${kind} ${one}`
}

interface NameHitRow {
  territoryId: string
  name: string
  nature: string
  score: number
  exact: boolean
}

/**
 * A half of the logarithm of the population: ten times more people outweigh half a degree of match. A
 * grouping borrows the name of its city, which is meant more often.
 */
const renown = sql`(0.5 * log(n.population + 10) - case when n.kind in ('intercommunality', 'territorial-public-establishment') then 0.4 else 0 end)`

/** How many of the most populated are weighed: a short word begins thousands of names. */
const weighed = 300

async function listByWords(db: Db, reading: Narrowed, limit: number): Promise<Hit[]> {
  const { plain, words, sorted } = reading
  const whole = sql`(n.sorted_words = ${sorted} or n.plain = ${plain})`
  const such = onlySuch(reading)
  const { rows } = await sql<NameHitRow>`
    with candidates as (
      (select n.* from territory_names n where ${whole} ${such} limit ${weighed})
      union all (select n.* from territory_names n where n.plain like ${`${plain}%`} ${such}
        order by n.population desc limit ${weighed})
      union all (select n.* from territory_names n
        where n.lexemes @@ ${begunWords(words)}::tsquery ${such}
        order by n.population desc limit ${weighed})
    ), scored as (
      select n.territory_id, n.name, n.nature, ${whole} as exact,
        case when n.plain = ${plain} then ${exactScore - 10}
          when ${whole} then ${exactScore}
          when n.plain like ${`${plain}%`} then 1.6
          when n.words like ${`${words}%`} or n.lexemes @@ ${wholeWords(words)}::tsquery then 2
          else 3 end
        + case n.nature when 'former' then case when ${whole} then 20 else 1 end else 0 end
        - ${renown} as score
      from candidates n
    )
    select * from (
      select distinct on (territory_id) * from scored order by territory_id, score, nature = 'official' desc
    ) places order by score limit ${limit}`.execute(db)
  return rows.map(toHit)
}

const likeliest = 60

/** When the words are not found as typed: names that share most of their groups of three letters. */
async function listByLikeness(db: Db, reading: Narrowed, limit: number): Promise<Hit[]> {
  const { likeness } = reading
  if (likeness.length < 3) return []
  const { rows } = await sql<NameHitRow & { likeness: string }>`
    select n.territory_id, n.name, n.nature, n.likeness, false as exact, -${renown} as score
    from territory_names n
    where n.likeness % ${likeness} ${onlySuch(reading)}
    order by similarity(n.likeness, ${likeness}) desc, n.population desc limit ${likeliest}`.execute(
    db,
  )
  return rows
    .map((row) => ({ row, close: closeness(likeness, row.likeness) }))
    .filter(({ close }) => close >= 0.5)
    .map(({ row, close }) => toHit({ ...row, score: 10 + 14 * (1 - close) + Number(row.score) }))
    .sort((hit, other) => hit.score - other.score)
    .slice(0, limit)
}

function toHit(row: NameHitRow): Hit {
  return {
    id: row.territoryId,
    score: Number(row.score),
    matched: row.nature === 'official' ? undefined : row.name,
    exact: row.exact,
  }
}

/** A postal code is what people know, an INSEE code what agents know, so both are looked up. */
async function listByCode(
  db: Db,
  code: { readonly text: string; readonly siren: string | undefined },
  { kinds, departmentCodes }: SearchOptions,
  limit: number,
): Promise<Hit[]> {
  const { text, siren } = code
  const sought = siren ?? text
  const begun = `${sought}%`
  const kind = kinds && kinds.length > 0 ? sql`and t.kind = any(${[...kinds]})` : sql``
  const inside = departmentCodes ? sql`and t.department_code = any(${[...departmentCodes]})` : sql``
  const { rows } = await sql<{ id: string; score: number; matched: string; exact: boolean }>`
    with found as (${codeSources(sought, begun, siren !== undefined)})
    select t.id, found.matched, found.matched = ${sought} as exact,
      min(found.rank) + case when found.matched = ${sought} then ${exactScore} else 0 end
        - 0.5 * log(coalesce(t.population, 0) + 10) as score
    from found join territories t on t.id = found.id where true ${kind} ${inside}
    group by t.id, found.matched order by score limit ${limit * 2}`.execute(db)
  return rows.map((row) => ({ ...row, score: Number(row.score) }))
}

function codeSources(sought: string, begun: string, siren: boolean): RawBuilder<unknown> {
  const bySiren = sql`select id, siren as matched, 0 as rank from territories
    where siren like ${begun} limit 200`
  if (siren || sought.length > 5) return bySiren
  return sql`
    (select territory_id as id, postal_code as matched, 0 as rank from territory_postal_codes
      where postal_code like ${begun} limit 2000)
    union all (select id, code, case kind when 'commune' then 10 else 5 end from territories
      where code like ${begun} and length(code) <= 5 limit 2000)
    union all (select territory_id, code, 20 from territory_former_codes where code = ${sought})`
}

async function withTerritories(db: Db, hits: readonly Hit[]): Promise<TerritoryFound[]> {
  if (hits.length === 0) return []
  const rows = await db
    .selectFrom('territories')
    .selectAll()
    .where(
      'id',
      'in',
      hits.map((hit) => hit.id),
    )
    .where('validTo', 'is', null)
    .execute()
  const byId = new Map<string, TerritoryRow>(rows.map((row) => [row.id, row]))
  return hits.flatMap((hit) => {
    const row = byId.get(hit.id)
    if (!row) return []
    return [{ territory: toTerritory(row), matched: hit.matched, exact: hit.exact }]
  })
}
