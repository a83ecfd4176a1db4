import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { type TarEntry, tarStream } from './tar-stream.ts'

const at = new Date('2026-11-25T09:00:00Z')

async function whole(entries: readonly TarEntry[]): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  async function* each() {
    yield* entries
  }
  for await (const piece of tarStream(each())) pieces.push(piece)
  return Buffer.concat(pieces)
}

test('what is written is read by the tar of the machine', async () => {
  const entries = [
    { name: 'LISEZMOI.txt', changed: at, bytes: Buffer.from('Des communs.\n') },
    { name: 'fichiers/a.bin', changed: at, bytes: Buffer.alloc(512, 7) },
    { name: 'fichiers/vide.bin', changed: at, bytes: new Uint8Array() },
  ]
  const input = await whole(entries)
  const list = spawnSync('tar', ['-tvf', '-'], { input, env: { ...process.env, TZ: 'UTC' } })
  expect(list.status).toBe(0)
  expect(list.stdout.toString()).toMatch(/13 2026-11-25 09:00 LISEZMOI\.txt/)
  const text = spawnSync('tar', ['-xOf', '-', 'LISEZMOI.txt'], { input })
  expect(text.stdout.toString()).toBe('Des communs.\n')
  const bytes = spawnSync('tar', ['-xOf', '-', 'fichiers/a.bin'], { input })
  expect(bytes.stdout.equals(Buffer.alloc(512, 7))).toBe(true)
})

test('a name that leads elsewhere is never written', async () => {
  for (const name of ['../a', '/etc/passwd', 'a/../../b', 'é.txt', 'x'.repeat(101), '']) {
    await expect(whole([{ name, changed: at, bytes: new Uint8Array() }]), name).rejects.toThrow()
  }
})
