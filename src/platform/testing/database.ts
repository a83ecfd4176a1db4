import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import type { Ctx, Db } from '../context.ts'
import { openDb, openPool, type Pool } from '../database.ts'
import { makeLog } from '../log.ts'
import { databaseUrl } from './server.ts'
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
  const name = newName()
  const connectionString = databaseUrl(inject('database').connectionString, name)
  const pool = openPool(connectionString, 10, makeLog({ LOG_LEVEL: 'silent' }))
  const db = openDb(pool)
  const clock = testClock()

  beforeAll(() => create(name, inject('database').template))
  afterAll(async () => {
    await db.destroy()
    await onServer((client) => client.query(`drop database ${name} with (force)`))
  })
  return { db, pool, connectionString, clock, ctx: (overrides) => testCtx(db, clock, overrides) }
}

/** One more database: migrated like the others, or empty. It goes away with the run. */
export async function anotherDatabase(kind: 'migrated' | 'empty' = 'migrated'): Promise<string> {
  const name = newName()
  await create(name, kind === 'migrated' ? inject('database').template : 'template0')
  return databaseUrl(inject('database').connectionString, name)
}

async function create(name: string, template: string): Promise<void> {
  await onServer((client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  )
}

async function onServer(run: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: inject('database').connectionString })
  await client.connect()
  try {
    await run(client)
  } finally {
    await client.end()
  }
}

function newName(): string {
  return inject('database').prefix + randomBytes(8).toString('hex')
}
