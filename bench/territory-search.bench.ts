// How long a search of a territory takes, as one types, on the real list and on 4 and 16 times as much.
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { importTerritories, searchTerritories } from '#modules/territories/index.ts'
import type { Db } from '#platform/context.ts'
import { openDb, openPool } from '#platform/database/database.ts'
import { makeLog } from '#platform/log.ts'
import { makeDatabase, startTestServer } from '#platform/testing/server.ts'

const golden: readonly { query: string }[] = JSON.parse(
  readFileSync(new URL('../src/modules/territories/golden/search.json', import.meta.url), 'utf8'),
)
const rounds = 2
/** What is promised to whoever types, on the list of one country. */
const promisedP95 = 30

const server = await startTestServer()
const pool = openPool(await makeDatabase(server), 4, makeLog({ LOG_LEVEL: 'silent' }))
const db = openDb(pool)

const started = performance.now()
const report = await importTerritories({ db, now: new Date('2026-11-25T09:00:00Z') })
console.log(`import of ${report.total} places: ${Math.round(performance.now() - started)} ms`)

const first = await measure(db, 'as one types, 1×')
if (first.p95 > promisedP95) {
  console.log(`the promise of ${promisedP95} ms is not held`)
  process.exitCode = 1
}
await multiply(db, 3)
await measure(db, 'as one types, 4×')
await multiply(db, 12)
await measure(db, 'as one types, 16×')

await db.destroy()
await server.stop()

/** Each query, letter after letter, as a combobox sends it. */
async function measure(database: Db, title: string) {
  const typed = golden.flatMap(({ query }) =>
    Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)),
  )
  const queries = [...new Set(typed.map((query) => query.trim()))].filter((query) => query !== '')
  for (const query of queries.slice(0, 50)) await searchTerritories(database, query)

  const times: { query: string; ms: number }[] = []
  for (let round = 0; round < rounds; round++) {
    for (const query of queries) {
      const before = performance.now()
      await searchTerritories(database, query, { limit: 8 })
      times.push({ query, ms: performance.now() - before })
    }
  }
  times.sort((time, other) => time.ms - other.ms)
  const at = (share: number) => times[Math.floor((times.length - 1) * share)]?.ms ?? 0
  const slowest = times.slice(-200).map((time) => time.query)
  const p95 = at(0.95)
  console.log(
    `${title}: ${times.length} searches, median ${at(0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ` +
      `p99 ${at(0.99).toFixed(1)} ms, longest ${at(1).toFixed(1)} ms (${[...new Set(slowest)].slice(-5).join(', ')})`,
  )
  return { p95 }
}

/** As many places again, `copies` times, under names that are near the real ones. */
async function multiply(database: Db, copies: number): Promise<void> {
  const batch = String(copies)
  await sql`insert into territories (id, kind, slug, name, department_code, population, source, created_at, updated_at)
    select md5(t.id::text || ${batch} || n)::uuid, t.kind, t.slug || '-' || ${batch}::text || '-' || n,
      t.name || ' ' || n, t.department_code, t.population, 'demo', now(), now()
    from territories t, generate_series(1, ${copies}::int) n where t.source = 'reference'`.execute(
    database,
  )
  await sql`insert into territory_names (territory_id, nature, plain, name, words, sorted_words, likeness,
      kind, department_code, population)
    select md5(m.territory_id::text || ${batch} || n)::uuid, 'official', m.plain || ' ' || n, m.name || ' ' || n,
      m.words || ' ' || n, n || ' ' || m.sorted_words, m.likeness || ' ' || n, m.kind, m.department_code,
      m.population
    from territory_names m join territories t on t.id = m.territory_id and t.source = 'reference',
      generate_series(1, ${copies}::int) n
    where m.nature = 'official'`.execute(database)
  await sql`analyze territories, territory_names`.execute(database)
}
