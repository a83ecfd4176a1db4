import { Readable } from 'node:stream'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { useSite } from '../testing/web.ts'

const site = await useSite()
const { web, base } = site
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('a public page', () => {
  it('is read, with what it says of itself, by a reader that says who it is', async () => {
    let headers: Record<string, unknown> = {}
    site.answer((request, response) => {
      headers = request.headers
      response.writeHead(200, { 'content-type': 'text/html; charset=UTF-8', etag: '"un"' })
      response.end('bonjour')
    })
    const answer = await web.read(`${base}/page?q=1#haut`, { accept: ['text/html'] })
    expect(answer).toMatchObject({
      ok: true,
      changed: true,
      address: `${base}/page?q=1#haut`,
      moved: false,
      etag: '"un"',
      mediaType: 'text/html',
      contentType: 'text/html; charset=UTF-8',
    })
    if (answer.ok && answer.changed) expect(textOf(answer.bytes)).toBe('bonjour')
    expect(headers['user-agent']).toBe('Ouvroir/essai')
    expect(headers['host']).toBe(new URL(base).host)
    expect(headers['cookie']).toBeUndefined()
    expect(site.asked.at(-1)).toBe('/page?q=1')
  })

  it('that has not changed is not sent again', async () => {
    site.answer((request, response) => {
      const same =
        request.headers['if-none-match'] === '"un"' && request.headers['if-modified-since']
      response.writeHead(same ? 304 : 200).end()
    })
    const asked = { etag: '"un"', lastModified: 'Wed, 25 Nov 2026 09:00:00 GMT' }
    expect(await web.read(base, asked)).toMatchObject({ ok: true, changed: false })
    expect(await web.read(base)).toMatchObject({ ok: true, changed: true })
    expect(await web.read(base, { ...asked, etag: '"un"\r\nx: y' })).toMatchObject({
      changed: true,
    })
  })

  it('that moved is followed, five times at most, and says whether it is for good', async () => {
    site.answer((request, response) => {
      const [, status, left] = request.url?.split('/') ?? []
      if (Number(left) === 0) response.end('ici')
      else response.writeHead(Number(status), { location: `/${status}/${Number(left) - 1}` }).end()
    })
    expect(await web.read(`${base}/301/5`)).toMatchObject({ address: `${base}/301/0`, moved: true })
    expect(await web.read(`${base}/302/5`)).toMatchObject({ ok: true, moved: false })
    expect(await web.read(`${base}/301/6`)).toEqual({ ok: false, refusal: 'too-many-redirects' })
  })

  it('to which the house asks a question of bytes answers it, and leads it nowhere else', async () => {
    const told: string[] = []
    site.answer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        told.push(
          `${request.method} ${request.headers['content-type']} ${Buffer.concat(parts).toString()}`,
        )
        if (request.url === '/moved') response.writeHead(307, { location: '/other' }).end()
        else response.end('oui')
      })
    })
    const post = { type: 'application/timestamp-query', bytes: new TextEncoder().encode('quand ?') }
    expect(await web.read(`${base}/asked`, { post })).toMatchObject({ ok: true })
    expect(await web.read(`${base}/moved`, { post })).toEqual({
      ok: false,
      refusal: 'too-many-redirects',
    })
    const asked = 'POST application/timestamp-query quand ?'
    expect(told).toEqual([asked, asked])
    // The control: a reading of the same page follows it.
    expect(await web.read(`${base}/moved`)).toMatchObject({ ok: true, address: `${base}/other` })
    const offline = await web.read('http://10.0.0.7/', { post })
    expect(offline).toEqual({ ok: false, refusal: 'not-public' })
  })

  it('that refuses says with which status, and when to come back', async () => {
    site.answer((_, response) => response.writeHead(429, { 'retry-after': '120' }).end('x'))
    expect(await web.read(base)).toEqual({
      ok: false,
      refusal: 'status',
      status: 429,
      retryAfter: '120',
    })
  })

  it('of another type is not read', async () => {
    site.answer((_, response) => {
      response.writeHead(200, { 'content-type': 'video/mp4' }).end('x')
    })
    expect(await web.read(base, { accept: ['text/html'] })).toEqual({ ok: false, refusal: 'type' })
  })
})

