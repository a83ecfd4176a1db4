import { z } from 'zod'
import { type JsonBounds, readJson } from '#kit/json/bounded-json.ts'
import { readers } from '../imports/readers.ts'

/** The first part of an archive: what it holds, and the digest of each part. */
export type Manifest = z.infer<typeof shape>

export const manifestName = 'manifest.json'
/** The last part: the digest of the first, so that no byte of the archive goes unchecked. */
export const sealName = 'manifest.sha256'
export const formatVersion = 1

const { bytes: signs, elements, depth } = readers.manifest
const bounds: JsonBounds = { signs, elements, depth }

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const plainName = z.string().regex(/^[a-z_][a-z0-9_]*$/)

const shape = z.object({
  format: z.literal('ouvroir-backup'),
  formatVersion: z.literal(formatVersion),
  applicationVersion: z.string(),
  createdAt: z.iso.datetime(),
  postgresVersion: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: digest })),
  /** In the order in which they can be loaded: a table comes after those it refers to. */
  tables: z.array(
    z.object({
      name: plainName,
      columns: z.array(plainName),
      rows: z.number().int(),
      size: z.number().int(),
      sha256: digest,
    }),
  ),
  sequences: z.array(z.object({ name: plainName, value: z.number().int(), called: z.boolean() })),
  files: z.array(z.object({ sha256: digest, size: z.number().int() })),
  /** Files that have a row, and no bytes any more when the backup was made. */
  missingFiles: z.array(digest),
})

export function readManifest(text: string): Manifest {
  const read = shape.safeParse(readJson(text, bounds))
  if (read.success) return read.data
  throw new BackupProblem(
    'Le sommaire de cette sauvegarde (manifest.json) ne peut pas être lu : elle est abîmée, elle vient d’une version plus récente, ou ce n’est pas une sauvegarde d’Ouvroir. Prenez une autre copie, ou installez cette version.',
  )
}

export function tablePath(name: string): string {
  return `tables/${name}.csv`
}

export function filePath(sha256: string): string {
  return `files/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}

/** Told to the person who saves or restores: the message says what to do. */
export class BackupProblem extends Error {}

/** For a progress bar: `done` of `total` parts are behind us, this one is next. */
export type OnStep = (done: number, total: number, name: string) => void
