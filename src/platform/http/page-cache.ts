import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { sql } from 'kysely'
import type { Db } from '../context.ts'
import { makeLruCache } from '../database/lru-cache.ts'
import type { HttpContext, HttpEnv } from '../routes.ts'
import { localeCookie } from './frame.ts'
import type { EdgeNeeds } from './needs.ts'
import { sendSealed } from './seal.ts'
import type { SealedPage } from './sealed-page.ts'

// What a visitor reads is the same for all of them until somebody writes. Whole pages are kept in the process, each
// with the state of the database in which it was made, and are sent again as long as nothing at all was written
// since, by any process. No act has to say which pages it changes, so none can forget one (decision 0040).

interface KeptPage {
  readonly sealed: SealedPage
  readonly state: string
  readonly minute: number
}

const mostBytes = 32 * 1024 * 1024

/** Placed around the seal, and inside what compresses: what it keeps is whole, and nobody's in particular. */
export function cachePages({ house, config }: EdgeNeeds): MiddlewareHandler<HttpEnv> {
  const pages = makeLruCache<KeptPage>(mostBytes)
  const stateOf = inBatches(() => readState(house.db))
  const https = config.baseUrl.startsWith('https://')
  return async (c, next) => {
    const key = keyOf(c)
    if (key === undefined) return next()
    // Read before the page: whatever is committed while the page is made gives another state.
    const state = await stateOf().catch(() => undefined)
    // A page tells days and hours: it is never sent in another minute than its own.
    const minute = Math.floor(house.world.now().getTime() / 60_000)
    const page = pages.get(key)
    if (page && page.state === state && page.minute === minute)
      return sendSealed(c, page.sealed, https)
    c.set('state', state)
    await next()
    const { sealed } = c.var
    if (sealed && state !== undefined)
      pages.put(key, { sealed, state, minute }, bytesOf(sealed) + key.length)
  }
}

/** A visitor who carries nothing but a language. A session, a draft or a sentence to say once: never from here. */
function keyOf(c: HttpContext): string | undefined {
  if (c.req.method !== 'GET' || c.var.untimed) return undefined
  const cookies = getCookie(c)
  if (Object.keys(cookies).some((name) => name !== localeCookie)) return undefined
  const { pathname, search } = new URL(c.req.url)
  const wanted = ['accept', 'accept-language'].map((name) => c.req.header(name) ?? '')
  return [pathname + search, cookies[localeCookie] ?? '', ...wanted].join('\n')
}

/** The bytes of a page, plain and compressed, with its headers: a page that compresses badly takes as much again. */
function bytesOf({ length }: SealedPage): number {
  return 2 * length + 1000
}

/**
 * Which transactions are over: another text as soon as one of them that wrote something has ended, even if it had
 * begun before (`xmin:xmax:those still open`). PostgreSQL 13, §9.27.9.
 */
async function readState(db: Db): Promise<string> {
  const { rows } = await sql<{
    state: string
  }>`select pg_current_snapshot()::text as state`.execute(db)
  return rows[0]?.state ?? ''
}

/** Whoever asks while an answer is on its way shares the next one: an answer is never older than its question. */
export function inBatches<T>(ask: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> | undefined
  let next: Promise<T> | undefined
  return () => {
    if (next) return next
    const begun = (running ?? Promise.resolve()).then(() => {
      next = undefined
      const answer = ask()
      running = answer.catch(() => undefined)
      return answer
    })
    next = begun
    return begun
  }
}
