import { type IncomingMessage, request } from 'node:http'
import type { Socket } from 'node:net'
import { parseUrl } from '#kit/parse-url.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Web, WebAnswer, WebAsked, WebHead, WebRefusal } from '../context.ts'
import { dial, type Resolve, resolvePublicly } from './dial.ts'
import { readBody } from './read-body.ts'
import { isDowngrade, readTarget, type Target } from './read-target.ts'

/** What a test may change, and nothing else may (`forTests` is refused outside of one). */
export interface WebForTests {
  readonly resolve?: Resolve
  /** Ports beside 80 and 443. */
  readonly ports?: readonly number[]
  /** Addresses of this machine that stand for public ones. */
  readonly admits?: (address: string, port: number) => boolean
  readonly limits?: Partial<Limits>
}

export interface Limits {
  readonly connectMs: number
  readonly firstByteMs: number
  /** From the first look-up to the last byte, redirects included. */
  readonly totalMs: number
  readonly bytes: number
  readonly redirects: number
}

const usual: Limits = {
  connectMs: 5_000,
  firstByteMs: 8_000,
  totalMs: 20_000,
  bytes: 5_000_000,
  redirects: 5,
}

/**
 * The only way this house reads an address that somebody wrote (docs/decisions/0027). It reads, never
 * acts: GET, without cookie, credential, proxy or kept connection. The one POST is a question of bytes to an address of
 * the settings (a time stamp), with the same checks and no redirect.
 */
export function makeWeb(agent: string, forTests?: WebForTests): Web {
  if (forTests && !process.env['VITEST']) throw new Error('only a test may reach this machine')
  const limits = { ...usual, ...forTests?.limits }
  const settings: Settings = {
    agent,
    limits,
    resolve: forTests?.resolve ?? resolvePublicly,
    ports: forTests?.ports ?? [],
    admits: forTests?.admits ?? (() => false),
  }
  return {
    async read(address, asked = {}) {
      const stop = new AbortController()
      const timer = setTimeout(() => stop.abort(), limits.totalMs)
      try {
        return await follow(address, asked, settings, stop.signal)
      } finally {
        clearTimeout(timer)
        // Whatever is still open is of no use to anybody.
        stop.abort()
      }
    },
  }
}

/** Where nothing leads out: tests, unless they say otherwise. */
export const offline: Web = { read: async () => ({ ok: false, refusal: 'unreachable' }) }

interface Settings {
  readonly agent: string
  readonly limits: Limits
  readonly resolve: Resolve
  readonly ports: readonly number[]
  readonly admits: (address: string, port: number) => boolean
}

async function follow(
  address: string,
  asked: WebAsked,
  settings: Settings,
  signal: AbortSignal,
): Promise<WebAnswer> {
  let next = address
  let from: Target | undefined
  let forGood = true
  for (let hop = 0; hop <= settings.limits.redirects; hop++) {
    const target = readTarget(next, settings.ports)
    if (!target.ok) return no(target.refusal)
    if (isDowngrade(from, target.value)) return no('downgrade')
    from = target.value
    // What was kept of the first address says nothing of where it now leads.
    const answer = await ask(target.value, hop === 0 ? asked : forgetful(asked), settings, signal)
    if (!answer.ok) return no(signal.aborted ? 'too-slow' : answer.refusal)
    const response = answer.value
    const where = redirectOf(response, target.value.url)
    if (where === undefined)
      return await conclude(
        response,
        { address: next, moved: hop > 0 && forGood },
        asked,
        settings,
        signal,
      )
    response.destroy()
    if (asked.post) return no('too-many-redirects')
    if (![301, 308].includes(response.statusCode ?? 0)) forGood = false
    next = where
  }
  return no('too-many-redirects')
}

function no(refusal: WebRefusal, more: { status?: number; retryAfter?: string } = {}): WebAnswer {
  return { ok: false, refusal, ...more }
}

function forgetful({ etag: _etag, lastModified: _date, ...asked }: WebAsked): WebAsked {
  return asked
}

/** The address that a redirect names, whole; `''` when it makes no sense. */
function redirectOf({ statusCode, headers }: IncomingMessage, from: URL): string | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode ?? 0)) return undefined
  const { location } = headers
  return (location && parseUrl(location, from)?.href) || ''
}

