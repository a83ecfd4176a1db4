// 150 people register to one event at once, while somebody reads the front page: what the crowd costs to the reader, with
// the lanes and turns of an instance and, beside it, with one pool and no turns (what there was before). Ratios of one run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#platform/config.ts'
import { openLanes } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { type Listening, listen } from '#platform/http/serve.ts'
import { laneSizes, makeTurns, type Turns, usualRules } from '#platform/http/turns.ts'
import { openHouse } from '#platform/open-house.ts'
import { startPostgres } from '#platform/postgres/launch.ts'
import { type Door, openDoor } from '#platform/testing/door.ts'
import { asPerson, testClock } from '#platform/testing/world.ts'
import { makeRooms, roomNeeds } from '../src/app.ts'
import { formOfEvent } from '../src/modules/events/testing/form-of-event.ts'

const crowd = 150
const promised = 3

const folder = mkdtempSync(join(tmpdir(), 'ouvroir-crowd-'))
const database = await startPostgres({ dataDir: folder })
await migrate(database.connectionString)
const config = readConfig({ OUVROIR_DATA_DIR: folder, LOG_LEVEL: 'silent', RATE_LIMITS: '0' })
const rooms = makeRooms()
const open = openHouse(config, database.connectionString, rooms)
const { identify: _, ...needs } = roomNeeds(rooms)
const lanes = openLanes(database.connectionString, laneSizes(config.DATABASE_POOL), open.log)
const noTurns: Turns = { take: async (_asked, run) => run() }
const clock = { clock: testClock() } as never

const now = openDoor(clock, {
  ...needs,
  config,
  house: { ...open.house, db: lanes.pages, lanes },
  turns: makeTurns(usualRules(config.DATABASE_POOL)),
})
const before = openDoor(clock, { ...needs, config, house: open.house, turns: noTurns })
const staff = asPerson('lab-team')

async function anEvent(title: string): Promise<string> {
  const made = await now.post(
    '/evenements/nouveau',
    formOfEvent({ title, onDay: '2030-12-10' }),
    staff,
  )
  const id = made.location?.split('/').at(-1) ?? ''
  await open.house.db
    .updateTable('events')
    .set({ state: 'published' })
    .where('id', '=', id)
    .execute()
  const row = await open.house.db
    .selectFrom('events')
    .select('slug')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.slug
}

const p95 = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0

async function read(base: string, until: () => boolean, least: number) {
  const times: number[] = []
  while (!until() || times.length < least) {
    const since = performance.now()
    const answer = await fetch(`${base}/`)
    await answer.text()
    if (answer.status !== 200) throw new Error(`the front page answered ${answer.status}`)
    times.push(performance.now() - since)
  }
  return times
}

async function trial(name: string, door: Door) {
  const door_: Listening = await listen(door.app, 0, '127.0.0.1')
  const base = `http://127.0.0.1:${door_.port}`
  const path = `/agenda/${await anEvent(name)}/inscription`
  await read(base, () => true, 20)
  const alone = p95(await read(base, () => true, 60))
  let done = false
  const since = performance.now()
  const sent = Promise.all(
    Array.from({ length: crowd }, async (_, at) => {
      const body = new URLSearchParams({ name: `Personne ${at}`, email: `p${at}@exemple.fr` })
      const headers = { origin: 'http://localhost:3000' }
      const answer = await fetch(base + path, { method: 'POST', body, headers, redirect: 'manual' })
      await answer.text()
      return answer.status
    }),
  ).finally(() => {
    done = true
  })
  const during = await read(base, () => done, 1)
  const statuses = await sent
  const seconds = (performance.now() - since) / 1000
  await door_.stop(1000)
  const refused = statuses.filter((status) => status !== 303).length
  const ratio = p95(during) / alone
  process.stdout.write(
    `${name}: p95 of / ${alone.toFixed(0)} ms alone, ${p95(during).toFixed(0)} ms during (${ratio.toFixed(1)} times, ` +
      `${during.length} pages), ${crowd} registrations in ${seconds.toFixed(1)} s, ${refused} refused\n`,
  )
  return { ratio, refused }
}

await trial('one pool, no turns', before)
const held = await trial('lanes and turns', now)
if (held.ratio > promised || held.refused > 0) {
  process.stdout.write(`more than ${promised} times, or someone was refused\n`)
  process.exitCode = 1
}

await lanes.close()
await open.close()
await database.stop()
rmSync(folder, { recursive: true, force: true })
