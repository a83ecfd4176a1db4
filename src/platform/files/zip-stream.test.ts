import { strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type ZipEntry, zipStream } from './zip-stream.ts'

const changed = new Date('2026-11-26T10:00:00Z')
const entry = (name: string, text: string): ZipEntry => ({
  name,
  changed,
  read: async () => strToU8(text),
})

async function whole(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

test('every file is in the archive, packed or not', async () => {
  const zip = await whole(
    zipStream([entry('1-notice.txt', 'a'.repeat(5_000)), entry('2-image.png', 'points')]),
  )
  const files = unzipSync(zip)
  expect(Object.keys(files)).toEqual(['1-notice.txt', '2-image.png'])
  expect(files['1-notice.txt']?.length).toBe(5_000)
  expect(zip.length).toBeLessThan(1_000)
})

test('only one file is held at a time, and none before it is asked for', async () => {
  const read: string[] = []
  const watched = (name: string): ZipEntry => ({
    name,
    changed,
    read: async () => {
      read.push(name)
      return new Uint8Array(1_000)
    },
  })
  const reader = zipStream(['a.png', 'b.png', 'c.png'].map(watched)).getReader()
  await reader.read()
  expect(read).not.toContain('c.png')
  await reader.cancel()
})

test('a name that leads elsewhere is a breakdown', () => {
  for (const name of ['../x', 'a/b', '/etc/passwd', '.x', 'a\\b', '']) {
    expect(() => zipStream([entry(name, 'x')]), name).toThrow(/plain/)
  }
})
