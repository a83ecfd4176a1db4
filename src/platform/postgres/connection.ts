import pg from 'pg'
import { databaseName, type Folder } from './folder.ts'

/** An address that `pg` and libpq understand. */
export function connectionTo(folder: Pick<Folder, 'socketDir'>, database = databaseName): string {
  const params = new URLSearchParams({
    host: folder.socketDir,
    user: databaseName,
    application_name: applicationName(),
  })
  return `postgresql:///${database}?${params}`
}

export async function canConnect(folder: Folder): Promise<boolean> {
  try {
    await withClient(folder, async () => undefined)
    return true
  } catch {
    return false
  }
}

export async function ensureDatabase(folder: Folder): Promise<void> {
  await withClient(folder, async (client) => {
    const result = await client.query('select 1 from pg_database where datname = $1', [
      databaseName,
    ])
    if (result.rowCount) return
    await client.query(`create database ${databaseName}`).catch((error: unknown) => {
      // Another process has just made it: known already, or made while we did.
      if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error
    })
  })
}

export async function isUsedByOthers(folder: Folder): Promise<boolean> {
  const others = `select 1 from pg_stat_activity
    where backend_type = 'client backend' and application_name <> $1`
  try {
    return await withClient(folder, async (client) => {
      const result = await client.query(others, [applicationName()])
      return (result.rowCount ?? 0) > 0
    })
  } catch {
    return false
  }
}

/** To the database that is always there. */
async function withClient<T>(folder: Folder, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const connectionString = connectionTo(folder, 'postgres')
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

/** Tells this process's connections from those of another one. */
function applicationName(): string {
  return `ouvroir-${process.pid}`
}
