// Every public address of an instance that has 36,000 places: how long its answer holds the others, the largest first.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { readConfig } from '#platform/config.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openHouse } from '#platform/open-house.ts'
import { startPostgres } from '#platform/postgres/launch.ts'
import { openDoor } from '#platform/testing/door.ts'
import { testClock } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { makeRooms, roomNeeds } from '../src/app.ts'
import { listRoutes } from '../src/cli/list-routes.ts'

const most = 100
const tries = 5

const folder = mkdtempSync(join(tmpdir(), 'ouvroir-lists-'))
const database = await startPostgres({ dataDir: folder })
await migrate(database.connectionString)
const config = readConfig({ OUVROIR_DATA_DIR: folder, LOG_LEVEL: 'silent', RATE_LIMITS: '0' })
const rooms = makeRooms()
const open = openHouse(config, database.connectionString, rooms)
// All the communes of France, as an instance is born with them, and the demonstration.
await act(open.house, {}, async (ctx) => {
  for (const room of rooms) await room.seed?.(ctx)
})
await act(open.house, {}, async (ctx) => {
  for (const room of rooms) await room.demo?.load(ctx)
})
const { identify: _, ...needs } = roomNeeds(rooms)
const door = openDoor({ clock: testClock() } as never, { ...needs, config, house: open.house })

/** As they are, and those that the pages of the front lead to. */
const plain = listRoutes()
  .filter(({ method, who, path }) => method === 'GET' && who === 'anyone' && !/[:*]/.test(path))
  .map(({ path }) => path)
const shapes = new Map<string, string>()
for (const path of [...plain]) {
  const { text } = await door.get(path)
  for (const [, href = ''] of text.matchAll(/(?:href|src)="(\/[^"#?]*)"/g)) {
    // One address of each shape: a name becomes a star.
    const shape = href.replace(/\/[^/]*[-\d][^/]*/g, '/*')
    if (!plain.includes(href) && !href.startsWith('/assets')) shapes.set(shape, href)
  }
}

async function holdOf(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  await new Promise((resolve) => setTimeout(resolve, 20))
  await work()
  await new Promise((resolve) => setTimeout(resolve, 20))
  delay.disable()
  return delay.max / 1e6
}

const rows: { address: string; status: number; 'held, ms': number; 'idle, ms': number }[] = []
for (const address of [...plain, ...shapes.values()]) {
  const { status } = await door.get(address)
  let [held, idle] = [Number.POSITIVE_INFINITY, 0]
  for (let at = 0; at < tries && held > most / 4; at++) {
    idle = await holdOf(() => new Promise((resolve) => setTimeout(resolve, 50)))
    held = Math.min(held, (await holdOf(() => door.get(address))) - idle)
  }
  rows.push({ address, status, 'held, ms': Math.round(held), 'idle, ms': Math.round(idle) })
}
rows.sort((row, other) => other['held, ms'] - row['held, ms'])
console.log(`${rows.length} public addresses, the least of ${tries} tries; promised: ${most} ms`)
console.table(rows.slice(0, 25))
if (rows.some((row) => row['held, ms'] > most)) process.exitCode = 1

await open.close()
await database.stop()
rmSync(folder, { recursive: true, force: true })
process.exit()
