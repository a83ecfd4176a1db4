import { request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readForm } from '../answers.ts'
import { get, post } from '../routes.ts'
import { useDatabase } from '../testing/database.ts'
import { openDoor } from '../testing/door.ts'
import { type Listening, listen, usualPatience } from './serve.ts'
import { isTooSlow } from './slow-clients.ts'

const database = useDatabase()
const limit = 100_000
const longText = 'a'.repeat(60_000_000)
let seen = 0
const { app } = openDoor(database, {
  routes: [
    get('/vite', 'anyone', (c) => c.text('vite')),
    get('/long', 'anyone', (c) => c.text(longText)),
    get('/lent', 'anyone', async (c) => {
      await wait(600)
      return c.text('fini')
    }),
    post(
      '/recevoir',
      'anyone',
      async (c) => {
        seen++
        const form = await readForm(c)
        return c.text(String(Object.keys(form).length))
      },
      { bodyLimit: limit },
    ),
  ],
})
/** The limits of an instance, a hundred times shorter. */
const shortLimits = {
  headersTimeout: 500,
  requestTimeout: 8_000,
  connectionsCheckingInterval: 100,
  bodyGraceMs: 600,
  bodyBytesPerSecond: 2_000,
  stalledMs: 800,
}

let listening: Listening
let base: string
const opened: Listening[] = []
const open = async () => {
  const made = await listen(app, 0, '127.0.0.1', shortLimits)
  opened.push(made)
  return made
}
beforeAll(async () => {
  listening = await open()
  base = `http://127.0.0.1:${listening.port}`
})
afterAll(() => Promise.all(opened.map((item) => item.stop(1000))))

/** Sends bytes as they are, and hears the answer until the other side closes. */
function raw(bytes: string, port = listening.port): Promise<{ said: string; ms: number }> {
  const since = performance.now()
  return new Promise((resolve) => {
    let words = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (part) => {
      words += part
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve({ said: words, ms: performance.now() - since }))
  })
}

describe('bodies', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://127.0.0.1' }

  it('an endless one is refused as soon as it is too long', async () => {
    let sent = 0
    const status = await new Promise((resolve) => {
      const asked = request(`${base}/recevoir`, { method: 'POST', headers: form }, (answer) => {
        resolve(answer.statusCode)
        asked.destroy()
      })
      asked.on('error', () => resolve('cut'))
      const more = () => {
        if (asked.destroyed || sent > 50_000_000) return
        sent += 16_384
        asked.write(Buffer.alloc(16_384, 'a')) ? setImmediate(more) : asked.once('drain', more)
      }
      more()
    })
    expect(status).toBe(413)
    expect(sent).toBeLessThan(5_000_000)
  })

  it('one that is announced too long is refused before it is read', async () => {
    const head = 'POST /recevoir HTTP/1.1\r\nhost: a\r\norigin: http://127.0.0.1\r\n'
    const type = 'content-type: application/x-www-form-urlencoded\r\nconnection: close\r\n'
    const { said } = await raw(`${head}${type}content-length: 1000000000\r\n\r\na=1`)
    expect(said).toMatch(/^HTTP\/1.1 413/)
  })

  it.each([
    ['without its end', '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nabc'],
    [
      'with another boundary',
      '--y\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--y--\r\n',
    ],
    ['that is not one', 'a=1&b=2'],
    ['that is empty', ''],
  ])('a multipart form %s is refused, and nothing is done', async (_, body) => {
    const before = seen
    const headers = { ...form, 'content-type': 'multipart/form-data; boundary=x' }
    const answer = await fetch(`${base}/recevoir`, { method: 'POST', headers, body })
    expect(answer.status).toBe(400)
    expect(seen).toBe(before)
  })

  it('ten thousand fields, or names of the language itself, do no harm', async () => {
    const many = new URLSearchParams(Array.from({ length: 5000 }, (_, at) => [`c${at}`, '1']))
    const answer = await fetch(`${base}/recevoir`, { method: 'POST', headers: form, body: many })
    expect(await answer.text()).toBe('5000')
    const names = '__proto__=1&constructor=2&toString=3&__proto__[polluted]=4&a=5'
    const odd = await fetch(`${base}/recevoir`, { method: 'POST', headers: form, body: names })
    expect(odd.status).toBe(200)
    expect('polluted' in {}).toBe(false)
  })
})

