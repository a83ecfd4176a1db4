import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from 'esbuild'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type DeadWorkerTimes, usualTimes } from './dead-workers.ts'
import { startJobs } from './jobs.ts'
import { makeLog } from './log.ts'
import { projectRoot } from './root.ts'
import { useDatabase } from './testing/database.ts'
import { testHouse } from './testing/door.ts'
import { addJob } from './world.ts'

const database = useDatabase()
const { db, pool, connectionString } = database
const folder = join(projectRoot, 'var', `worker-${process.pid}`)
const program = join(folder, 'worker.mjs')
const short: DeadWorkerTimes = { everyMs: 200, absentMs: 800 }
const never: DeadWorkerTimes = { everyMs: 200, absentMs: 3_600_000 }

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: [join(projectRoot, 'src/platform/testing/worker-process.ts')],
    ...{ outfile: program, bundle: true, packages: 'external' },
    ...{ platform: 'node', format: 'esm', target: 'node20' },
  })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const children: ChildProcess[] = []
const runners: { stop(): Promise<void> }[] = []
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const runner of runners.splice(0)) await runner.stop()
  await sql`delete from graphile_worker._private_jobs`.execute(db)
})

/** A worker in its own process, at the job; what it has said so far. */
async function startElsewhere(lastsMs: number, how: 'asleep' | 'busy') {
  const times = [short.everyMs, short.absentMs, lastsMs].map(String)
  const given = [program, connectionString, ...times, how === 'asleep' ? 'asleep' : '']
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  let words = ''
  child.stdout?.on('data', (part: Buffer) => {
    words += part.toString()
  })
  const has = (word: string) => words.includes(word)
  await expect.poll(() => has('ready'), { timeout: 20_000 }).toBe(true)
  await addJob(db, 'listen', { listener: 'slow', name: 'seed.sown', payload: {} })
  await expect.poll(() => has('begun'), { timeout: 20_000 }).toBe(true)
  return { child, has }
}

/** Another worker, here; how often it has done the job. */
async function startHere(deadWorkers: DeadWorkerTimes) {
  let done = 0
  const listener = { on: 'seed.sown', name: 'slow', run: async () => void done++ }
  const runner = await startJobs({
    ...{ house: testHouse(database, [listener]), pool, connectionString, deadWorkers },
    ...{ log: makeLog({ LOG_LEVEL: 'silent' }), post: undefined, timetable: [] },
    listeners: [listener],
  })
  runners.push(runner)
  return () => done
}

it('a job of a worker that was killed is taken again, once', async () => {
  const { child } = await startElsewhere(60_000, 'asleep')
  const done = await startHere(short)
  child.kill('SIGKILL')
  await expect.poll(done, { timeout: 30_000 }).toBe(1)
  await wait(short.absentMs * 2)
  expect(done()).toBe(1)
}, 60_000)

it('without the look at the dead, it would wait', async () => {
  const { child } = await startElsewhere(60_000, 'asleep')
  const done = await startHere(never)
  child.kill('SIGKILL')
  await wait(short.absentMs * 5)
  expect(done()).toBe(0)
}, 60_000)

it.each(['asleep', 'busy'] as const)(
  'a job of a worker that lives and is only slow (%s) is never done twice',
  async (how) => {
    const lasts = short.absentMs * 6
    const { has } = await startElsewhere(lasts, how)
    const done = await startHere(short)
    await expect.poll(() => has('ended'), { timeout: 30_000 }).toBe(true)
    await wait(short.absentMs * 2)
    expect(done()).toBe(0)
  },
  60_000,
)

it('a worker whose line was cut holds its jobs again before anyone takes them', async () => {
  const { has } = await startElsewhere(short.absentMs * 6, 'asleep')
  const done = await startHere(short)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'ouvroir worker' and datname = current_database()`.execute(db)
  await expect.poll(() => has('ended'), { timeout: 30_000 }).toBe(true)
  await wait(short.absentMs)
  expect(done()).toBe(0)
}, 60_000)

it('an instance gives the jobs of the dead back within a minute', () => {
  const { everyMs, absentMs } = usualTimes
  const longestPollMs = 10_000
  // Seen absent at a look, found dead at a later one, taken at the next poll.
  expect(everyMs + absentMs + everyMs + longestPollMs).toBeLessThan(60_000)
  expect(absentMs).toBeGreaterThan(everyMs)
})