describe('a body', () => {
  const words = 'Une commune a tiré au sort trente habitant·es. '.repeat(50)
  it.each([
    ['gzip', gzipSync(words)],
    ['deflate', deflateSync(words)],
    ['deflate', deflateRawSync(words)],
    ['br', brotliCompressSync(words)],
    ['identity', Buffer.from(words)],
  ])('compressed as %s is opened', async (encoding, body) => {
    site.answer((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    )
    const answer = await web.read(base)
    expect(answer.ok && answer.changed && textOf(answer.bytes)).toBe(words)
  })

  const million = Buffer.alloc(1_000_000)
  const heavy = Buffer.alloc(60_000_000)
  it.each([
    ['gzip', gzipSync(heavy)],
    ['deflate', deflateSync(heavy)],
    ['br', brotliCompressSync(heavy)],
  ])('that swells once opened is dropped (%s)', async (encoding, bomb) => {
    expect(bomb.length).toBeLessThan(100_000)
    site.answer((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
    )
    expect(await web.read(base)).toEqual({ ok: false, refusal: 'too-big' })
  })

  it('that says it is too big is not read, and one that does not say is cut', async () => {
    const endless = new Readable({ read: (): void => void endless.push(million) })
    site.answer((_, response) => void endless.pipe(response))
    expect(await web.read(base)).toEqual({ ok: false, refusal: 'too-big' })
    endless.destroy()
    site.answer((_, response) =>
      response.writeHead(200, { 'content-length': 50_000_000 }).write('a'),
    )
    expect(await web.read(base)).toEqual({ ok: false, refusal: 'too-big' })
    site.answer((_, response) => response.end(million))
    expect(await web.read(base, { most: 999_999 })).toEqual({ ok: false, refusal: 'too-big' })
    expect(await web.read(base, { most: 1_000_000 })).toMatchObject({ ok: true })
  })

  it.each([
    ['twice', 'gzip, gzip', gzipSync(gzipSync('a'))],
    ['in an unknown way', 'zstd', Buffer.from('a')],
    ['badly', 'gzip', Buffer.from('not gzip')],
    ['and cut', 'gzip', gzipSync(words).subarray(0, 40)],
  ])('compressed %s is refused', async (_, encoding, body) => {
    site.answer((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    )
    expect(await web.read(base)).toEqual({ ok: false, refusal: 'bad-encoding' })
  })

  it('that stops in the middle is not taken for a whole one', async () => {
    site.answer((_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('a')
      setTimeout(() => response.destroy(), 5)
    })
    expect(await web.read(base)).toEqual({ ok: false, refusal: 'interrupted' })
  })
})

describe('a server that makes us wait', () => {
  const hurried = site.webWith({ limits: { firstByteMs: 60, totalMs: 120 } })

  it('before its first word is left', async () => {
    site.answer(() => undefined)
    expect(await hurried.read(base)).toEqual({ ok: false, refusal: 'too-slow' })
  })

  it('by speaking one letter at a time is left', async () => {
    site.answer((_, response) => {
      const drip = setInterval(() => response.write('a'), 10)
      response.on('close', () => clearInterval(drip))
    })
    expect(await hurried.read(base)).toEqual({ ok: false, refusal: 'too-slow' })
  })

  it('by one header at a time is left', async () => {
    site.answer((_, response) => {
      const drip = setInterval(() => response.socket?.write('x: y\r\n'), 10)
      response.socket?.write('HTTP/1.1 200 OK\r\n')
      response.socket?.on('close', () => clearInterval(drip))
    })
    expect(await hurried.read(base)).toEqual({ ok: false, refusal: 'too-slow' })
  })

  it('by sending it from one place to another is left', async () => {
    site.answer((_, response) => {
      setTimeout(() => response.writeHead(302, { location: '/' }).end(), 40)
    })
    expect(await hurried.read(base)).toEqual({ ok: false, refusal: 'too-slow' })
  })

  it('with a name that nobody resolves is left', async () => {
    const web = site.webWith({
      limits: { totalMs: 60 },
      resolve: () => new Promise(() => undefined),
    })
    expect(await web.read(base)).toEqual({ ok: false, refusal: 'too-slow' })
  })

  it('or speaks another language is left', async () => {
    site.answer((_, response) => response.socket?.end('220 smtp.exemple.fr ESMTP\r\n'))
    expect(await web.read(base)).toEqual({ ok: false, refusal: 'unreachable' })
    site.answer((_, response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`)
    })
    expect(await web.read(base)).toEqual({ ok: false, refusal: 'unreachable' })
  })
})