async function ask(
  target: Target,
  asked: WebAsked,
  { agent, limits, resolve, admits }: Settings,
  signal: AbortSignal,
): Promise<Result<IncomingMessage, WebRefusal>> {
  const { connectMs, firstByteMs } = limits
  const dialled = await dial(target, { resolve, admits, connectMs, signal })
  if (!dialled.ok) return dialled
  const headers = headersOf(target, asked, agent)
  return await send(dialled.value, target, headers, asked.post?.bytes, firstByteMs, signal)
}

function headersOf({ url }: Target, asked: WebAsked, agent: string) {
  return {
    host: url.host,
    'user-agent': agent,
    accept: asked.accept?.length ? `${asked.accept.join(', ')}, */*;q=0.1` : '*/*',
    'accept-encoding': 'gzip, deflate, br',
    'accept-language': 'fr, en;q=0.8, *;q=0.5',
    connection: 'close',
    ...(asked.post
      ? { 'content-type': asked.post.type, 'content-length': String(asked.post.bytes.length) }
      : {}),
    ...(asked.etag && headerSafe(asked.etag) ? { 'if-none-match': asked.etag } : {}),
    ...(asked.lastModified && headerSafe(asked.lastModified)
      ? { 'if-modified-since': asked.lastModified }
      : {}),
  }
}

function headerSafe(text: string): boolean {
  return text.length <= 500 && /^[\x20-\x7e]+$/.test(text)
}

/** One question on a connection that is already open and checked. */
function send(
  socket: Socket,
  { url }: Target,
  headers: Record<string, string>,
  body: Uint8Array | undefined,
  firstByteMs: number,
  signal: AbortSignal,
): Promise<Result<IncomingMessage, WebRefusal>> {
  return new Promise((resolve) => {
    const asking = request({
      createConnection: () => socket,
      method: body ? 'POST' : 'GET',
      path: `${url.pathname}${url.search}`,
      headers,
      setHost: false,
      maxHeaderSize: 16_384,
      signal,
    })
    const end = (result: Result<IncomingMessage, WebRefusal>) => {
      clearTimeout(timer)
      if (!result.ok) {
        asking.destroy()
        socket.destroy()
      }
      resolve(result)
    }
    const timer = setTimeout(() => end(refused('too-slow')), firstByteMs)
    asking.on('error', () => end(refused('unreachable')))
    asking.on('response', (response) => {
      response.on('error', () => undefined)
      end(done(response))
    })
    // A change of protocol (101) is of no use here.
    asking.on('upgrade', () => end(refused('unreachable')))
    asking.end(body)
  })
}

async function conclude(
  response: IncomingMessage,
  reached: Pick<WebHead, 'address' | 'moved'>,
  asked: WebAsked,
  { limits }: Settings,
  signal: AbortSignal,
): Promise<WebAnswer> {
  const { headers } = response
  const status = response.statusCode ?? 0
  const kept = { etag: short(headers.etag), lastModified: short(headers['last-modified']) }
  const head = { ...reached, ...kept }
  if (status === 304) {
    response.destroy()
    return { ok: true, changed: false, ...head }
  }
  const retryAfter = short(headers['retry-after'])
  if (status !== 200) {
    response.destroy()
    return no('status', { status, ...(retryAfter ? { retryAfter } : {}) })
  }
  const contentType = headers['content-type'] ?? ''
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (mediaType && asked.accept && !asked.accept.includes(mediaType)) {
    response.destroy()
    return no('type')
  }
  const most = Math.min(asked.most ?? limits.bytes, limits.bytes)
  if (Number(headers['content-length'] ?? 0) > most) {
    response.destroy()
    return no('too-big')
  }
  const body = await readBody(response, headers['content-encoding'], most)
  if (!body.ok) return no(signal.aborted ? 'too-slow' : body.refusal)
  return { ok: true, changed: true, ...head, mediaType, contentType, bytes: body.value }
}

function short(text: string | undefined): string | undefined {
  return text && text.length <= 500 ? text : undefined
}
