import { type Kysely, sql } from 'kysely'
import { nearestWord } from '#kit/writing/nearest-word.ts'
import type { ResourceTables } from '../../tables.ts'
import { readQuestion, type Term, withWords } from '../question.ts'

type Db = Kysely<ResourceTables>

/** One term as the base understands it. */
export interface AskedTerm extends Term {
  /** Query on the stems of this term and on what means the same. */
  readonly query: string
  /** The words themselves, when a concept stands for them. */
  readonly literal: string
  /** The concepts that come after, if there are any. */
  readonly nearQuery: string
  /** Resources that answer this term, as a share of all of them (about). */
  readonly share: number
  /** Those of them that are in the sample of the scale. */
  readonly sampled: number
}

export interface Asked {
  readonly terms: readonly AskedTerm[]
  /** What a resource must answer. Empty when nothing that was typed can be looked for. */
  readonly match: string
  /** The same, with every word. */
  readonly strict: string
  /** Answers to `match` in the sample of the scale. */
  readonly sampled: number
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
const exactUpTo = 4000
/** With fewer answers than this, those that have some of the words are shown as well. */
const fewAnswers = 5
const mostRelaxed = 6

/** How large the index is, and which sample of it holds six hundred rows or more. */
export async function measureIndex(db: Db): Promise<Scale> {
  const { rows } = await sql<{ total: number }>`
    select case when reltuples > ${exactUpTo} then reltuples::int
      else (select count(*)::int from (select from resource_index limit ${exactUpTo + 1}) few) end as total
    from pg_class where oid = 'resource_index'::regclass`.execute(db)
  const total = rows[0]?.total ?? 0
  if (total <= exactUpTo) return { total, level: 1 }
  return { total, level: sampleLevels.findLast((level) => total / level >= 600) ?? 4 }
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
  if (all.length === 0)
    return { terms, match: '', sampled: 0, strict: '', widened: false, corrected }

  const strict = without(allOf(all), excluded)
  const [term] = all.length + excluded.length === 1 ? wanted : []
  const found = term ? term.sampled : await countInSample(db, strict, scale)
  if (await isEnough(db, strict, found, scale)) {
    return { terms, match: strict, sampled: found, strict, widened: false, corrected }
  }
  const relaxed = await relax(db, wanted, excluded, scale)
  return { terms, ...relaxed, strict, widened: relaxed.match !== strict, corrected }
}

interface Resolved {
  query: string
  literal: string
  near: string
  nodes: number
  found: number
}

async function resolve(db: Db, terms: readonly Term[], scale: Scale): Promise<AskedTerm[]> {
  if (terms.length === 0) return []
  const texts = terms.map(({ text }) => text)
  const own = terms.map(({ concept }) => concept ?? '')
  const near = terms.map((term) => term.near.map((key) => `'c0${key}'`).join(' | '))
  const counted = scale.level === 1 ? sql`query` : sql`(query && ${`'c1s${scale.level}'`}::tsquery)`
  // What a concept says is in the index as one word: quicker than its words in their order, which the
  // base has to look at in each resource. The words themselves, when the base does not know the concept.
  const { rows } = await sql<Resolved>`
    select query::text, literal::text, near, meaning_words(text) as nodes,
      (select count(*)::int from resource_index where search @@ ${counted}) as found
    from (
      select at, text, near, phrase_query(text) as literal,
        case when key is null then phrase_query(text) else ('c0' || key)::tsquery end as query
      from unnest(${texts}::text[], ${own}::text[], ${near}::text[]) with ordinality
        as term (text, own, near, at) left join resource_concepts on key = own
    ) term order by at`.execute(db)
  const unseen = scale.level === 1 ? [] : rows.filter(({ found }) => found === 0)
  const rare = new Set<string>()
  for (const { query } of unseen) if (await isSaid(db, query)) rare.add(query)
  return terms.flatMap((term, at) => {
    const row = rows[at]
    if (!row || row.nodes === 0) return []
    const found = row.found * scale.level || (rare.has(row.query) ? scale.level / 2 : 0)
    const share = scale.total === 0 ? 0 : Math.min(1, found / scale.total)
    return [
      {
        ...term,
        query: row.query,
        literal: row.literal,
        nearQuery: row.near,
        share,
        sampled: row.found,
      },
    ]
  })
}

/**
 * Does any resource say it, when the sample has none? Asked on its own: inside another query the planner
 * does not know what is looked for, and may read the whole table.
 */
async function isSaid(db: Db, query: string): Promise<boolean> {
  return (await countAnswers(db, query)) > 0
}

/** Mistyped words with the nearest word that a resource uses, if one is near enough. */
async function correct(db: Db, terms: readonly AskedTerm[]): Promise<ReadonlyMap<string, string>> {
  const unknown = terms.filter(
    ({ share, excluded, quoted, text }) =>
      share === 0 && !excluded && !quoted && /^[\p{L}'-]{4,30}$/u.test(text),
  )
  if (unknown.length === 0) return new Map()
  const { rows } = await sql<{ typed: string; words: string[] }>`
    select typed, array(
      select word from resource_words
      where plain % plain_words(typed) and similarity(plain, plain_words(typed)) >= 0.38
      order by similarity(plain, plain_words(typed)) desc, word limit 12) as words
    from unnest(${unknown.map(({ text }) => text)}::text[]) typed`.execute(db)
  return new Map(
    rows.flatMap(({ typed, words }) => {
      const best = nearestWord(typed, words)
      return best === undefined ? [] : [[typed, best] as const]
    }),
  )
}

/**
 * Takes what is near in meaning as well; then leaves out one word, then two, until enough resources
 * answer: the most words first.
 */
async function relax(
  db: Db,
  wanted: readonly AskedTerm[],
  excluded: readonly string[],
  scale: Scale,
): Promise<Pick<Asked, 'match' | 'sampled'>> {
  const wide = ({ query, nearQuery }: AskedTerm) => (nearQuery ? `${query} | ${nearQuery}` : query)
  // Rare words say most of what is looked for; beyond six, the most common ones are left out at once.
  const kept = [...wanted]
    .sort((term, other) => term.share - other.share)
    .filter(({ share, nearQuery }) => share > 0 || nearQuery !== '')
    .slice(0, mostRelaxed)
    .map(wide)
  const fewer = Array.from({ length: Math.max(0, kept.length - 2) }, (_, at) =>
    anyOf(choices(kept, kept.length - 1 - at).map(allOf)),
  )
  const tries = [allOf(wanted.map(wide)), ...(wanted.length > 1 ? fewer : [])]
  for (const some of tries) {
    const match = without(some, excluded)
    const found = await countInSample(db, match, scale)
    if (wanted.length === 1 || (await isEnough(db, match, found, scale)))
      return { match, sampled: found }
  }
  const match = without(anyOf(kept.length > 0 ? kept : wanted.map(wide)), excluded)
  return { match, sampled: await countInSample(db, match, scale) }
}

async function countInSample(db: Db, query: string, { level }: Scale): Promise<number> {
  return countAnswers(db, sampled(query, level))
}

/** A sample tells at once when many answer; when it has none, few do, and they are all counted. */
async function isEnough(db: Db, query: string, inSample: number, scale: Scale): Promise<boolean> {
  if (scale.level > 1 && inSample > 0) return true
  return (scale.level > 1 ? await countAnswers(db, query) : inSample) >= fewAnswers
}

/** Without a limit: with one, the planner may read the whole table in the hope of stopping early. */
async function countAnswers(db: Db, query: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from resource_index where search @@ ${query}::tsquery`.execute(db)
  return rows[0]?.count ?? 0
}

function choices<T>(list: readonly T[], count: number): T[][] {
  if (count === 0) return [[]]
  return list.flatMap((item, at) =>
    choices(list.slice(at + 1), count - 1).map((others) => [item, ...others]),
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
