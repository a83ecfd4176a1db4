import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries, restoreLinks } from './binaries.ts'
import { chooseIdentity, handOver, type Identity } from './identity.ts'
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

interface House {
  readonly dataDir: string
  readonly pgData: string
  readonly socketDir: string
  readonly identity: Identity
  readonly fast: boolean
  readonly log: (line: string) => void
}

const databaseName = 'ouvroir'
const patienceMs = 5 * 60_000

/** Starts the bundled PostgreSQL, or takes up the one that is already running there. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const house = prepare(options)
  if (!existsSync(join(house.pgData, 'PG_VERSION'))) initialise(house)
  const first = await launch(house)
  await ensureDatabase(house)

  let { pid } = first
  return {
    connectionString: connectionTo(house, databaseName),
    reused: first.reused,
    get pid() {
      return pid
    },
    revive: async () => {
      pid = (await launch(house)).pid
    },
    stop: () => stop(house),
  }
}

function prepare(options: PostgresOptions): House {
  mkdirSync(options.dataDir, { recursive: true })
  const dataDir = realpathSync(options.dataDir)
  const pgData = join(dataDir, 'postgres')
  const native = findBinaries()
  restoreLinks(native)
  const identity = chooseIdentity(native, dataDir, pgData)
  const socketDir = findSocketDir(dataDir, identity)
  const log = options.log ?? (() => undefined)
  return { dataDir, pgData, socketDir, identity, fast: options.fast ?? false, log }
}

/**
 * A socket's path may not be longer than about a hundred bytes, so it cannot live in a deep checkout.
 * Where it is stays written down: pools find the server again after a restart.
 */
function findSocketDir(dataDir: string, identity: Identity): string {
  const note = join(dataDir, 'postgres.socket')
  const known = existsSync(note) ? readFileSync(note, 'utf8').trim() : ''
  if (known && isOurs(known, identity)) {
    handOver(known, identity)
    return known
  }
  const parent = tmpdir().length < 60 ? tmpdir() : '/tmp'
  const socketDir = mkdtempSync(join(parent, 'ouvroir-'))
  handOver(socketDir, identity)
  writeFileSync(note, `${socketDir}\n`)
  return socketDir
}

/** The system's temporary folder is open to all: a folder that somebody else made is not taken. */
function isOurs(folder: string, identity: Identity): boolean {
  if (!existsSync(folder)) {
    try {
      mkdirSync(folder, { mode: 0o700 })
    } catch {
      return false
    }
  }
  const { uid } = lstatSync(folder)
  const mine = process.getuid?.()
  return lstatSync(folder).isDirectory() && (uid === mine || uid === identity.owner?.uid)
}

/** Made aside, then put in place whole: a first start that was interrupted leaves nothing half made. */
function initialise(house: House): void {
  house.log('Création de la base de données')
  const draft = mkdtempSync(join(house.dataDir, 'postgres.new-'))
  handOver(draft, house.identity)
  const [program, given] = house.identity.command('initdb', [
    ...['-D', draft, '-U', databaseName, '--auth=trust', '--encoding=UTF8', '--data-checksums'],
    ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--no-instructions', ...(house.fast ? ['--no-sync'] : [])],
  ])
  const made = spawnSync(program, given, { ...house.identity.spawn, encoding: 'utf8' })
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new Error(`La base de données n’a pas pu être créée.\n${made.stderr || made.error}`)
  }
  try {
    renameSync(draft, house.pgData)
  } catch {
    // Another process put its own in place first.
    rmSync(draft, { recursive: true, force: true })
  }
}

/**
 * Until a server answers: take up the one that runs, or start one. Two processes may try at the same
 * moment, and the children of a killed server may need a moment to leave: the loser tries again.
 */
async function launch(house: House): Promise<{ pid: number; reused: boolean }> {
  refuseOtherVersion(house)
  const end = performance.now() + patienceMs
  for (let attempt = 0; performance.now() < end; attempt++) {
    const lock = readLockFile(house.pgData)
    if (lock && isPostmasterOf(lock.pid, house.pgData)) {
      if (await takeUp(house, lock.pid)) return { pid: lock.pid, reused: true }
      continue
    }
    if (lock) clearAfterDeath(house, lock.pid, attempt)
    const child = spawnServer(house)
    if (await answers(house, () => child.exitCode === null && child.signalCode === null)) {
      const pid = readLockFile(house.pgData)?.pid ?? child.pid ?? 0
      return { pid, reused: pid !== child.pid }
    }
    if (attempt === 20) break
    await wait(100)
  }
  throw new Error(`La base de données ne démarre pas.\n${lastLines(house)}`)
}

/**
 * A server that runs and cannot be reached (its socket was swept away, say) is stopped. The socket
 * appears as soon as a server listens: after a few seconds without one, none will come.
 */
