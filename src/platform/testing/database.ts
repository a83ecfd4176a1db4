import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import type { Ctx, Db } from '../context.ts'
import { openDb, openPool, type Pool } from '../database/database.ts'
import { diskStorage, type Storage } from '../files/files.ts'
import { makeLog } from '../log.ts'
import {
  copyDatabase,
  databaseUrl,
  keepDatabase,
  keptFiles,
  makeDatabase,
  newDatabaseName,
  onServer,
} from './server.ts'
import { memoryStorage, type TestClock, type TestCtx, testClock, testCtx } from './world.ts'

export interface TestDatabase {
  readonly db: Db
  readonly pool: Pool
  readonly connectionString: string
  readonly clock: TestClock
  /** Where the bytes of files are. */
  readonly storage: Storage
  ctx(overrides?: Partial<Ctx>): TestCtx
}

/** How a database begins, when many files want the same: made once for a run, and copied. */
export interface Beginning {
  readonly name: string
  fill(database: TestDatabase): Promise<void>
}

/**
 * A database of this test file's own, migrated, or as its beginning fills it. Call it once, at the top of the file;
 * what it returns may be used in tests and hooks.
 */
export function useDatabase(beginning?: Beginning): TestDatabase {
  const server = inject('database')
  const name = newDatabaseName(server)
  const storage = beginning
    ? memoryStorage(diskStorage(join(keptFiles(server), beginning.name)))
    : memoryStorage()
  // What was made for all has the keys of the first seed.
  const database = openDatabase(name, testClock(undefined, beginning ? 2 : 1), storage)

  beforeAll(async () => {
    if (beginning) await copyDatabase(server, await keptDatabase(beginning), name)
    else await makeDatabase(server, 'migrated', name)
  }, 120_000)
  afterAll(async () => {
    await database.db.destroy()
    await onServer(server, (client) => client.query(`drop database ${name} with (force)`))
  })
  return database
}

function openDatabase(name: string, clock: TestClock, storage: Storage): TestDatabase {
  const connectionString = databaseUrl(inject('database').connectionString, name)
  const pool = openPool(connectionString, 10, makeLog({ LOG_LEVEL: 'silent' }))
  const db = openDb(pool)
  const ctx = (overrides?: Partial<Ctx>) => testCtx(db, clock, overrides, storage)
  return { db, pool, connectionString, clock, storage, ctx }
}

/** Filled by the first file that asks for it; the others wait for it. */
function keptDatabase({ name, fill }: Beginning): Promise<string> {
  const server = inject('database')
  return keepDatabase(server, name, async (draft) => {
    const storage = diskStorage(join(keptFiles(server), name))
    const database = openDatabase(draft, testClock(), storage)
    try {
      await fill(database)
    } finally {
      await database.db.destroy()
    }
  })
}

/** Makes one more database: migrated like the others, or empty. It goes away with the run. */
export function anotherDatabase(kind: 'migrated' | 'empty' = 'migrated'): Promise<string> {
  return makeDatabase(inject('database'), kind)
}
