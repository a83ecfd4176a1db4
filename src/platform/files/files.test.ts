import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { NewFile } from '../context.ts'
import { useDatabase } from '../testing/database.ts'
import { digest, diskStorage, makeFileStore, sweepFiles } from './files.ts'

const base = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'ouvroir-files-'))
const storage = diskStorage(folder)
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => base.db.deleteFrom('files').execute())

const minutes: NewFile = {
  name: 'Délibération n° 12.pdf',
  mediaType: 'application/pdf',
  bytes: Buffer.from('%PDF-1.7 texte'),
  public: false,
}

async function kept(): Promise<string[]> {
  const all = []
  for await (const { sha256 } of storage.list()) all.push(sha256)
  return all
}

describe('a file that is saved', () => {
  it('is read again as it was, with its facts', async () => {
    const files = makeFileStore(
      base.db,
      storage,
      base.clock,
      '018f0000-0000-7000-8000-000000000001',
    )
    const id = await files.save(minutes)
    expect(await files.read(id)).toEqual({
      id,
      name: 'deliberation-n-12.pdf',
      mediaType: 'application/pdf',
      sha256: digest(minutes.bytes),
      public: false,
      bytes: new Uint8Array(minutes.bytes),
    })
    const row = await base.db.selectFrom('files').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      size: 14,
      createdAt: base.clock.now(),
      uploadedBy: expect.any(String),
    })
  })

  it('lies once on disk, however often it is saved, and leaves no draft', async () => {
    const files = makeFileStore(base.db, storage, base.clock)
    const ids = await Promise.all(Array.from({ length: 8 }, () => files.save(minutes)))
    expect(new Set(ids).size).toBe(8)
    expect((await kept()).filter((sha256) => sha256 === digest(minutes.bytes))).toHaveLength(1)
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
  })

  it('is never seen half written', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(4_000_000, 7)])
    const sha256 = digest(bytes)
    const writing = storage.write(sha256, bytes)
    const seen = new Set<number | undefined>()
    let done = false
    void writing.then(() => {
      done = true
    })
    while (!done) seen.add((await storage.read(sha256))?.length)
    await writing
    seen.delete(undefined)
    expect(
      [...seen, (await storage.read(sha256))?.length].every((size) => size === bytes.length),
    ).toBe(true)
  })

  it('is unknown when nobody saved it', async () => {
    const files = makeFileStore(base.db, storage, base.clock)
    expect(await files.read('018f0000-0000-7000-8000-000000000009')).toBeUndefined()
  })

  it('is not served once its bytes have changed or gone', async () => {
    const files = makeFileStore(base.db, storage, base.clock)
    const id = await files.save(minutes)
    const sha256 = digest(minutes.bytes)
    writeFileSync(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), '%PDF-1.7 autre')
    await expect(files.read(id)).rejects.toThrow('have changed')
    await storage.remove(sha256)
    await expect(files.read(id)).rejects.toThrow('are missing')
  })
})

describe('the last gate', () => {
  const files = makeFileStore(base.db, storage, base.clock)

  it('refuses bytes that are not what is said of them', async () => {
    const page = { ...minutes, bytes: Buffer.from('<html><script>alert(1)</script>') }
    await expect(files.save(page)).rejects.toThrow('of no known type')
    const picture = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    await expect(files.save({ ...minutes, bytes: picture })).rejects.toThrow('image/png')
  })

  it('draws a picture anew even if a room forgot to', async () => {
    const photo = await sharp({ create: { width: 20, height: 10, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Artist: 'Camille Aubry' } })
      .jpeg()
      .toBuffer()
    const id = await files.save({
      ...minutes,
      name: 'moi.jpeg',
      mediaType: 'image/jpeg',
      bytes: photo,
    })
    const saved = await files.read(id)
    expect(photo.toString('latin1')).toContain('Camille Aubry')
    expect(Buffer.from(saved?.bytes ?? []).toString('latin1')).not.toContain('Camille Aubry')
    expect(saved?.name).toBe('moi.jpg')
  })
})

describe('the sweep', () => {
  const files = makeFileStore(base.db, storage, base.clock)
  const tomorrow = () => new Date(Date.now() + 25 * 3_600_000)

  it('takes what a rolled back act left, and keeps what a row knows', async () => {
    const lost = { ...minutes, bytes: Buffer.from('%PDF-perdu') }
    await files.save(minutes)
    const act = base.db.transaction().execute(async (db) => {
      await makeFileStore(db, storage, base.clock).save(lost)
      throw new Error('refused')
    })
    await expect(act).rejects.toThrow('refused')
    expect(await kept()).toContain(digest(lost.bytes))

    await sweepFiles(base.db, storage, tomorrow())
    expect(await kept()).toEqual([digest(minutes.bytes)])
  })

  it('leaves young bytes alone, whose row may be about to be written', async () => {
    const young = Buffer.from('%PDF-jeune')
    await storage.write(digest(young), young)
    expect(await sweepFiles(base.db, storage, new Date())).toBe(0)
    expect(await kept()).toContain(digest(young))
  })

  it('finds nothing in a folder that does not exist yet', async () => {
    expect(await sweepFiles(base.db, diskStorage(join(folder, 'none')), tomorrow())).toBe(0)
  })
})
