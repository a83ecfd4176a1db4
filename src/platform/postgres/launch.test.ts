import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { type RunningPostgres, startPostgres } from './launch.ts'
import { hasEnded, isAlive, readLockFile } from './processes.ts'
import { type Watch, watchPostgres } from './watch.ts'

const isRoot = process.getuid?.() === 0
const folder = mkdtempSync(join(tmpdir(), 'ouvroir-launch-'))
const dataDir = join(folder, 'var')
// Open to all, as a checkout usually is; `mkdtemp` makes folders that only we may enter.
chmodSync(folder, 0o755)
const running: RunningPostgres[] = []
const others: ChildProcess[] = []
const watches: Watch[] = []

/** A real server with its usual settings: what is acknowledged is on the disk. */
async function start(where = dataDir): Promise<RunningPostgres> {
  const server = await startPostgres({ dataDir: where })
  running.push(server)
  return server
}

/** Ended with its test, passed or failed: it would bring back the servers that the next ones kill. */
function watch(server: RunningPostgres, onRestart: (pid: number) => void = () => undefined): void {
  watches.push(watchPostgres(server, { onRestart }, 20))
}

afterEach(async () => {
  for (const one of watches.splice(0)) await one.end()
  for (const other of others.splice(0)) other.kill('SIGKILL')
  for (const server of running.splice(0)) await server.stop()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a first start', () => {
  it('makes a French-ready database that checks its pages and listens to no network', async () => {
    const server = await start()
    expect(server.reused).toBe(false)
    const settings = await ask(
      server,
      `select current_setting('data_checksums') as checksums, current_setting('listen_addresses') as
        addresses, current_setting('fsync') as fsync, datlocale as locale
      from pg_database where datname = current_database()`,
    )
    const expected = { checksums: 'on', addresses: '', fsync: 'on', locale: 'C.UTF-8' }
    expect(settings).toEqual([expected])
    expect(await ask(server, `select lower('ÉLU·E') as word`)).toEqual([{ word: 'élu·e' }])
  })

  it.runIf(isRoot)('started by root, runs as somebody who is not', async () => {
    const server = await start()
    expect(statSync(`/proc/${server.pid}`).uid).not.toBe(0)
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
  })

  it('keeps a log of its life in which no row is quoted', async () => {
    const server = await start()
    await ask(server, 'create table if not exists addresses (email text unique)')
    const twice = `insert into addresses values ('maud@exemple.fr'), ('maud@exemple.fr')`
    await expect(ask(server, twice)).rejects.toThrow('duplicate key')
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8')
    expect(log).toContain('ready to accept connections')
    expect(log).not.toContain('maud')
  })

  it('twice at the same moment makes one server', async () => {
    const where = join(folder, 'two')
    const [postgres, other] = await Promise.all([start(where), start(where)])
    expect(postgres.pid).toBe(other.pid)
  })

  it.runIf(isRoot)('works in a folder that only root may open', async () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const server = await start(join(closed, 'deep/er'))
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('after a Node that was killed', () => {
  it('the server it left behind is taken up, and stopped at the end', async () => {
    const other = await startElsewhere()
    const { pid } = readLockFile(join(dataDir, 'postgres')) ?? { pid: 0 }
    other.kill('SIGKILL')
    await hasEnded(other.pid ?? 0, 5000)

    const server = await start()
    expect(server).toMatchObject({ reused: true, pid })
    await server.stop()
    expect(isAlive(pid)).toBe(false)
  })

  it('a server that another process still uses is left to it', async () => {
    const other = await startElsewhere()
    const server = await start()
    await server.stop()
    expect(isAlive(server.pid)).toBe(true)

    other.kill('SIGKILL')
    await hasEnded(other.pid ?? 0, 5000)
    await untilAlone(server)
    await server.stop()
    expect(isAlive(server.pid)).toBe(false)
  })
})

describe('after a PostgreSQL that was killed', () => {
  it('it starts again by itself, and no acknowledged row is missing', async () => {
    const server = await start()
    const restarts: number[] = []
    watch(server, (pid) => restarts.push(pid))
    const pool = openPool(server)
    await pool.query('drop table if exists kept; create table kept (number integer)')

    const acknowledged: number[] = []
    for (let round = 0; round < 3; round++) {
      const writing = write(pool, acknowledged, 1000 * (round + 1))
      await expect
        .poll(() => acknowledged.length, { interval: 5, timeout: 15_000 })
        .toBeGreaterThan(20 * (round + 1))
      killAll(server.pid)
      await writing
      await untilAnswers(pool)
      // It answers a moment before the watch knows its new number.
      await expect.poll(() => restarts, { timeout: 15_000 }).toHaveLength(round + 1)
    }
    const rows = await pool.query<{ number: number }>('select number from kept')
    expect(rows.rows.map((row) => row.number)).toEqual(expect.arrayContaining(acknowledged))
    await pool.end()
  })

  it('a child left in the middle of a long query does not keep it down', async () => {
    const server = await start()
    watch(server)
    const pool = openPool(server)
    const long = pool
      .query('select count(*) from generate_series(1, 1000000000)')
      .catch(() => 'cut')
    await wait(100)
    process.kill(server.pid, 'SIGKILL')

    const since = performance.now()
    await untilAnswers(pool)
    expect(performance.now() - since).toBeLessThan(5000)
    expect(await long).toBe('cut')
    await pool.end()
  })

  it('without the watch it stays down: the watch is what brings it back', async () => {
    const server = await start()
    const pool = openPool(server)
    killAll(server.pid)
    await wait(500)
    await expect(pool.query('select 1')).rejects.toThrow()
    await pool.end()
  })

  it('a next start repairs the data, even when the old number is now somebody else’s', async () => {
    const first = await start()
    await ask(
      first,
      'create table after_death (number integer); insert into after_death values (7)',
    )
    killAll(first.pid)
    await hasEnded(first.pid, 5000)
    borrowNumber()

    const second = await start()
    expect(second.reused).toBe(false)
    expect(await ask(second, 'select number from after_death')).toEqual([{ number: 7 }])
  })
})

it('a server whose socket was swept away is stopped and started anew', async () => {
  const first = await start()
  rmSync(socketDir(), { recursive: true })
  const second = await start()
  expect(second.pid).not.toBe(first.pid)
  expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }])
})

