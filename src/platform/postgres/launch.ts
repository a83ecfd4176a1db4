import { type ChildProcess, spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ConfigProblem } from '../config.ts'
import { canConnect, connectionTo, ensureDatabase, isUsedByOthers } from './connection.ts'
import { type Folder, initialise, openFolder, refuseOtherVersion } from './folder.ts'
import { handOver } from './identity.ts'
import { hasEnded, isAlive, isPostmasterOf, readLockFile, sendAwayOrphans } from './processes.ts'

export interface PostgresOptions {
  /** The folder where everything is kept; PostgreSQL's own is `postgres` in it. */
  readonly dataDir: string
  /** For tests: nothing is made durable, everything is faster. */
  readonly fast?: boolean
  readonly log?: (line: string) => void
}

export interface RunningPostgres {
  /** What `pg` and libpq understand: a socket only this account may open, no port, no password. */
  readonly connectionString: string
  /** The server was already running, left behind by a Node that was killed, or shared with another. */
  readonly reused: boolean
  readonly pid: number
  /** Starts the server again, behind the same socket, if it is down. */
  revive(): Promise<void>
  /** Call once the pools are ended. A server that another process still uses is left running. */
  stop(): Promise<void>
}

interface Server extends Folder {
  readonly fast: boolean
  readonly log: (line: string) => void
}

interface Launched {
  readonly pid: number
  readonly reused: boolean
}

const patienceMs = 5 * 60_000

/** Starts the bundled PostgreSQL, or takes up the one that is already running there. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataDir, fast = false, log = () => undefined } = options
  const server = { ...openFolder(dataDir), fast, log }
  if (!existsSync(join(server.pgData, 'PG_VERSION'))) {
    log('Création de la base de données')
    initialise(server, fast)
  }
  refuseOtherVersion(server)
  const first = await launchWithDatabase(server)

  let { pid } = first
  return {
    connectionString: connectionTo(server),
    reused: first.reused,
    get pid() {
      return pid
    },
    revive: async () => {
      pid = (await launch(server)).pid
    },
    stop: () => stop(server),
  }
}

/** The process that owned the server may be stopping it at this very moment: then start it again. */
async function launchWithDatabase(server: Server): Promise<Launched> {
  const first = await launch(server)
  try {
    await ensureDatabase(server)
    return first
  } catch {
    const second = await launch(server)
    await ensureDatabase(server)
    return second
  }
}

/**
 * Until a server answers: take up the one that runs, or start one. Two processes may try at the same
 * moment, and the children of a killed server may need a moment to leave: the loser tries again.
 */
async function launch(server: Server): Promise<Launched> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const lock = readLockFile(server.pgData)
    if (lock && isPostmasterOf(lock.pid, server.pgData)) {
      if (await takeUp(server, lock.pid)) return { pid: lock.pid, reused: true }
      continue
    }
    if (lock) clearAfterDeath(server, lock.pid, attempt)
    const child = spawnServer(server)
    if (await answers(server, () => child.exitCode === null && child.signalCode === null)) {
      const pid = readLockFile(server.pgData)?.pid ?? child.pid ?? 0
      return { pid, reused: pid !== child.pid }
    }
    await wait(100)
  }
  throw new ConfigProblem(`La base de données ne démarre pas.\n${lastLines(server)}`)
}

/**
 * A server that runs and cannot be reached (its socket was swept away, say) is stopped. The socket
 * appears as soon as a server listens: after a few seconds without one, none will come.
 */
async function takeUp(server: Server, pid: number): Promise<boolean> {
  const socket = join(server.socketDir, '.s.PGSQL.5432')
  const since = performance.now()
  const patience = () => (existsSync(socket) ? patienceMs : 3000)
  if (await answers(server, () => isAlive(pid) && performance.now() - since < patience()))
    return true
  if (isPostmasterOf(pid, server.pgData)) await shutDown(pid)
  return false
}

function clearAfterDeath(server: Server, pid: number, attempt: number): void {
  // PostgreSQL removes the file of a dead server itself, unless its number now belongs to another.
  if (isAlive(pid)) rmSync(join(server.pgData, 'postmaster.pid'), { force: true })
  else if (attempt > 0) sendAwayOrphans(server.pgData)
}

function spawnServer(server: Server): ChildProcess {
  handOver(server.pgData, server.identity)
  const log = openLog(server.logPath)
  const [program, given] = server.identity.command('postgres', [
    ...['-D', server.pgData, '-k', server.socketDir],
    ...settings(server.fast).flatMap((setting) => ['-c', setting]),
  ])
  // Its own group: Ctrl-C reaches Node alone, which ends its pools first.
  const child = spawn(program, given, {
    ...server.identity.spawn,
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.on('error', () => undefined)
  child.unref()
  closeSync(log)
  return child
}

function settings(fast: boolean): string[] {
  const closed = ['listen_addresses=', 'unix_socket_permissions=0700']
  // Errors quote rows, so people: the house logs their codes itself, and this log tells only its life.
  const discreet = ['log_min_messages=log', 'log_error_verbosity=terse', 'log_checkpoints=off']
  const always = [...closed, ...discreet, 'timezone=UTC', 'jit=off']
  const careless = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'autovacuum=off']
  const lean = ['wal_level=minimal', 'max_wal_senders=0', 'max_connections=200']
  // Tests keep their data in memory where they can.
  const small = ['min_wal_size=32MB', 'max_wal_size=256MB']
  return fast ? [...always, ...careless, ...lean, ...small] : always
}

/** Kept short: yesterday's goes when today's grows too long. */
function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > 5_000_000) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}

function lastLines({ logPath }: Server): string {
  if (!existsSync(logPath)) return ''
  return readFileSync(logPath, 'utf8').trimEnd().split('\n').slice(-10).join('\n')
}

/** Asks until a server answers, or it is no longer worth waiting. */
async function answers(server: Server, worthWaiting: () => boolean): Promise<boolean> {
  const since = performance.now()
  for (let told = false; ; await wait(15)) {
    if (await canConnect(server)) return true
    if (!worthWaiting()) return false
    if (!told && performance.now() - since > 3000) {
      server.log('La base de données se remet en état')
      told = true
    }
  }
}

/** The last one out turns off the light: a server that another process uses is left to it. */
async function stop(server: Server): Promise<void> {
  const lock = readLockFile(server.pgData)
  if (!lock || !isPostmasterOf(lock.pid, server.pgData)) return
  if (await isUsedByOthers(server)) return
  await shutDown(lock.pid)
  rmSync(server.socketDir, { recursive: true, force: true })
}

async function shutDown(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    if (await hasEnded(pid, patience)) return
  }
}
