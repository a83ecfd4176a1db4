// What the list of probable duplicates costs when the base grows 1, 2 and 4 times: queries, time and processor of the base.
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { listDuplicates } from '#modules/resources/duplicates/store/duplicates.ts'
import { resourcesModule } from '#modules/resources/module.ts'
import { writingPaths } from '#modules/resources/paths/writing.ts'
import { generateResources } from '#modules/resources/search/actions/generate-resources.ts'
import { settleTables } from '#modules/resources/search/store/invented.ts'
import { importTerritories } from '#modules/territories/index.ts'
import { openDb, openPool } from '#platform/database/database.ts'
import { makeLog } from '#platform/log.ts'
import { openDoor } from '#platform/testing/door.ts'
import { makeDatabase, startTestServer } from '#platform/testing/server.ts'
import { asPerson, memoryStorage, testClock, testCtx } from '#platform/testing/world.ts'

/** `DUPLICATES_BENCH=0.1` for a tenth of it. */
const share = Number(process.env['DUPLICATES_BENCH'] ?? 1)
const sizes = [6_250, 12_500, 25_000].map((size) => Math.round(size * share))
const rounds = 5
/** n log n from one size to the next, with room for a busy machine. */
const promisedGrowth = 2.8

const server = await startTestServer()
// One connection: the processor that its process uses is all that the page costs the base.
const pool = openPool(await makeDatabase(server), 1, makeLog({ LOG_LEVEL: 'silent' }))
let queries = 0
const db = openDb(pool)
pool.on('acquire', (client) => {
  const counted = client as typeof client & { isCounted?: boolean }
  if (counted.isCounted) return
  counted.isCounted = true
  const query = client.query.bind(client)
  counted.query = ((...args: Parameters<typeof query>) => {
    queries += 1
    return query(...args)
  }) as typeof client.query
})
const clock = testClock()
const storage = memoryStorage()
const ctx = testCtx(db, clock, {}, storage)
const door = openDoor(
  { db, pool, clock, storage, connectionString: '', ctx: () => ctx },
  { routes: resourcesModule.routes },
)
const staff = asPerson('lab-team')
await importTerritories({ db, now: clock.now() })
await resourcesModule.seed?.(ctx)

const rows: Record<string, number>[] = []
for (const size of sizes) {
  const made = await db.transaction().execute((trx) => generateResources({ ...ctx, db: trx }, size))
  if (!made.ok) throw new Error(made.refusal)
  await settleTables(db)
  // One in fifty is there twice, with a slip in its title.
  await sql`update resources one set title = other.title || 's' from resources other
    where other.id = (select id from resources where id < one.id order by id desc limit 1)
      and right(one.id::text, 1) = '7' and substring(one.id::text from 35 for 1) in ('1', '2', '3', '4', '5')`.execute(
    db,
  )
  const { total } = await listDuplicates(db, { limit: 50, offset: 0 })
  const before = await baseSeconds()
  const since = performance.now()
  for (let round = 0; round < rounds; round++) await listDuplicates(db, { limit: 50, offset: 0 })
  const ms = (performance.now() - since) / rounds
  const cpu = (((await baseSeconds()) - before) * 1000) / rounds
  queries = 0
  const page = await door.get(writingPaths.duplicates, staff)
  rows.push({
    resources: size,
    pairs: total,
    ms: Math.round(ms),
    'processor ms': Math.round(cpu),
    queries,
    'page kB': Math.round(page.text.length / 1024),
  })
}
console.table(rows)
const growth = rows.slice(1).map((row, at) => cpuOf(row) / cpuOf(rows[at]))
console.log(`growth of the processor: ${growth.map((one) => one.toFixed(2)).join(', ')}`)
if (growth.some((one) => one > promisedGrowth)) {
  console.log(`more than n log n (${promisedGrowth} each time it doubles)`)
  process.exitCode = 1
}

await db.destroy()
await server.stop()

function cpuOf(row: Record<string, number> | undefined): number {
  return row?.['processor ms'] || 1
}

/** Processor used by the process of the one connection, in seconds. */
async function baseSeconds(): Promise<number> {
  const { rows: found } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
  const stat = readFileSync(`/proc/${found[0]?.pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
