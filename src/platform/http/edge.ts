import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { requestId } from 'hono/request-id'
import { staticFiles } from '../assets.ts'
import { isBadValue, mayPass } from '../database/database-problems.ts'
import type { HttpContext, HttpEnv, Route } from '../routes.ts'
import { clientOf } from './client-address.ts'
import { hasTooManyFields } from './count-fields.ts'
import { frameOf } from './frame.ts'
import { healthPaths, mountHealth } from './health.ts'
import { heavyBodies } from './heavy-bodies.ts'
import { mountHere, peopleHere } from './here-route.ts'
import { type HourlyLog, hourlyLog } from './hourly-log.ts'
import { limitRequests } from './limits.ts'
import { mountLive } from './live-route.ts'
import { type Addresses, addressesOf, answerMethods, answerNobody, wholeShapes } from './methods.ts'
import type { EdgeNeeds, ProblemStatus } from './needs.ts'
import { refuseForeignForms } from './origin.ts'
import { cachePages } from './page-cache.ts'
import { problemAnswer } from './problems.ts'
import { runRoute } from './run-route.ts'
import { sealAnswer } from './seal.ts'
import { makePathTeller } from './secret-paths.ts'
import { makeScales } from './sent/weight.ts'
import { tooLargeTexts } from './too-large.ts'
import { TooManyAtOnce } from './turns.ts'

const defaultBodyLimit = 256 * 1024

/** The edge of the house: everything that speaks HTTP, in the order a request meets it. */
export function makeEdge(houseNeeds: EdgeNeeds): Hono<HttpEnv> {
  const needs = {
    ...houseNeeds,
    here: houseNeeds.here ?? peopleHere(houseNeeds),
    scales: houseNeeds.scales ?? makeScales(houseNeeds.house.world.now),
  }
  const app = new Hono<HttpEnv>()
  const tell = makePathTeller(needs.routes.map(({ path }) => path))
  const hourly = needs.hourly ?? hourlyLog(needs.log, needs.house.world.now)
  const addresses = addressesOf(needs)
  const heavyTurns = heavyBodies(needs, clientOf)

  app.use(requestId({ headerName: '' }))
  app.use(logRequests(needs, tell, hourly, addresses))
  mountHealth(app, needs.readiness)
  app.route('/assets', staticFiles())
  app.use(compressOthers())
  if (needs.cachesPages ?? true) app.use(cachePages(needs))
  // What the journal may not tell whole is also what nobody but its reader may keep.
  app.use(sealAnswer(needs, (path) => tell(path) !== path))
  app.use(welcome(needs, addresses))
  app.use(refuseUnreadable(needs))
  app.use(answerMethods(needs, addresses))
  app.use(refuseForeignForms(needs))
  mountLive(app, needs)
  mountHere(app, needs)
  // A room may have a page among the addresses of an earlier one: what is said whole comes first.
  for (const route of needs.routes.toSorted(wholeFirst)) mountRoute(app, needs, route, heavyTurns)
  app.all('*', answerNobody(needs, addresses))
  app.notFound((c) => problemAnswer(c, needs, 404))
  app.onError((error, c) => {
    const status = statusOf(error, c)
    const facts = { err: error, requestId: c.var.requestId, path: tell(c.req.path) }
    if (c.var.untimed) hourly.noteBreakdown({ ...facts, status })
    else if (status < 500) needs.log.warn(facts, 'request refused')
    else needs.log.error(facts, 'request failed')
    return problemAnswer(c, needs, status)
  })
  return app
}

