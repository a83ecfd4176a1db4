import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import pg from 'pg'
import { ConfigProblem } from '../config.ts'
import { projectRoot } from '../root.ts'

export interface Migration {
  readonly name: string
  readonly sha256: string
  readonly sql: string
}

/** One instance migrates at a time; the others wait here, then find nothing left to do. */
const migrationLock = 7_240_110

/** The platform's folder, and one in each room that has tables. */
export function migrationDirectories(root = projectRoot): readonly string[] {
  const modules = join(root, 'src/modules')
  const rooms = existsSync(modules) ? readdirSync(modules).sort() : []
  return [
    join(root, 'src/platform/migrations'),
    ...rooms.map((room) => join(modules, room, 'migrations')),
  ].filter((directory) => existsSync(directory))
}

/**
 * Brings the database forward to what these folders say, oldest file first, each file in its own
 * transaction. Never backward: a file that was applied may neither change nor go away.
 * Returns the names of what was applied.
 */
export function migrate(
  connectionString: string,
  directories: readonly string[] = migrationDirectories(),
  onStep: (name: string) => void = () => undefined,
): Promise<readonly string[]> {
  return bringForward(connectionString, readMigrations(directories), onStep)
}

/**
 * Gives an empty database the schema that an archive was written with, so that an old archive can be
 * read by a newer program; what came since is left to `migrate`.
 */
export async function migrateAsArchived(
  connectionString: string,
  archived: readonly Pick<Migration, 'name' | 'sha256'>[],
): Promise<void> {
  const wanted = new Map(archived.map(({ name, sha256 }) => [name, sha256]))
  const known = readMigrations(migrationDirectories())
  const same = known.filter(({ name, sha256 }) => wanted.get(name) === sha256)
  // An archive of another program is refused by the restoration itself, which says which one.
  if (same.length === wanted.size) await bringForward(connectionString, same, () => undefined)
}

async function bringForward(
  connectionString: string,
  migrations: readonly Migration[],
  onStep: (name: string) => void,
): Promise<readonly string[]> {
  const pool = new pg.Pool({ connectionString, max: 3 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    return await withLock(pool, async (client) => {
      const { Logger, runMigrations } = await import('graphile-worker')
      await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) })
      return await applyAll(client, migrations, onStep)
    })
  } finally {
    await pool.end()
  }
}

export interface SchemaState {
  /** Nothing was ever made here. */
  readonly isBare: boolean
  /** What the program knows and the database does not have yet, oldest first. */
  readonly missing: readonly string[]
}

/** Compares the database with the program, and changes nothing. Throws when the database is the newer one. */
export async function readSchemaState(
  connectionString: string,
  directories: readonly string[] = migrationDirectories(),
): Promise<SchemaState> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ found: string | null }>(
      `select to_regclass('public.migrations')::text as found`,
    )
    const isBare = rows[0]?.found == null
    const applied = isBare ? new Map<string, string>() : await listApplied(client)
    const migrations = readMigrations(directories)
    refuseRewrittenHistory(applied, migrations)
    return { isBare, missing: missingOf(applied, migrations).map(({ name }) => name) }
  } finally {
    await client.end()
  }
}

/** The files of all folders, by their timestamp. */
export function readMigrations(directories: readonly string[]): readonly Migration[] {
  const migrations = directories
    .flatMap((directory) => readdirSync(directory).map((file) => join(directory, file)))
    .filter((path) => path.endsWith('.sql'))
    .map(readMigration)
    .sort((migration, other) => (migration.name < other.name ? -1 : 1))
  for (const [at, migration] of migrations.entries()) {
    const before = migrations[at - 1]
    if (before && timestampOf(before) === timestampOf(migration)) {
      throw new Error(`two migrations bear the same moment: ${before.name}, ${migration.name}`)
    }
  }
  return migrations
}

function readMigration(path: string): Migration {
  const sql = readFileSync(path, 'utf8')
  const name = basename(path, '.sql')
  if (!/^\d{12}_[a-z0-9_]+$/.test(name)) {
    throw new Error(`${name}.sql is not named <yyyymmddhhmm>_<table>__<what>.sql`)
  }
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}

function timestampOf(migration: Migration): string {
  return migration.name.slice(0, 12)
}

async function withLock<T>(pool: pg.Pool, run: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    return await run(client)
  } finally {
    // Closed, not given back: its end releases the lock, whatever happened.
    client.release(true)
  }
}

async function applyAll(
  client: pg.PoolClient,
  migrations: readonly Migration[],
  onStep: (name: string) => void,
): Promise<readonly string[]> {
  await client.query(`create table if not exists migrations (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`)
  const applied = await listApplied(client)
  refuseRewrittenHistory(applied, migrations)

  const missing = missingOf(applied, migrations)
  for (const migration of missing) {
    onStep(migration.name)
    await apply(client, migration)
  }
  return missing.map((migration) => migration.name)
}

async function listApplied(client: pg.ClientBase): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migrations order by name',
  )
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

function missingOf(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]) {
  return migrations.filter(({ name }) => !applied.has(name))
}

function refuseRewrittenHistory(
  applied: ReadonlyMap<string, string>,
  migrations: readonly Migration[],
): void {
  const present = new Map(migrations.map((migration) => [migration.name, migration.sha256]))
  for (const [name, sha256] of applied) {
    if (!present.has(name)) {
      throw new ConfigProblem(
        `La base de données est plus récente que ce programme (elle connaît ${name}) : installez la version d’Ouvroir qui l’a écrite, ou une plus récente.`,
      )
    }
    if (present.get(name) !== sha256) {
      throw new ConfigProblem(
        `${name}.sql a changé depuis qu’elle a été appliquée : remettez-la comme elle était, et écrivez la suite dans un nouveau fichier.`,
      )
    }
  }
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into migrations (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new ConfigProblem(`${migration.name}.sql${lineOf(error, migration)} : ${error}`)
  }
}

function lineOf(error: unknown, migration: Migration): string {
  const { position } = error as { position?: string }
  return position ? `, ligne ${migration.sql.slice(0, Number(position)).split('\n').length}` : ''
}
