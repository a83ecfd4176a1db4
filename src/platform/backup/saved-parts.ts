import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { digest, type Storage } from '../files/files.ts'
import { applicationVersion } from '../version.ts'
import type { Part } from './archive.ts'
import {
  filePath,
  formatVersion,
  type Manifest,
  manifestName,
  type OnStep,
  sealName,
  tablePath,
} from './manifest.ts'
import type { SavedDatabase } from './read-database.ts'

export async function describe(
  database: SavedDatabase,
  storage: Storage,
  now: Date,
): Promise<Manifest> {
  return {
    format: 'ouvroir-backup',
    formatVersion,
    applicationVersion: applicationVersion(),
    createdAt: now.toISOString(),
    postgresVersion: database.version,
    migrations: [...database.migrations],
    tables: [...database.tables],
    sequences: [...database.sequences],
    ...(await presentFiles(storage, database.files)),
  }
}

/** A backup is worth most when something is already lost: what is missing is named, not fatal. */
async function presentFiles(storage: Storage, digests: readonly string[]) {
  const files: Manifest['files'] = []
  const missingFiles: string[] = []
  for (const sha256 of digests) {
    const bytes = await storage.read(sha256)
    if (bytes && digest(bytes) === sha256) files.push({ sha256, size: bytes.length })
    else missingFiles.push(sha256)
  }
  return { files, missingFiles }
}

/** The archive, part after part: manifest, tables in loading order, files, and the seal. */
export async function* savedParts(
  manifest: Manifest,
  storage: Storage,
  folder: string,
  onStep: OnStep,
): AsyncGenerator<Part> {
  const { tables, files } = manifest
  const first = Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`)
  yield wholePart(manifestName, first)
  for (const { name, size } of tables) {
    yield { path: tablePath(name), size, bytes: createReadStream(join(folder, name)) }
  }
  for (const [done, { sha256 }] of files.entries()) {
    const path = filePath(sha256)
    onStep(tables.length + done, tables.length + files.length, path)
    const bytes = await storage.read(sha256)
    if (!bytes) throw new Error(`${path} went away while it was being saved`)
    yield wholePart(path, bytes)
  }
  yield wholePart(sealName, Buffer.from(sealOf(first)))
}

/** What the last part says of the first. */
export function sealOf(manifest: Uint8Array): string {
  return `${digest(manifest)}\n`
}

function wholePart(path: string, bytes: Uint8Array): Part {
  return { path, size: bytes.length, bytes: [bytes] }
}