async function takeUp(house: House, pid: number): Promise<boolean> {
  const socket = join(house.socketDir, '.s.PGSQL.5432')
  const since = performance.now()
  const patience = () => (existsSync(socket) ? patienceMs : 3000)
  if (await answers(house, () => isAlive(pid) && performance.now() - since < patience()))
    return true
  if (isPostmasterOf(pid, house.pgData)) await shutDown(pid)
  return false
}

function clearAfterDeath(house: House, pid: number, attempt: number): void {
  // PostgreSQL removes the file of a dead server itself, unless its number now belongs to another.
  if (isAlive(pid)) rmSync(join(house.pgData, 'postmaster.pid'), { force: true })
  else if (attempt > 2) sendAwayOrphans(house.pgData)
}

function spawnServer(house: House): ChildProcess {
  handOver(house.pgData, house.identity)
  const log = openLog(house)
  const [program, given] = house.identity.command('postgres', [
    ...['-D', house.pgData, '-k', house.socketDir],
    ...settings(house.fast).flatMap((setting) => ['-c', setting]),
  ])
  // Its own group: Ctrl-C reaches Node alone, which ends its pools first.
  const child = spawn(program, given, {
    ...house.identity.spawn,
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.on('error', () => undefined)
  child.unref()
  closeSync(log)
  return child
}

function settings(fast: boolean): string[] {
  const always = [
    'listen_addresses=',
    'unix_socket_permissions=0700',
    'timezone=UTC',
    'jit=off',
    'log_checkpoints=off',
  ]
  const careless = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'autovacuum=off']
  const lean = ['wal_level=minimal', 'max_wal_senders=0', 'max_connections=200']
  return fast ? [...always, ...careless, ...lean] : always
}

/** Kept short: yesterday's goes when today's grows too long. */
function openLog(house: House): number {
  const path = logPath(house)
  if (existsSync(path) && statSync(path).size > 5_000_000) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}

function lastLines(house: House): string {
  const path = logPath(house)
  if (!existsSync(path)) return ''
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-10).join('\n')
}

function logPath(house: House): string {
  return join(house.dataDir, 'postgres.log')
}

function refuseOtherVersion(house: House): void {
  const kept = readFileSync(join(house.pgData, 'PG_VERSION'), 'utf8').trim()
  const manifest = readFileSync(join(house.identity.native, '../package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { version: string }
  if (version.split('.')[0] === kept) return
  throw new Error(
    `Les données ont été écrites par PostgreSQL ${kept}, et cette version d’Ouvroir fournit PostgreSQL ${version}. Restaurez une sauvegarde dans un dossier neuf (voir UPGRADE.md).`,
  )
}

/** Asks until a server answers, or `worthWaiting` gives up. */
async function answers(house: House, worthWaiting: () => boolean): Promise<boolean> {
  const since = performance.now()
  for (let told = false; ; await wait(15)) {
    if (await canConnect(house)) return true
    if (!worthWaiting()) return false
    if (!told && performance.now() - since > 3000) {
      house.log('La base de données se remet en état')
      told = true
    }
  }
}

async function canConnect(house: House): Promise<boolean> {
  try {
    await withClient(connectionTo(house, 'postgres'), async () => undefined)
    return true
  } catch {
    return false
  }
}

async function ensureDatabase(house: House): Promise<void> {
  await withClient(connectionTo(house, 'postgres'), async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [databaseName])
    if (found.rowCount) return
    await client.query(`create database ${databaseName}`).catch((error: unknown) => {
      // Another process has just made it.
      if ((error as { code?: string }).code !== '42P04') throw error
    })
  })
}

/** The last one out turns off the light: a server that another process uses is left to it. */
async function stop(house: House): Promise<void> {
  const lock = readLockFile(house.pgData)
  if (!lock || !isPostmasterOf(lock.pid, house.pgData)) return
  if (await isUsedByOthers(house)) return
  await shutDown(lock.pid)
}

async function isUsedByOthers(house: House): Promise<boolean> {
  const others = `select 1 from pg_stat_activity
    where backend_type = 'client backend' and application_name <> $1`
  try {
    return await withClient(connectionTo(house, 'postgres'), async (client) => {
      const found = await client.query(others, [applicationName()])
      return (found.rowCount ?? 0) > 0
    })
  } catch {
    return false
  }
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

async function withClient<T>(
  connectionString: string,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 })
  // A server that goes away while we hold this client must not end Node.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function connectionTo(house: House, database: string): string {
  const given = new URLSearchParams({
    host: house.socketDir,
    user: databaseName,
    application_name: applicationName(),
  })
  return `postgresql:///${database}?${given}`
}

/** Tells this process's connections from those of another one. */
function applicationName(): string {
  return `ouvroir-${process.pid}`
}
