import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { requestId } from 'hono/request-id'
import type { Frame, NavigationGroup } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { staticFiles } from '../assets.ts'
import type { Config } from '../config.ts'
import type { Db, PublicSettings } from '../context.ts'
import type { Live } from '../live.ts'
import type { Log } from '../log.ts'
import type { HttpContext, HttpEnv, Route } from '../routes.ts'
import type { House } from '../world.ts'
import { frameOf } from './frame.ts'
import { healthPaths, mountHealth } from './health.ts'
import { type Limiter, limitRequests } from './limits.ts'
import { mountLive } from './live-route.ts'
import { problemAnswer } from './problems.ts'
import { runRoute } from './run-route.ts'
import { sealAnswer } from './seal.ts'

/** What the edge asks of the rooms; `app.ts` answers. */
export interface EdgeNeeds {
  readonly config: Config
  readonly house: House
  readonly log: Log
  readonly live: Live
  readonly limiter: Limiter
  readonly routes: readonly Route[]
  readonly navigation: (viewer: Viewer | undefined, locale: Locale) => readonly NavigationGroup[]
  readonly identify: (db: Db, sessionHash: string, now: Date) => Promise<Viewer | undefined>
  /** Address where a missing second factor must be given first, when it must. */
  readonly stepUp: (viewer: Viewer, settings: PublicSettings) => string | undefined
  /** Draws the page of a problem; the platform knows no page. */
  readonly drawProblem: (frame: Frame, status: ProblemStatus) => string
  readonly readiness: () => Promise<boolean>
}

export type ProblemStatus = 400 | 403 | 404 | 413 | 422 | 429 | 500 | 503

export const defaultBodyLimit = 256 * 1024

/** The edge of the house: everything that speaks HTTP, in the order a request meets it. */
export function makeEdge(needs: EdgeNeeds): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()

  app.use(requestId({ headerName: '' }))
  app.use(logRequests(needs))
  mountHealth(app, needs.readiness)
  app.route('/assets', staticFiles())
  app.use(compress())
  app.use(sealAnswer(needs))
  app.use(
    csrf({
      origin: (origin) =>
        origin === new URL(needs.config.baseUrl).origin || sameHost(needs, origin),
    }),
  )
  app.use(welcome(needs))
  mountLive(app, needs.live)
  for (const route of needs.routes) mountRoute(app, needs, route)
  app.notFound((c) => problemAnswer(c, needs, 404))
  app.onError((error, c) => {
    const status = isDatabaseAway(error) ? 503 : 500
    needs.log.error(
      { err: error, requestId: c.var.requestId, path: withoutSecrets(c.req.path) },
      'request failed',
    )
    return problemAnswer(c, needs, status)
  })
  return app
}

/** On one's own machine the address is typed as localhost or 127.0.0.1: both are this house. */
function sameHost({ config }: EdgeNeeds, origin: string): boolean {
  if (config.OUVROIR_URL) return false
  const host = URL.canParse(origin) ? new URL(origin).hostname : ''
  return ['localhost', '127.0.0.1', '[::1]'].includes(host)
}

function logRequests({ log }: EdgeNeeds) {
  return async (c: HttpContext, next: () => Promise<void>) => {
    const started = performance.now()
    await next()
    if (healthPaths.includes(c.req.path)) return
    const ms = Math.round(performance.now() - started)
    log.info(
      {
        requestId: c.var.requestId,
        method: c.req.method,
        path: withoutSecrets(c.req.path),
        status: c.res.status,
        ms,
      },
      'request',
    )
  }
}

/** A one-time link carries its secret in its path: it must not be read in a log. */
function withoutSecrets(path: string): string {
  return path.replace(/[0-9a-f]{40,}/gi, '…')
}

/** Who is it, in which language, with which frame: known before any route. */
function welcome(needs: EdgeNeeds) {
  return async (c: HttpContext, next: () => Promise<void>) => {
    await frameOf(c, needs)
    await next()
  }
}

function mountRoute(app: Hono<HttpEnv>, needs: EdgeNeeds, route: Route) {
  const limit = bodyLimit({
    maxSize: route.options.bodyLimit ?? defaultBodyLimit,
    onError: (c) => problemAnswer(c as HttpContext, needs, 413),
  })
  app.on(route.method, route.path, limitRequests(needs, route, clientOf), limit, (c: HttpContext) =>
    runRoute(c, needs, route),
  )
}

/** The address of the person, for limits only. A proxy's word counts only when it is ours. */
function clientOf(c: Parameters<typeof getConnInfo>[0], proxies: number): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  if (proxies > 0) return forwarded.at(-proxies) || 'unknown'
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'in-process'
  }
}

/** Lost or refused connections, a server starting or stopping, an exhausted pool. */
function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    /^(57P0[1-3]|08\w{3}|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered/.test(
      error.message,
    )
  )
}