describe('connections', () => {
  it('fifty that trickle their headers are closed, while others are served', async () => {
    const slow = Array.from({ length: 50 }, () => raw('GET /vite HTTP/1.1\r\nhost: a\r\nx-a: '))
    const since = performance.now()
    expect(await (await fetch(`${base}/vite`)).text()).toBe('vite')
    expect(performance.now() - since).toBeLessThan(400)
    const closed = await Promise.all(slow)
    expect(Math.max(...closed.map(({ ms }) => ms))).toBeLessThan(3000)
    expect(closed.every(({ said }) => said === '' || said.startsWith('HTTP/1.1 408'))).toBe(true)
  })

  const form = 'POST /recevoir HTTP/1.1\r\nhost: a\r\norigin: http://127.0.0.1\r\n'

  /** Sends a few bytes of a body at a time; how it ended, and after how long. */
  async function trickle(bytes: number, everyMs: number, length: number) {
    const since = performance.now()
    let words = ''
    let sent = 0
    const type = 'content-type: application/x-www-form-urlencoded\r\nconnection: close\r\n'
    const socket = connect(listening.port, '127.0.0.1', () =>
      socket.write(`${form}${type}content-length: ${length}\r\n\r\na=`),
    )
    const more = setInterval(() => {
      const part = Math.min(bytes, length - 2 - sent)
      sent += part
      if (part > 0 && socket.writable) socket.write('a'.repeat(part))
    }, everyMs)
    await new Promise<void>((resolve) => {
      socket.on('data', (part) => {
        words += part
      })
      socket.on('error', () => undefined)
      socket.on('close', () => resolve())
    })
    clearInterval(more)
    return { said: words, ms: performance.now() - since }
  }

  it('a body that does not come, or trickles, is refused; one that comes slowly is not', async () => {
    const [silent, trickled, slow] = await Promise.all([
      trickle(0, 50, 1000),
      trickle(1, 50, 1000),
      // Longer than the grace, and faster than the least.
      trickle(1000, 50, 40_000),
    ])
    for (const { said, ms } of [silent, trickled]) {
      expect(said).toMatch(/^HTTP\/1\.1 408/)
      expect(ms).toBeLessThan(4000)
    }
    expect(slow.said).toMatch(/^HTTP\/1\.1 200/)
    expect(slow.ms).toBeGreaterThan(shortLimits.bodyGraceMs)
  })

  it('those of an instance end within 15 s, a headers’ as a body’s', () => {
    const { headersTimeout, bodyGraceMs, connectionsCheckingInterval } = usualPatience
    const patience = { ...usualPatience, everyMs: connectionsCheckingInterval }
    expect(headersTimeout + connectionsCheckingInterval).toBeLessThanOrEqual(15_000)
    expect(bodyGraceMs + 2 * connectionsCheckingInterval).toBeLessThanOrEqual(15_000)
    expect(isTooSlow(13_001, 13_000, patience)).toBe(true)
    // A file of 2 MB over a line of 1 Mbit/s, which one limit for the whole request would cut.
    expect(isTooSlow(16_000, 2_000_000, patience)).toBe(false)
  })

  it('a reader who takes nothing more of an answer is let go', async () => {
    const since = performance.now()
    const socket = connect(listening.port, '127.0.0.1', () =>
      socket.write('GET /long HTTP/1.1\r\nhost: a\r\n\r\n'),
    )
    socket.pause()
    socket.on('error', () => undefined)
    const closed = new Promise((resolve) => socket.on('close', resolve))
    // A socket that is not read does not hear of its end: it is read once the time has passed.
    await wait(shortLimits.stalledMs * 3)
    let got = 0
    socket.on('data', (part) => {
      got += part.length
    })
    socket.resume()
    await closed
    expect(got).toBeLessThan(longText.length)
    expect(performance.now() - since).toBeLessThan(15_000)
  })

  it('what is in flight is finished before the door closes, and nobody enters meanwhile', async () => {
    const door = await open()
    const address = `http://127.0.0.1:${door.port}`
    const inFlight = fetch(`${address}/lent`)
    await wait(100)
    const since = performance.now()
    const stopped = door.stop()
    await expect(fetch(`${address}/vite`)).rejects.toThrow()
    expect(await (await inFlight).text()).toBe('fini')
    await stopped
    expect(performance.now() - since).toBeLessThan(2000)
  })

  it('a request that never ends is cut at the deadline', async () => {
    const door = await open()
    const stuck = raw('POST /recevoir HTTP/1.1\r\nhost: a\r\n', door.port)
    await wait(50)
    const since = performance.now()
    await door.stop(200)
    expect(performance.now() - since).toBeLessThan(1500)
    await stuck
  })
})

describe('what is not HTTP as it should be', () => {
  it.each([
    ['a path that is no path', 'GET /%c0%af%ff HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'],
    ['a null byte', 'GET /%00 HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'],
    ['half an escape', 'GET /%E0%A4%A HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'],
    ['an absolute address', 'GET http://b/ HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'],
    ['an asterisk', 'GET * HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'],
    ['two slashes', 'GET //b/vite HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'],
    ['a host that is no host', 'GET /vite HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n'],
    ['no host', 'GET /vite HTTP/1.1\r\nconnection: close\r\n\r\n'],
    ['TRACE', 'TRACE /vite HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'],
    ['an unknown method', 'BREW /vite HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'],
    ['headers too long', `GET /vite HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`],
    [
      'two lengths',
      'POST /recevoir HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na',
    ],
    [
      'a length and pieces',
      'POST /recevoir HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['not HTTP', 'bonjour\r\n\r\n'],
  ])('%s is refused without an accident', async (_, bytes) => {
    const { said } = await raw(bytes)
    expect(said).toMatch(/^HTTP\/1\.1 4\d\d/)
  })
})

it('a method that does nothing here is told those that do, whoever asks', async () => {
  for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH', 'M-SEARCH']) {
    const { said } = await raw(`${method} /vite HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`)
    expect(said).toMatch(/^HTTP\/1\.1 405/)
    expect(said).toMatch(/\r\nallow: GET, HEAD, OPTIONS\r\n/i)
  }
})