it('data written by another version are not touched, and the message says what to do', async () => {
  const where = join(folder, 'other-version')
  await (await start(where)).stop()
  writeFileSync(join(where, 'postgres/PG_VERSION'), '15\n')
  await expect(startPostgres({ dataDir: where })).rejects.toThrow(/PostgreSQL 15.*sauvegarde/s)
})

function openPool(server: RunningPostgres): pg.Pool {
  const pool = new pg.Pool({ connectionString: server.connectionString, max: 4 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

async function ask(server: RunningPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.connectionString })
  await client.connect()
  const answer = await client.query(sql).finally(() => client.end())
  return answer.rows
}

/** Writes one row after the other until the server is gone; notes only what it acknowledged. */
async function write(pool: pg.Pool, acknowledged: number[], from: number): Promise<void> {
  for (let number = from; ; number++) {
    try {
      await pool.query('insert into kept values ($1)', [number])
      acknowledged.push(number)
    } catch {
      return
    }
  }
}

async function untilAnswers(pool: pg.Pool): Promise<void> {
  for (;;) {
    const answered = await pool.query('select 1').catch(() => undefined)
    if (answered) return
    await wait(20)
  }
}

async function untilAlone(server: RunningPostgres): Promise<void> {
  const clients = `select 1 from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid()`
  while ((await ask(server, clients)).length > 0) await wait(20)
}

/** The postmaster and its children, at once, as the system does when memory runs out. */
function killAll(postmaster: number): void {
  const path = `/proc/${postmaster}/task/${postmaster}/children`
  const children = readFileSync(path, 'utf8').split(' ').filter(Boolean).map(Number)
  process.kill(postmaster, 'SIGKILL')
  for (const pid of children) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (problem) {
      // A child may see that its parent is gone, and go before it is told to.
      if ((problem as NodeJS.ErrnoException).code !== 'ESRCH') throw problem
    }
  }
}

/** Gives the dead server's number to a living process of the same account. */
function borrowNumber(): void {
  const path = join(dataDir, 'postgres/postmaster.pid')
  const { uid, gid } = statSync(path)
  const stranger = spawn('sleep', ['60'], isRoot ? { uid, gid } : {})
  others.push(stranger)
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(stranger.pid)))
}

function socketDir(): string {
  return readFileSync(join(dataDir, 'postgres.socket'), 'utf8').trim()
}

/** Another Node that starts the server and holds a connection, as an instance does. */
async function startElsewhere(): Promise<ChildProcess> {
  const launcher = JSON.stringify(join(import.meta.dirname, 'launch.ts'))
  const program = `
    const { startPostgres } = await import(${launcher})
    const { default: pg } = await import('pg')
    const running = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} })
    await new pg.Client({ connectionString: running.connectionString }).connect()
    console.log('ready')
    setInterval(() => undefined, 1000)`
  const words = ['--import', 'tsx', '--input-type=module', '--eval', program]
  const other = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  others.push(other)
  await new Promise((resolve) => other.stdout?.once('data', resolve))
  return other
}
