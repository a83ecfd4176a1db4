// A worker in a process of its own, for tests that kill it: its jobs last as long as they are told, awake or not.
import { setTimeout as wait } from 'node:timers/promises'
import { realWorld } from '../clock.ts'
import { openDb, openPool } from '../database/database.ts'
import { makeFileStore } from '../files/files.ts'
import { startJobs } from '../jobs.ts'
import { makeLog } from '../log.ts'
import { memoryStorage, testSettings } from './world.ts'

const [connectionString = '', everyMs = '0', absentMs = '0', lastsMs = '0', asleep = ''] =
  process.argv.slice(2)
const log = makeLog({ LOG_LEVEL: 'silent' })
const pool = openPool(connectionString, 8, log)
const db = openDb(pool)
const storage = memoryStorage()

await startJobs({
  house: {
    db,
    world: realWorld,
    settings: testSettings,
    listenersOf: () => [],
    mailLeaves: false,
    fileStore: (inside) => makeFileStore(inside, storage, realWorld),
  },
  ...{ pool, connectionString, log, post: undefined, timetable: [] },
  deadWorkers: { everyMs: Number(everyMs), absentMs: Number(absentMs) },
  listeners: [
    {
      on: 'seed.sown',
      name: 'slow',
      async run() {
        process.stdout.write('begun\n')
        if (asleep) await wait(Number(lastsMs))
        else busyFor(Number(lastsMs))
        process.stdout.write('ended\n')
      },
    },
  ],
})
process.stdout.write('ready\n')

/** Blocks this process meanwhile, as a long computation does. */
function busyFor(ms: number) {
  const end = performance.now() + ms
  while (performance.now() < end);
}
