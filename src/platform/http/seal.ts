import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { framedPolicy, mailPolicy } from '../answers.ts'
import type { HttpEnv } from '../routes.ts'
import { textOf } from './drawn-page.ts'
import { newNonce } from './frame.ts'
import type { EdgeNeeds } from './needs.ts'
import { isPacked, joinPacked, type Piece, pack, piecesOf } from './packed-page.ts'
import { type SealedPage, sealedPage } from './sealed-page.ts'

/** What anyone may see may be kept, if it is asked for again each time. */
export const publicCache = 'public, max-age=0, s-maxage=30, must-revalidate'

/**
 * The last hand on every answer: security headers, cache rules, ETag, and the nonce. The ETag is
 * computed without the nonce, so that an unchanged page is answered 304.
 */
export function sealAnswer(
  needs: EdgeNeeds,
  carriesSecret: (path: string) => boolean,
): MiddlewareHandler<HttpEnv> {
  const https = needs.config.baseUrl.startsWith('https://')
  return async (c, next) => {
    await next()
    const headers = c.res.headers
    headers.set('x-content-type-options', 'nosniff')
    // A link that is the only key to its page: no cache between here and the person may keep it, and the next page must
    // not be told it. A handler says so by itself where the key stands after the question mark.
    const isSecret = carriesSecret(c.req.path) || headers.get('referrer-policy') === 'no-referrer'
    if (isSecret) headers.set('cache-control', 'no-store')
    headers.set('referrer-policy', isSecret ? 'no-referrer' : 'strict-origin')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('permissions-policy', 'camera=(self), geolocation=(), microphone=()')
    if (https) headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
    if (!headers.get('content-type')?.startsWith('text/html')) {
      // A service worker is governed by the policy of its own script, and must be allowed to fetch.
      if (!headers.has('service-worker-allowed')) headers.set('content-security-policy', bare)
      if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
      if (headers.get('cache-control') === publicCache) await markUnchanged(c)
      return
    }
    if (headers.get('content-security-policy') === mailPolicy) {
      headers.set('cache-control', 'no-store')
      return
    }
    // The same for every visitor; whoever is signed in may be shown what visitors are not.
    if (headers.get('content-security-policy') === framedPolicy) {
      if (c.get('frame')?.viewer) {
        headers.set('cache-control', 'no-store')
        return
      }
      headers.set('cache-control', publicCache)
      await markUnchanged(c)
      return
    }
    await sealPage(c, https)
  }
}

const bare = "default-src 'none'; sandbox; frame-ancestors 'none'"

async function sealPage(c: Parameters<MiddlewareHandler<HttpEnv>>[0], https: boolean) {
  const body = await textOf(c)
  const { status } = c.res
  const frame = c.get('frame')
  const before = c.res.headers
  const cookies = before.getSetCookie()
  const mayBeKept =
    status === 200 &&
    /^(GET|HEAD)$/.test(c.req.method) &&
    frame !== undefined &&
    !frame.viewer &&
    !frame.proofAt &&
    !frame.notice &&
    cookies.length === 0 &&
    before.get('cache-control') !== 'no-store' &&
    !body.includes(frame.formMark)

  const headers = plainOf(before)
  // The language of the browser decides of one line: the offer of another language.
  headers['vary'] = 'Cookie, Accept-Language, Accept-Encoding'
  c.res = undefined
  if (mayBeKept) {
    const parts = body.split(frame.nonce).map(piecesOf)
    headers['etag'] = etagOf(parts.flat().map(({ bytes }) => bytes))
    headers['cache-control'] = publicCache
    const sealed = sealedPage(parts, headers)
    c.set('sealed', sealed)
    c.res = sendSealed(c, sealed, https)
    return
  }
  headers['cache-control'] = 'no-store'
  headers['content-security-policy'] = policy(frame?.nonce ?? newNonce(), https)
  const packs = isPacked(c.req.method, c.req.header('accept-encoding'))
  if (packs) headers['content-encoding'] = 'gzip'
  c.set('packed', packs)
  const answer = new Response(packs ? pack(body) : body, { status, headers })
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie)
  c.res = answer
}

/** As an object, they go out without being checked and sorted once more; cookies, of which there may be several, are apart. */
function plainOf(before: Headers): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of before)
    if (name !== 'set-cookie' && name !== 'content-length') headers[name] = value
  return headers
}

/** The page with a nonce of its own, or the word that it has not changed. */
export function sendSealed(
  c: Parameters<MiddlewareHandler<HttpEnv>>[0],
  sealed: SealedPage,
  https: boolean,
): Response {
  const { parts, headers } = sealed
  if (c.req.header('if-none-match') === headers['etag'])
    return new Response(null, { status: 304, headers: kept(new Headers(headers)) })
  const nonce = newNonce()
  const own: Record<string, string> = { ...headers }
  own['content-security-policy'] = policy(nonce, https)
  const packs = isPacked(c.req.method, c.req.header('accept-encoding'))
  if (packs) own['content-encoding'] = 'gzip'
  c.set('packed', packs)
  const body = packs ? joinPacked(parts, nonce) : joined(parts, nonce)
  return new Response(body, { status: 200, headers: own })
}

function joined(parts: readonly (readonly Piece[])[], between: string): Uint8Array<ArrayBuffer> {
  const nonce = Buffer.from(between)
  return Buffer.concat(
    parts.flatMap((pieces, place) => {
      const own = pieces.map(({ bytes }) => bytes)
      return place > 0 ? [nonce, ...own] : own
    }),
  )
}

/** Data that may be kept (`cached` in its route): the same, without a nonce. */
async function markUnchanged(c: Parameters<MiddlewareHandler<HttpEnv>>[0]) {
  const bytes = new Uint8Array(await c.res.arrayBuffer())
  const headers = new Headers(c.res.headers)
  const etag = etagOf([bytes])
  headers.set('etag', etag)
  headers.set('vary', 'Cookie, Accept-Encoding')
  const same = c.req.header('if-none-match') === etag
  c.res = undefined
  c.res = same
    ? new Response(null, { status: 304, headers: kept(headers) })
    : new Response(bytes, { status: 200, headers })
}

/** Weak: the page that is sent differs from one time to the next by its nonce, and by its compression. */
function etagOf(pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return `W/"${hash.digest('base64url').slice(0, 27)}"`
}

/** What lets the page of another site read the answer that it kept. */
const shared = ['access-control-allow-origin', 'access-control-expose-headers']

/** A 304 must not renew the policy: the kept page holds the nonce of the kept policy. */
function kept(headers: Headers): Headers {
  const few = new Headers()
  for (const name of ['etag', 'cache-control', 'vary', ...shared]) {
    const words = headers.get(name)
    if (words !== null) few.set(name, words)
  }
  return few
}

function policy(nonce: string, https: boolean): string {
  return `default-src 'none'; script-src 'nonce-${nonce}'; ${https ? httpsRules : otherRules}`
}

const otherRules = [
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
const httpsRules = `${otherRules}; upgrade-insecure-requests`
