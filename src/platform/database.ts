import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Db } from './context.ts'
import type { Log } from './log.ts'

const dateType = 1082
const bigintType = 20

// A civil day is text here: a Date at midnight would change day with the machine's clock zone.
pg.types.setTypeParser(dateType, (text) => text)
pg.types.setTypeParser(bigintType, Number)

export type Pool = pg.Pool

export function openPool(connectionString: string, max: number, log: Log): Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: 'ouvroir',
    statement_timeout: 30_000,
  })
  // Without both handlers, a stopping PostgreSQL (57P01) would stop Node with it.
  pool.on('error', (err) => log.warn({ err }, 'idle database connection lost'))
  pool.on('connect', (client) => {
    client.on('error', (err) => log.warn({ err }, 'database connection lost'))
  })
  return pool
}

export function openDb(pool: Pool): Db {
  return new Kysely({ dialect: new PostgresDialect({ pool }) })
}
