import { afterAll, beforeAll, inject } from 'vitest'
import type { Ctx, Db } from '../context.ts'
import { openDb, openPool, type Pool } from '../database.ts'
import { makeLog } from '../log.ts'
import { databaseUrl, makeDatabase, newDatabaseName, onServer } from './server.ts'
import { type TestClock, type TestCtx, testClock, testCtx } from './world.ts'

export interface TestDatabase {
  readonly db: Db
  readonly pool: Pool
  readonly connectionString: string
  readonly clock: TestClock
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
  return { db, pool, connectionString, clock, ctx: (overrides) => testCtx(db, clock, overrides) }
}

/** One more database: migrated like the others, or empty. It goes away with the run. */
export function anotherDatabase(kind: 'migrated' | 'empty' = 'migrated'): Promise<string> {
  return makeDatabase(inject('database'), kind)
}
