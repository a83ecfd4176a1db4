import type { EventEmitter } from 'node:events'
import pg from 'pg'
import type { Log } from './log.ts'

export interface DeadWorkerTimes {
  /** How often the workers that hold jobs are looked at. */
  readonly everyMs: number
  /** How long a worker must have been without its lock: one whose line was cut takes it again before that. */
  readonly absentMs: number
}

/** With the poll of the worker that takes the jobs again (10 s at most), a job of a dead worker waits less than a minute. */
export const usualTimes: DeadWorkerTimes = { everyMs: 10_000, absentMs: 20_000 }

export interface WorkerWatch {
  stop(): Promise<void>
}

interface PoolEvent {
  readonly workerPool: { readonly id: string }
}

/**
 * Each worker holds a lock of PostgreSQL for as long as its process lives: the kernel closes the line of a process that
 * is killed, and PostgreSQL frees the lock. A worker that is only slow keeps its own, whatever it does: its jobs are
 * never taken twice. Jobs whose worker has no lock are given back.
 */
export function watchDeadWorkers(
  connectionString: string,
  log: Log,
  events: EventEmitter,
  times: DeadWorkerTimes = usualTimes,
): WorkerWatch {
  const own = new Set<string>()
  const absentSince = new Map<string, number>()
  let line: Promise<pg.Client> | undefined
  let stopped = false

  const opened = (): Promise<pg.Client> => {
    line ??= openLine(connectionString, forget)
      .then(async (client) => {
        for (const id of own) await hold(client, id)
        return client
      })
      .catch((error: unknown) => {
        forget()
        throw error
      })
    return line
  }
  const forget = () => {
    line = undefined
  }

  const look = async () => {
    const client = await opened()
    const { rows } = await client.query<{ id: string }>(withoutLock, [[...own]])
    const now = performance.now()
    const absent = new Set(rows.map(({ id }) => id))
    for (const id of absentSince.keys()) if (!absent.has(id)) absentSince.delete(id)
    for (const id of absent) if (!absentSince.has(id)) absentSince.set(id, now)
    const dead = [...absentSince].filter(([, since]) => now - since >= times.absentMs)
    if (dead.length === 0) return
    const ids = dead.map(([id]) => id)
    await client.query('select graphile_worker.force_unlock_workers($1::text[])', [ids])
    for (const id of ids) absentSince.delete(id)
    log.warn({ workers: ids }, 'jobs of dead workers are given back')
  }

  const attempt = async (what: () => Promise<void>) => {
    if (stopped) return
    await what().catch((err: unknown) => {
      if (!stopped) log.warn({ err }, 'the locks of workers wait for the database')
    })
  }
  // Jobs are locked in the name of the whole pool of workers of a process.
  const begun = ({ workerPool }: PoolEvent) => {
    own.add(workerPool.id)
    void attempt(async () => hold(await opened(), workerPool.id))
  }
  events.on('pool:create', begun)
  let looking = Promise.resolve()
  const timer = setInterval(() => {
    looking = looking.then(() => attempt(look))
  }, times.everyMs)

  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      events.off('pool:create', begun)
      await looking
      await (await line?.catch(() => undefined))?.end().catch(() => undefined)
    },
  }
}

async function openLine(connectionString: string, forget: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    application_name: 'ouvroir worker',
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', forget)
  client.on('end', forget)
  await client.connect()
  // A machine that vanished says nothing: without this its locks would stay two hours.
  await client.query(
    'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3',
  )
  return client
}

async function hold(client: pg.Client, workerId: string): Promise<void> {
  await client.query('select pg_advisory_lock_shared(hashtextextended($1, 0))', [
    `worker ${workerId}`,
  ])
}

/**
 * Other workers that hold jobs, or a line of jobs, and whose lock anyone may take: each lock is tried, and given
 * back at once. Our own workers are alive, and a line never stands in its own way.
 */
const withoutLock = `
  select id from (
    select locked_by as id from graphile_worker._private_jobs where locked_by is not null
    union
    select locked_by from graphile_worker._private_job_queues where locked_by is not null
  ) holders
  where id <> all($1::text[])
    and pg_try_advisory_xact_lock(hashtextextended('worker ' || id, 0))`
