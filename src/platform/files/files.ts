import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, opendir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Kysely } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { World } from '../clock.ts'
import type { Db, FileStore, NewFile, StoredFile } from '../context.ts'
import { fileFacts } from './file-facts.ts'
import { kindOfFile } from './files-kinds.ts'
import { publishedPicture, smallPicture } from './images.ts'
import { safeFileName } from './uploads.ts'

export interface FilesTable {
  files: {
    id: string
    name: string
    mediaType: string
    size: number
    sha256: string
    public: boolean
    createdAt: Date
    uploadedBy: string | null
  }
}

/** Where bytes are kept, under the name of their SHA-256: the same bytes are kept once. */
export interface Storage {
  /** Returns once the bytes would survive a power cut. */
  write(sha256: string, bytes: Uint8Array): Promise<void>
  read(sha256: string): Promise<Uint8Array | undefined>
  remove(sha256: string): Promise<void>
  list(): AsyncIterable<{ readonly sha256: string; readonly changed: Date }>
}

/**
 * Files of the instance. `save` writes the bytes first and the row in the caller's transaction: a
 * row never points to nothing, and bytes whose row was rolled back are swept later.
 */
export function makeFileStore(
  db: Db,
  storage: Storage,
  world: World,
  uploadedBy?: string,
): FileStore {
  const inside: Kysely<FilesTable> = db
  return {
    save,
    saveSmall: async (picture) => {
      const small = await smallPicture(picture.bytes)
      return save({ ...picture, ...small, name: safeFileName(picture.name, small.mediaType) })
    },
    read: (id) => readStored(inside, storage, id),
    facts: (ids) => fileFacts(db, ids),
  }

  async function save(input: NewFile): Promise<string> {
    const file = await safeFile(input)
    const sha256 = digest(file.bytes)
    await storage.write(sha256, file.bytes)
    const id = newId(world.now(), world.chance)
    await inside
      .insertInto('files')
      .values({
        id,
        name: file.name,
        mediaType: file.mediaType,
        size: file.bytes.length,
        sha256,
        public: file.public,
        createdAt: world.now(),
        uploadedBy: uploadedBy ?? null,
      })
      .execute()
    return id
  }
}

/**
 * The last gate, whatever a room forgot: the bytes are what the type says, and a picture says
 * nothing of the place and the telephone. Rooms ask `acceptUpload` first, which refuses in words.
 */
async function safeFile(file: NewFile): Promise<NewFile> {
  const kind = kindOfFile(file.bytes, file.name)
  if (kind?.mediaType !== file.mediaType) {
    throw new Error(
      `a file said to be ${file.mediaType} is ${kind?.mediaType ?? 'of no known type'}`,
    )
  }
  const name = safeFileName(file.name, file.mediaType)
  if (kind.group !== 'picture') return { ...file, name }
  const picture = await publishedPicture(file.bytes)
  return { ...file, ...picture, name: safeFileName(file.name, picture.mediaType) }
}

async function readStored(
  db: Kysely<FilesTable>,
  storage: Storage,
  id: string,
): Promise<StoredFile | undefined> {
  const row = await db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const bytes = await storage.read(row.sha256)
  if (!bytes) throw new Error(`the bytes of file ${id} are missing (${row.sha256})`)
  if (digest(bytes) !== row.sha256) throw new Error(`the bytes of file ${id} have changed`)
  const { name, mediaType, sha256 } = row
  return { id, name, mediaType, sha256, public: row.public, bytes }
}

export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const graceMs = 24 * 3_600_000

/**
 * Removes bytes that no row knows: of acts that were rolled back, of files that were erased. Younger
 * ones are left alone, since their row may be about to be committed. Returns how many went.
 */
export async function sweepFiles(db: Db, storage: Storage, now: Date): Promise<number> {
  const old: string[] = []
  for await (const { sha256, changed } of storage.list()) {
    if (now.getTime() - changed.getTime() > graceMs) old.push(sha256)
  }
  const inside: Kysely<FilesTable> = db
  let swept = 0
  for (const sha256 of old) {
    const row = await inside
      .selectFrom('files')
      .select('id')
      .where('sha256', '=', sha256)
      .limit(1)
      .executeTakeFirst()
    if (row) continue
    await storage.remove(sha256)
    swept++
  }
  return swept
}

/** Bytes in a folder of the machine, spread over sub-folders that stay small. */
export function diskStorage(folder: string): Storage {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  return {
    write: async (sha256, bytes) => {
      const place = placeOf(sha256)
      if (await isThere(place, bytes.length)) return await markAsUsed(place)
      await writeWhole(place, join(folder, 'incoming'), bytes)
    },
    read: async (sha256) => {
      try {
        return new Uint8Array(await readFile(placeOf(sha256)))
      } catch (error) {
        if (isAbsence(error)) return undefined
        throw error
      }
    },
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
    list: () => listFolder(folder),
  }
}

async function isThere(place: string, size: number): Promise<boolean> {
  try {
    return (await stat(place)).size === size
  } catch (error) {
    if (isAbsence(error)) return false
    throw error
  }
}

/** The sweep goes by age: bytes that serve again are young again. */
async function markAsUsed(place: string): Promise<void> {
  const now = new Date()
  await utimes(place, now, now)
}

/** Written aside, made durable, then given its name in one gesture: nobody ever reads half a file. */
async function writeWhole(place: string, aside: string, bytes: Uint8Array): Promise<void> {
  await mkdir(aside, { recursive: true })
  const firstMade = await mkdir(dirname(place), { recursive: true })
  const draft = join(aside, randomBytes(12).toString('hex'))
  try {
    const file = await open(draft, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, place)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await syncFolder(dirname(place))
  if (firstMade) await syncFolder(dirname(dirname(place)))
  if (firstMade) await syncFolder(dirname(firstMade))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function* listFolder(folder: string): AsyncGenerator<{ sha256: string; changed: Date }> {
  try {
    for await (const entry of await opendir(folder, { recursive: true })) {
      if (!entry.isFile() || !/^[0-9a-f]{64}$/.test(entry.name)) continue
      const { mtime } = await stat(join(entry.parentPath, entry.name))
      yield { sha256: entry.name, changed: mtime }
    }
  } catch (error) {
    if (!isAbsence(error)) throw error
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
