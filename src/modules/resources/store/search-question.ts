import { type Kysely, sql } from 'kysely'
import { readQuestion, type Term, withWords } from '../search-question.ts'
import type { SearchTables } from '../search-tables.ts'

type Db = Kysely<SearchTables>

/** One term as the base understands it. */
export interface AskedTerm extends Term {
  /** Query on the stems of this term and on what means the same. */
  readonly query: string
  /** The concepts that come after, if there are any. */
  readonly nearQuery: string
  /** Resources that answer this term, as a share of all of them (about). */
  readonly share: number
}

export interface Asked {
  readonly terms: readonly AskedTerm[]
  /** What a resource must answer. Empty when nothing that was typed can be looked for. */
  readonly match: string
  /** Some of the words only: no resource, or too few, has them all. */
  readonly widened: boolean
  /** The question in the words it was brought back to, when a word was mistyped. */
  readonly corrected: string | undefined
}

/** How the index is sampled: one row in `level`. 1 counts everything, and is exact. */
export interface Scale {
  readonly total: number
  readonly level: Level
}

export const sampleLevels = [1, 4, 16, 64, 256] as const
export type Level = (typeof sampleLevels)[number]

/** Up to here everything is counted row by row. */
export const exactUpTo = 4000
/** With fewer answers than this, those that have some of the words are shown as well. */
const fewAnswers = 5
const mostRelaxed = 6

/** How large the index is, and which sample of it holds about a thousand rows. */
export async function measureIndex(db: Db): Promise<Scale> {
  const { rows } = await sql<{ total: number }>`
    select case when reltuples > ${exactUpTo} then reltuples::int
      else (select count(*)::int from (select from resource_index limit ${exactUpTo + 1}) few) end as total
    from pg_class where oid = 'resource_index'::regclass`.execute(db)
  const total = rows[0]?.total ?? 0
  if (total <= exactUpTo) return { total, level: 1 }
  return { total, level: sampleLevels.findLast((level) => total / level >= 1000) ?? 4 }
}

/** A term that only one row in `level` of its answers satisfy. */
export function sampled(query: string, level: Level): string {
  return level === 1 ? query : `(${query}) & 'c1s${level}'`
}

/**
 * Understands what was typed. A word that no resource says is brought back to the nearest one that some
 * resource says; when too few resources have all the words, those that have most of them are taken.
 */
export async function understand(db: Db, typed: string, scale: Scale): Promise<Asked> {
  const first = await resolve(db, readQuestion(typed), scale)
  const better = await correct(db, first)
  const corrected = better.size > 0 ? withWords(typed, better) : undefined
  const terms = corrected ? await resolve(db, readQuestion(corrected), scale) : first
  const wanted = terms.filter(({ excluded }) => !excluded)
  const excluded = terms.filter((term) => term.excluded).map(({ query }) => query)
  const all = wanted.map(({ query }) => query)
  if (all.length === 0) return { terms, match: '', widened: false, corrected }

  const strict = without(allOf(all), excluded)
  if (wanted.length === 1 || (await hasEnough(db, strict))) {
    return { terms, match: strict, widened: false, corrected }
  }
  const match = await relax(db, wanted, excluded)
  return { terms, match, widened: match !== strict, corrected }
}

interface Resolved {
  query: string
  near: string
  nodes: number
  found: number
  known: boolean
}

async function resolve(db: Db, terms: readonly Term[], scale: Scale): Promise<AskedTerm[]> {
  if (terms.length === 0) return []
  const texts = terms.map(({ text }) => text)
  const own = terms.map(({ concept }) => (concept ? `'c0${concept}'` : ''))
  const near = terms.map((term) => term.near.map((key) => `'c0${key}'`).join(' | '))
  const counted = scale.level === 1 ? sql`query` : sql`(query && ${`'c1s${scale.level}'`}::tsquery)`
  const { rows } = await sql<Resolved>`
    select query::text, near, numnode(query) as nodes,
      (select count(*)::int from resource_index where search @@ ${counted}) as found,
      exists (select from resource_index where search @@ query) as known
    from (
      select at, near, phrase_query(text) || own::tsquery as query
      from unnest(${texts}::text[], ${own}::text[], ${near}::text[]) with ordinality
        as term (text, own, near, at)
    ) term order by at`.execute(db)
  return terms.flatMap((term, at) => {
    const row = rows[at]
    if (!row || row.nodes === 0) return []
    const found = row.found * scale.level || (row.known ? scale.level / 2 : 0)
    const share = scale.total === 0 ? 0 : Math.min(1, found / scale.total)
    return [{ ...term, query: row.query, nearQuery: row.near, share }]
  })
}

/** Mistyped words with the nearest word that a resource uses, if one is near enough. */
async function correct(db: Db, terms: readonly AskedTerm[]): Promise<ReadonlyMap<string, string>> {
  const unknown = terms.filter(
    ({ share, excluded, quoted, text }) =>
      share === 0 && !excluded && !quoted && /^[\p{L}'-]{4,30}$/u.test(text),
  )
  if (unknown.length === 0) return new Map()
  const { rows } = await sql<{ typed: string; word: string }>`
    select typed, word from unnest(${unknown.map(({ text }) => text)}::text[]) typed,
      lateral (
        select word from resource_words
        where plain % plain_words(typed) and similarity(plain, plain_words(typed)) >= 0.38
        order by similarity(plain, plain_words(typed))
          + (left(plain, 1) = left(plain_words(typed), 1))::int * 0.1 desc, word
        limit 1) best`.execute(db)
  return new Map(rows.map(({ typed, word }) => [typed, word]))
}

/** Leaves out one word, then two, until enough resources answer: the most words first. */
async function relax(db: Db, wanted: readonly AskedTerm[], excluded: readonly string[]) {
  // Rare words say most of what is looked for; beyond six, the most common ones are left out at once.
  const kept = [...wanted]
    .sort((one, other) => one.share - other.share)
    .filter(({ share }) => share > 0)
    .slice(0, mostRelaxed)
    .map(({ query }) => query)
  for (let count = kept.length - 1; count > 1; count--) {
    const some = without(anyOf(choices(kept, count).map(allOf)), excluded)
    if (await hasEnough(db, some)) return some
  }
  return without(anyOf(kept.length > 0 ? kept : wanted.map(({ query }) => query)), excluded)
}

async function hasEnough(db: Db, query: string): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from resource_index where search @@ ${query}::tsquery limit ${fewAnswers}) few`.execute(
    db,
  )
  return (rows[0]?.count ?? 0) >= fewAnswers
}

function choices<T>(list: readonly T[], count: number): T[][] {
  if (count === 0) return [[]]
  return list.flatMap((one, at) =>
    choices(list.slice(at + 1), count - 1).map((others) => [one, ...others]),
  )
}

function allOf(queries: readonly string[]): string {
  return queries.map((query) => `(${query})`).join(' & ')
}

function anyOf(queries: readonly string[]): string {
  return queries.map((query) => `(${query})`).join(' | ')
}

function without(query: string, excluded: readonly string[]): string {
  return excluded.length === 0 ? query : `(${query}) & !(${anyOf(excluded)})`
}
