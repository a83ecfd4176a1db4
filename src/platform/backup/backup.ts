import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { done, type Result, refused } from '#kit/result.ts'
import type { Pool } from '../database/database.ts'
import type { Storage } from '../files/files.ts'
import { partsOf, tarOf } from './archive.ts'
import { checkBackup, wholeBytes } from './check-backup.ts'
import { loadDatabase, loadTable } from './load-database.ts'
import { BackupProblem, filePath, type Manifest, type OnStep, tablePath } from './manifest.ts'
import { readDatabase } from './read-database.ts'
import { describe, savedParts } from './saved-parts.ts'

export interface BackupSummary {
  readonly tables: number
  readonly rows: number
  readonly files: number
  /** Digests of files whose bytes were no longer in the storage, or no longer the same. */
  readonly missingFiles: readonly string[]
  readonly bytes: number
}

/**
 * Saves the whole instance in one `.tar.gz`: the tables as CSV, all of the same instant, and the
 * files. The archive appears under its name only once it is whole and durable.
 */
export async function writeBackup(
  pool: Pool,
  storage: Storage,
  target: string,
  onStep: OnStep = () => undefined,
  now: Date = new Date(),
): Promise<BackupSummary> {
  const draft = `${target}.draft`
  const folder = `${target}.tables`
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    const database = await readDatabase(pool, folder, onStep)
    const manifest = await describe(database, storage, now)
    await pipeline(
      Readable.from(tarOf(savedParts(manifest, storage, folder, onStep), now)),
      createGzip(),
      createWriteStream(draft, { mode: 0o600, flush: true }),
    )
    await rename(draft, target)
    await syncFolder(dirname(target))
    const { tables, files, missingFiles } = manifest
    onStep(tables.length + files.length, tables.length + files.length, target)
    const { size: bytes } = await stat(target)
    return { ...countsOf(manifest), missingFiles, bytes }
  } finally {
    await rm(folder, { recursive: true, force: true })
    await rm(draft, { force: true })
  }
}

export interface RestoreSummary {
  readonly createdAt: Date
  readonly tables: number
  readonly rows: number
  readonly files: number
  readonly missingFiles: readonly string[]
  /** Mails that had not left when the backup was made: a person decides whether they still should. */
  readonly heldMails: number
}

/**
 * Puts a backup into an instance that is migrated and empty. The archive is checked whole first, then
 * loaded in one transaction: either everything is there, or nothing is. Needs no superuser. `prepare`
 * may make the tables, once the archive is known to be whole.
 * A refusal is the sentence to show: it names the part that is damaged, and says what to do.
 */
export async function restoreBackup(
  archive: string,
  pool: Pool,
  storage: Storage,
  onStep: OnStep = () => undefined,
  prepare: (manifest: Manifest) => Promise<void> = () => Promise.resolve(),
): Promise<Result<RestoreSummary, string>> {
  try {
    const manifest = await checkBackup(archive, onStep)
    await prepare(manifest)
    const heldMails = await inTransaction(pool, (client) =>
      loadDatabase(client, manifest, () => loadParts(client, archive, manifest, storage, onStep)),
    )
    const { createdAt, missingFiles } = manifest
    return done({
      ...countsOf(manifest),
      createdAt: new Date(createdAt),
      missingFiles,
      heldMails,
    })
  } catch (error) {
    if (error instanceof BackupProblem) return refused(error.message)
    throw error
  }
}

async function inTransaction<T>(
  pool: Pool,
  run: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let whole = false
  try {
    await client.query('begin')
    const result = await run(client)
    await client.query('commit')
    whole = true
    return result
  } finally {
    // A connection that failed, perhaps in the middle of a copy, is closed: that rolls it back.
    client.release(!whole)
  }
}

async function loadParts(
  client: pg.PoolClient,
  archive: string,
  manifest: Manifest,
  storage: Storage,
  onStep: OnStep,
): Promise<void> {
  const tables = new Map(manifest.tables.map((table) => [tablePath(table.name), table]))
  const files = new Map(manifest.files.map((file) => [filePath(file.sha256), file]))
  const parts = tables.size + files.size
  let loaded = 0
  for await (const part of partsOf(archive)) {
    const table = tables.get(part.path)
    const file = files.get(part.path)
    if (!table && !file) continue
    // The first half of the bar was the check.
    onStep(parts + loaded++, 2 * parts, part.path)
    if (table) await loadTable(client, table, part)
    if (file) await storage.write(file.sha256, await wholeBytes(part))
  }
  onStep(2 * parts, 2 * parts, archive)
}

function countsOf({ tables, files }: Manifest) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return { tables: tables.length, rows, files: files.length }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
