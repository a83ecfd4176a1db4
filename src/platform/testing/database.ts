import { afterAll, beforeAll, inject } from 'vitest'
import type { Ctx, Db } from '../context.ts'
import { openDb, openPool, type Pool } from '../database.ts'
import type { Storage } from '../files.ts'
import { makeLog } from '../log.ts'
import { databaseUrl, makeDatabase, newDatabaseName, onServer } from './server.ts'
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

/**
 * A migrated database of this test file's own. Call it once, at the top of the file; what it returns
 * may be used in tests and hooks.
 */
export function useDatabase(): TestDatabase {
  const server = inject('database')
  const name = newDatabaseName(server)
  const connectionString = databaseUrl(server.connectionString, name)
  const pool = openPool(connectionString, 10, makeLog({ LOG_LEVEL: 'silent' }))
  const db = openDb(pool)
  const clock = testClock()

  beforeAll(() => makeDatabase(server, 'migrated', name))
  afterAll(async () => {
    await db.destroy()
    await onServer(server, (client) => client.query(`drop database ${name} with (force)`))
  })
  const storage = memoryStorage()
  const ctx = (overrides?: Partial<Ctx>) => testCtx(db, clock, overrides, storage)
  return { db, pool, connectionString, clock, storage, ctx }
}

/** Makes one more database: migrated like the others, or empty. It goes away with the run. */
export function anotherDatabase(kind: 'migrated' | 'empty' = 'migrated'): Promise<string> {
  return makeDatabase(inject('database'), kind)
}
