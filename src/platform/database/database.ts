import pg from 'pg'
import type { Db } from '../context.ts'
import type { Log } from '../log.ts'
import { openAskable } from './asked-once.ts'
import { clientKeepingPlans, PlanNames, usesOfConnection } from './kept-plans.ts'

const dateType = 1082
const bigintType = 20

// A civil day is text here: a Date at midnight would change day with the machine's clock zone.
pg.types.setTypeParser(dateType, (text) => text)
pg.types.setTypeParser(bigintType, Number)

export type Pool = pg.Pool

export interface PoolLimits {
  /** The longest that one question may take. */
  readonly statementMs?: number
  /** The longest that one may wait for a row that somebody else holds. */
  readonly lockMs?: number
  /** The longest that a transaction may hold its rows without asking anything. */
  readonly idleMs?: number
}

export function openPool(
  connectionString: string,
  max: number,
  log: Log,
  { statementMs = 30_000, lockMs, idleMs }: PoolLimits = {},
): Pool {
  const pool = new pg.Pool({
    Client: clientKeepingPlans(new PlanNames()),
    connectionString,
    max,
    maxUses: usesOfConnection,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: 'ouvroir',
    statement_timeout: statementMs,
    ...(lockMs === undefined ? {} : { lock_timeout: lockMs }),
    ...(idleMs === undefined ? {} : { idle_in_transaction_session_timeout: idleMs }),
  })
  // The pool needs both handlers: without them, a stopping PostgreSQL (57P01) would stop Node with it.
  pool.on('error', (err) => log.warn({ err }, 'idle database connection lost'))
  pool.on('connect', (client) => {
    client.on('error', (err) => log.warn({ err }, 'database connection lost'))
  })
  return pool
}

/** What one process opens for those who come: a crowd in one lane leaves the others theirs. */
export interface Lanes {
  readonly pages: Db
  readonly files: Db
  readonly acts: Db
  close(): Promise<void>
}

/** A page that takes longer is no longer waited for; a big file or an act may. */
export function openLanes(
  connectionString: string,
  sizes: { readonly pages: number; readonly files: number; readonly acts: number },
  log: Log,
): Lanes {
  const pools = {
    pages: openPool(connectionString, sizes.pages, log, { statementMs: 10_000 }),
    files: openPool(connectionString, sizes.files, log, { statementMs: 60_000 }),
    acts: openPool(connectionString, sizes.acts, log, { lockMs: 20_000, idleMs: 60_000 }),
  }
  return {
    pages: openDb(pools.pages),
    files: openDb(pools.files),
    acts: openDb(pools.acts),
    close: async () => {
      await Promise.all(Object.values(pools).map((pool) => pool.end()))
    },
  }
}

export function openDb(pool: Pool): Db {
  return openAskable(pool)
}
