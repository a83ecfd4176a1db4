import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { lasting } from '#kit/frames/lasting-texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { page } from '../answers.ts'
import { get } from '../routes.ts'
import { useDatabase } from '../testing/database.ts'
import { openDoor } from '../testing/door.ts'
import { asPerson } from '../testing/world.ts'
import { joinPacked, pack, piecesOf } from './packed-page.ts'

describe('pieces that were compressed once', () => {
  it.each([
    [['une page sans nonce, « é » \u{1f600}']],
    [['avant ', ' entre ', ' après']],
    [['', '', '']],
    [['a'.repeat(100_000), 'b', 'a'.repeat(100_000)]],
  ])('make a whole page with what stands between them', (texts) => {
    const parts = texts.map(piecesOf)
    for (const nonce of ['premier-nonce', 'second', ''])
      expect(gunzipSync(joinPacked(parts, nonce)).toString()).toBe(texts.join(nonce))
  })
})

describe('a text that many pages hold', () => {
  const coast = lasting('M0 1'.padEnd(300, 'l2 3'))
  const page = (words: string) => `<p>${words} « é »</p><path d="${coast}"/><p>fin</p>`

  it('is made once, and stands in each of them', () => {
    const [first, second] = ['un', 'deux'].map((words) => piecesOf(page(words)))
    expect(first).toHaveLength(3)
    expect(second?.[1]).toBe(first?.[1])
    expect(second?.[0]).not.toBe(first?.[0])
    for (const words of ['un', 'deux'])
      expect(gunzipSync(pack(page(words))).toString()).toBe(page(words))
  })
})

const database = useDatabase()
const words = 'Une phrase assez longue pour que la page voyage compressée. '.repeat(40)
const door = openDoor(database, {
  routes: [get('/longue', 'anyone', (c) => page(c, <p data-nonce={c.var.frame.nonce}>{words}</p>))],
})

describe('a page that travels compressed', () => {
  const ask = async (path: string, accepts: string, as?: Viewer) => {
    const { response } = await door.get(path, as, { 'accept-encoding': accepts })
    const bytes = Buffer.from(await response.arrayBuffer())
    const encoding = response.headers.get('content-encoding')
    const text = (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString()
    const policy = response.headers.get('content-security-policy') ?? ''
    return { encoding, text, length: bytes.length, nonce: /'nonce-([\w-]+)'/.exec(policy)?.[1] }
  }

  it('is the one that would travel as it is, with a nonce of its own each time', async () => {
    const seen = new Set<string>()
    for (let time = 0; time < 4; time++) {
      const packed = await ask('/longue', 'gzip')
      const plain = await ask('/longue', 'identity')
      expect(packed.length).toBeLessThan(plain.length / 4)
      for (const { text, nonce = '' } of [packed, plain]) {
        expect(text).toContain(`data-nonce="${nonce}"`)
        expect(text.replaceAll(nonce, '')).toBe(plain.text.replaceAll(plain.nonce ?? '', ''))
        seen.add(nonce)
      }
    }
    expect(seen.size).toBe(8)
  })

  it('is somebody’s too', async () => {
    const staff = asPerson('lab-team')
    const packed = await ask('/longue', 'gzip', staff)
    expect(packed.encoding).toBe('gzip')
    expect(packed.text).toContain(`data-nonce="${packed.nonce}"`)
    expect((await ask('/longue', '', staff)).encoding).toBeNull()
  })

  it.each([
    ['br, gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['*', 'gzip'],
    ['gzip;q=0', null],
    ['gzip;q=0.0, br', null],
    ['br', null],
    ['', null],
  ])('as whoever asks takes it (%s)', async (accepts, encoding) => {
    expect((await ask('/longue', accepts)).encoding).toBe(encoding)
  })
})
