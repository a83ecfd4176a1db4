import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Pool } from '../database/database.ts'
import {
  listForeignKeys,
  listMigrations,
  listSequences,
  listTables,
  loadOrder,
  quoted,
  settleSession,
  type Table,
} from './catalogue.ts'
import { type Manifest, type OnStep, tablePath } from './manifest.ts'

type SavedTable = Manifest['tables'][number]

export interface SavedDatabase {
  readonly migrations: Manifest['migrations']
  readonly tables: readonly SavedTable[]
  readonly sequences: Manifest['sequences']
  /** Digests of the files that have a row. */
  readonly files: readonly string[]
  readonly version: string
}

/**
 * Copies every table into a file of this folder. One read-only transaction: they are all seen as they
 * were at the same instant.
 */
export async function readDatabase(
  pool: Pool,
  folder: string,
  onStep: OnStep,
): Promise<SavedDatabase> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await settleSession(client)
    const tables = await inOrder(client)
    const files = await listFiles(client)
    const saved: SavedTable[] = []
    for (const table of tables) {
      onStep(saved.length, tables.length + files.length, tablePath(table.name))
      saved.push(await saveTable(client, table, folder))
    }
    return {
      tables: saved,
      migrations: await listMigrations(client),
      sequences: [...(await listSequences(client))],
      files,
      version: await serverVersion(client),
    }
  } finally {
    // Nothing was written: the connection is given back clean, or not at all.
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    )
  }
}

async function inOrder(client: pg.PoolClient): Promise<readonly Table[]> {
  const tables = await listTables(client)
  const byName = new Map(tables.map((table) => [table.name, table]))
  const order = loadOrder([...byName.keys()], await listForeignKeys(client))
  return order.flatMap((name) => byName.get(name) ?? [])
}

async function saveTable(client: pg.PoolClient, table: Table, folder: string): Promise<SavedTable> {
  const columns = table.columns.map(quoted).join(', ')
  const key = table.key.map(({ name, isText }) => quoted(name) + (isText ? ' collate "C"' : ''))
  const order = key.length > 0 ? ` order by ${key.join(', ')}` : ''
  const select = `select ${columns} from ${quoted(table.name)}${order}`
  const rows = client.query(copyTo(`copy (${select}) to stdout (format csv, header)`))
  const seen = new Measure()
  await pipeline(rows, seen, createWriteStream(join(folder, table.name), { mode: 0o600 }))
  const { size, sha256 } = seen.result()
  return { name: table.name, columns: [...table.columns], rows: rows.rowCount, size, sha256 }
}

/** Lets bytes through, and remembers how many and which. */
class Measure extends Transform {
  readonly #hash = createHash('sha256')
  #size = 0

  override _transform(chunk: Buffer, _: string, pass: (error: null, chunk: Buffer) => void) {
    this.#hash.update(chunk)
    this.#size += chunk.length
    pass(null, chunk)
  }

  result() {
    return { size: this.#size, sha256: this.#hash.digest('hex') }
  }
}

async function listFiles(client: pg.PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ sha256: string }>(
    'select distinct sha256 from files order by sha256',
  )
  return rows.map(({ sha256 }) => sha256)
}

async function serverVersion(client: pg.PoolClient): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  return rows[0]?.server_version ?? ''
}
