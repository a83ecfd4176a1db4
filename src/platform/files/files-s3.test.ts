import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type S3Server, startS3Server } from '../testing/s3-server.ts'
import { digest, type Storage } from './files.ts'
import { s3Storage } from './files-s3.ts'

const account = { bucket: 'ouvroir', region: 'auto', accessKey: 'clé', secretKey: 'secret' }
let server: S3Server
let storage: Storage

beforeAll(async () => {
  server = await startS3Server({ ...account, accessKey: 'cle' })
  storage = s3Storage({ ...account, accessKey: 'cle', endpoint: `${server.endpoint}/` })
})
afterAll(() => server.close())
beforeEach(() => {
  server.objects.clear()
  server.refusals.length = 0
})

const bytes = new Uint8Array([0, 1, 2, 255])
const sha256 = digest(bytes)

async function listed(): Promise<string[]> {
  const all = []
  for await (const entry of storage.list()) all.push(entry.sha256)
  return all
}

it('keeps, gives back and removes bytes with signed requests', async () => {
  await storage.write(sha256, bytes)
  expect([...server.objects.keys()]).toEqual([
    `files/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`,
  ])
  expect(await storage.read(sha256)).toEqual(bytes)
  await storage.remove(sha256)
  expect(await storage.read(sha256)).toBeUndefined()
  expect(server.refusals).toEqual([])
})

it('lists every page of the bucket, and only files', async () => {
  const all = [1, 2, 3, 4, 5].map((value) => new Uint8Array([value]))
  for (const item of all) await storage.write(digest(item), item)
  server.objects.set('files/other', { bytes: Buffer.from('x'), changed: new Date() })
  expect((await listed()).sort()).toEqual(all.map(digest).sort())
})

it('tries again when the service is busy for a moment', async () => {
  server.failNext(2)
  await storage.write(sha256, bytes)
  expect(server.objects.size).toBe(1)
})

it('says what the service answered, rather than losing a file in silence', async () => {
  const wrong = s3Storage({
    ...account,
    accessKey: 'cle',
    secretKey: 'autre',
    endpoint: server.endpoint,
  })
  await expect(wrong.write(sha256, bytes)).rejects.toThrow('403')
  await expect(wrong.read(sha256)).rejects.toThrow('SignatureDoesNotMatch')
  expect(server.objects.size).toBe(0)
})
