import { expect, test } from 'vitest'
import { readParts, UnreadableForm } from './multipart.ts'

type Plain = readonly (readonly [string, string])[]

async function* cut(bytes: Uint8Array, sizes: () => number) {
  for (let at = 0; at < bytes.length; ) {
    const size = sizes()
    yield bytes.slice(at, at + size)
    at += size
  }
}

async function plain(name: string, value: string | File): Promise<readonly [string, string]> {
  if (typeof value === 'string') return [name, value]
  const bytes = Buffer.from(await value.arrayBuffer()).toString('base64')
  return [name, `${value.name} ${value.type} ${bytes}`]
}

async function ours(bytes: Uint8Array, boundary: string, sizes: () => number): Promise<Plain> {
  const all: (readonly [string, string])[] = []
  for await (const { name, value } of readParts(cut(bytes, sizes), boundary))
    all.push(await plain(name, value))
  return all
}

async function theirs(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Plain> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  return Promise.all([...form].map(([name, value]) => plain(name, value)))
}

/** Always the same numbers. */
function numbers(seed: number) {
  let state = seed
  return (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % most
  }
}

const pieces = ['', 'a', 'é', '\r', '\n', '\r\n', '--', '-', '"', ';', '\r\n--', 'œuf', '%22']

function written(pick: (most: number) => number): string {
  return Array.from({ length: pick(30) }, () => pieces[pick(pieces.length)]).join('')
}

test('a form is what Node makes of it, wherever it is cut', async () => {
  for (let seed = 1; seed <= 100; seed++) {
    const pick = numbers(seed)
    const form = new FormData()
    for (let fields = 1 + pick(6); fields > 0; fields--) {
      const name = `${written(pick)}champ`
      if (pick(3) === 0) {
        const bytes = Buffer.from(written(pick).repeat(1 + pick(40)))
        form.append(name, new File([bytes], `${written(pick)}.csv`, { type: 'text/csv' }))
      } else form.append(name, written(pick))
    }
    const sent = new Response(form)
    const type = sent.headers.get('content-type') ?? ''
    const bytes = new Uint8Array(await sent.arrayBuffer())
    const boundary = type.slice(type.indexOf('boundary=') + 9)
    const expected = await theirs(bytes, type)
    for (const most of [3, 80, 4_000]) {
      expect(await ours(bytes, boundary, () => 1 + pick(most))).toEqual(expected)
    }
  }
}, 60_000)

const part = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const read = (text: string) => ours(Buffer.from(text), 'b', () => 65_536)

test('a form that is cut, or that lies about its parts, is refused', async () => {
  const sound = `${part('a', 'un')}${part('b', '')}--b--\r\n`
  expect(await read(sound)).toEqual([
    ['a', 'un'],
    ['b', ''],
  ])
  for (let at = 0; at < sound.length - 4; at++)
    await expect(read(sound.slice(0, at))).rejects.toThrow(UnreadableForm)
  const wrong = [
    '--c\r\n\r\n--c--',
    '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--',
    '--b\r\nContent-Disposition: attachment; name="a"\r\n\r\nx\r\n--b--',
    '--bx\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--b--',
  ]
  for (const text of wrong) await expect(read(text)).rejects.toThrow(UnreadableForm)
  await expect(ours(Buffer.from(sound), '', () => 10)).rejects.toThrow(UnreadableForm)
})

test('parts, heads and fields are counted', async () => {
  await expect(read(`${part('a', '').repeat(5_001)}--b--`)).rejects.toThrow(UnreadableForm)
  expect(await read(`${part('a', '').repeat(5_000)}--b--`)).toHaveLength(5_000)
  await expect(read(`--b\r\nX: ${'x'.repeat(20_000)}`)).rejects.toThrow(UnreadableForm)
  await expect(read(`${part('a', 'x'.repeat(2_200_000))}--b--`)).rejects.toThrow(UnreadableForm)
  await expect(read('x'.repeat(200_000))).rejects.toThrow(UnreadableForm)
})