function logRequests(
  { log }: EdgeNeeds,
  tell: (path: string) => string,
  hourly: HourlyLog,
  addresses: Addresses,
) {
  return async (c: HttpContext, next: () => Promise<void>) => {
    const started = performance.now()
    c.set('untimed', addresses.isUntimed(c.req.path))
    await next()
    if (healthPaths.includes(c.req.path)) return
    if (c.var.untimed) {
      const { method } = c.req
      return hourly.note({ method, path: tell(c.req.path), status: c.res.status })
    }
    const ms = Math.round(performance.now() - started)
    log.info(
      {
        requestId: c.var.requestId,
        method: c.req.method,
        path: tell(c.req.path),
        status: c.res.status,
        ms,
      },
      'request',
    )
  }
}

/** What travels compressed already costs no second look. */
function compressOthers() {
  const compressed = compress()
  const over = () => Promise.resolve()
  return async (c: HttpContext, next: () => Promise<void>) => {
    await next()
    if (!c.var.packed) await compressed(c, over)
  }
}

/** A value that the database cannot hold is the fault of the address or of the form, not ours. */
function statusOf(error: Error, c: Context<HttpEnv>): ProblemStatus {
  if (mayPass(error) || error instanceof TooManyAtOnce) return 503
  if (!isBadValue(error)) return 500
  return c.req.method === 'POST' ? 400 : 404
}

/** U+0000 means nothing in a text, and PostgreSQL keeps none. */
function refuseUnreadable(needs: EdgeNeeds) {
  return async (c: HttpContext, next: () => Promise<void>) => {
    const { pathname, search } = new URL(c.req.url)
    if ((pathname + search).includes('%00')) return problemAnswer(c, needs, 400)
    return next()
  }
}

/** Who is it, in which language, with which frame: known before any route. */
function welcome(needs: EdgeNeeds, { pageAbove }: Addresses) {
  return async (c: HttpContext, next: () => Promise<void>) => {
    if (c.req.method === 'POST') {
      const above = pageAbove(c.req.path)
      // The page of a form that was refused is that of its whole address: without its query, some are no page.
      const isSame = above === c.req.path
      c.set('pageAbove', isSame ? above + new URL(c.req.url).search : above)
    }
    await frameOf(c, needs)
    await next()
  }
}

/** `/ressources/depuis-une-adresse` before `/ressources/:slug`; otherwise the order of the rooms. */
function wholeFirst(route: Route, other: Route): number {
  return Number(route.path.includes(':')) - Number(other.path.includes(':'))
}

/** Its form comes back and says the bound, as a page that is read: nothing of what was sent is looked at. */
async function tooLarge(c: HttpContext, needs: EdgeNeeds, route: Route): Promise<Response> {
  const { tooLarge: drawForm, bodyLimit: bytes = defaultBodyLimit } = route.options
  if (!drawForm) return problemAnswer(c, needs, 413)
  const sentence = tooLargeTexts[c.var.frame.locale](bytes)
  const handler = (asked: HttpContext) => drawForm(asked, sentence)
  const answer = await runRoute(c, needs, { ...route, method: 'GET', handler })
  if (answer.status !== 422) return answer
  return new Response(answer.body, { status: 413, headers: answer.headers })
}

function mountRoute(
  app: Hono<HttpEnv>,
  needs: EdgeNeeds,
  route: Route,
  heavyTurns: ReturnType<typeof heavyBodies>,
) {
  const shapes = wholeShapes(route.path)
  const limited = limitRequests(needs, route, clientOf)
  const run = (c: HttpContext) => runRoute(c, needs, route)
  // What is read sends nothing: to look for its body would make a whole request of it.
  if (route.method === 'GET') return app.on('GET', shapes, limited, run)
  const bounded = bodyLimit({
    maxSize: route.options.bodyLimit ?? defaultBodyLimit,
    onError: (c) => tooLarge(c as HttpContext, needs, route),
  })
  const fewFields = async (c: HttpContext, next: () => Promise<void>) => {
    if (await hasTooManyFields(c)) return problemAnswer(c, needs, 413)
    c.set('bounded', true)
    return next()
  }
  return app.on(route.method, shapes, limited, heavyTurns(route), bounded, fewFields, run)
}
