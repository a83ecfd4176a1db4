import { createHash, randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { migrate, migrationDirectories, readMigrations } from '../database/migrate.ts'
import { type RunningPostgres, startPostgres } from '../postgres/launch.ts'
import { isAlive, readLockFile } from '../postgres/processes.ts'
import { projectRoot } from '../root.ts'
import { folderInMemory } from './in-memory.ts'

export interface TestServer {
  /** Address of the server's maintenance database. */
  readonly connectionString: string
  /** A migrated database, to be copied and never opened. */
  readonly template: string
  /** Databases made by this run begin with it. */
  readonly prefix: string
  stop(): Promise<void>
}

/** Each copy of the sources has a server of its own, which several runs share. */
function careless(): string {
  const place = createHash('sha256').update(projectRoot).digest('hex').slice(0, 12)
  return folderInMemory(`ouvroir-tests-${place}`, 2, join(projectRoot, 'var/test'))
}

const templateLock = 7_240_120
const keptLock = 7_240_121

type Own = Pick<TestServer, 'connectionString' | 'template' | 'prefix'>

/** One careless and fast server for all runs on this machine; whoever leaves last stops it. */
export async function startTestServer(dataDir = careless()): Promise<TestServer> {
  const { running, keeper } = await enter(dataDir)
  const { connectionString } = running
  await dropLeftovers(keeper)
  const template = await makeTemplate(keeper, connectionString)
  const prefix = `test_${process.pid}_`
  return {
    connectionString,
    template,
    prefix,
    stop: async () => {
      await dropAll(keeper, prefix)
      rmSync(keptFiles({ prefix }), { recursive: true, force: true })
      await keeper.end()
      await running.stop()
    },
  }
}

/** A database of one's own: a copy of the migrated one, or an empty one. Returns its address. */
export async function makeDatabase(
  server: Own,
  kind: 'migrated' | 'empty' = 'migrated',
  name = newDatabaseName(server),
): Promise<string> {
  await copyDatabase(server, kind === 'migrated' ? server.template : 'template0', name)
  return databaseUrl(server.connectionString, name)
}

/** Nobody may be connected to the one that is copied. */
export async function copyDatabase(server: Own, from: string, name: string): Promise<void> {
  await onServer(server, (client) =>
    client.query(`create database ${name} template ${from} strategy file_copy`),
  )
}

/** A migrated database filled once for a run: whoever asks meanwhile waits, then finds it. Returns its name, to copy. */
export async function keepDatabase(
  server: Own,
  name: string,
  fill: (draft: string) => Promise<void>,
): Promise<string> {
  const kept = `${server.prefix}kept_${name}`
  await onServer(server, async (client) => {
    // The lock ends with the connection.
    await client.query('select pg_advisory_lock($1)', [keptLock])
    if ((await listDatabases(client, kept.replaceAll('_', '\\_'))).length > 0) return
    const draft = newDatabaseName(server)
    await makeDatabase(server, 'migrated', draft)
    await fill(draft)
    await client.query(`alter database ${draft} rename to ${kept}`)
  })
  return kept
}

/** Where the bytes of files that kept databases name are. */
export function keptFiles({ prefix }: Pick<TestServer, 'prefix'>): string {
  return join(tmpdir(), `ouvroir-${prefix}files`)
}

export function newDatabaseName(server: Pick<TestServer, 'prefix'>): string {
  return server.prefix + randomBytes(8).toString('hex')
}

export async function onServer(
  server: Pick<TestServer, 'connectionString'>,
  run: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: server.connectionString })
  await client.connect()
  try {
    await run(client)
  } finally {
    await client.end()
  }
}

export function databaseUrl(connectionString: string, database: string): string {
  return connectionString.replace('///ouvroir?', `///${database}?`)
}

/**
 * The connection is kept open for the whole run: this is what tells another run that the server is in
 * use. A run that is just leaving may still take the server away: then enter again.
 */
async function enter(dataDir: string): Promise<{ running: RunningPostgres; keeper: pg.Client }> {
  for (let attempt = 1; ; attempt++) {
    try {
      const running = await startPostgres({ dataDir, fast: true })
      const keeper = new pg.Client({ connectionString: running.connectionString })
      keeper.on('error', () => undefined)
      await keeper.connect()
      return { running, keeper }
    } catch (error) {
      if (attempt === 3) throw error
      // The data of tests are not durable: those that a power cut has spoilt are thrown away.
      if (attempt === 2) removeUnlessRunning(dataDir)
      await wait(200)
    }
  }
}

function removeUnlessRunning(dataDir: string): void {
  const lock = readLockFile(join(dataDir, 'postgres'))
  if (!lock || !isAlive(lock.pid)) rmSync(dataDir, { recursive: true, force: true })
}

/** Named after what it was made from, so that it is made again only when a migration changes. */
async function makeTemplate(keeper: pg.Client, connectionString: string): Promise<string> {
  const directories = migrationDirectories()
  const hash = createHash('sha256')
  for (const migration of readMigrations(directories)) hash.update(migration.sha256)
  const template = `template_${hash.digest('hex').slice(0, 12)}`

  await keeper.query('select pg_advisory_lock($1)', [templateLock])
  try {
    const names = await listDatabases(keeper, 'template\\_')
    if (names.includes(template)) return template
    for (const old of names.slice(0, -4)) await drop(keeper, old)
    const draft = `draft_${process.pid}`
    await drop(keeper, draft)
    await keeper.query(`create database ${draft}`)
    await migrate(databaseUrl(connectionString, draft), directories)
    await keeper.query(`alter database ${draft} rename to ${template}`)
    return template
  } finally {
    await keeper.query('select pg_advisory_unlock($1)', [templateLock])
  }
}

/** What runs that were killed left behind. */
async function dropLeftovers(keeper: pg.Client): Promise<void> {
  for (const name of await listDatabases(keeper, 'test\\_')) {
    if (!isAlive(Number(name.split('_')[1]))) await drop(keeper, name)
  }
}

async function dropAll(keeper: pg.Client, prefix: string): Promise<void> {
  for (const name of await listDatabases(keeper, prefix.replaceAll('_', '\\_'))) {
    await drop(keeper, name)
  }
}

async function listDatabases(keeper: pg.Client, prefix: string): Promise<string[]> {
  const result = await keeper.query<{ datname: string }>(
    'select datname from pg_database where datname like $1 order by oid',
    [`${prefix}%`],
  )
  return result.rows.map((row) => row.datname)
}

async function drop(keeper: pg.Client, name: string): Promise<void> {
  await keeper.query(`drop database if exists ${name} with (force)`)
}
