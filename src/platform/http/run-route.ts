import { holds, isAdministrator, isStaff, type Viewer } from '#kit/viewer.ts'
import type { Db } from '../context.ts'
import type { HttpContext, Route } from '../routes.ts'
import { act, readingCtx } from '../world.ts'
import { forgetUndo, introduce, rememberUndo, sayOnce } from './frame.ts'
import { giveHere, noteHere } from './here-route.ts'
import { withLateFrame } from './late-frame.ts'
import type { EdgeNeeds } from './needs.ts'
import { allowReading } from './open-data.ts'
import { problemAnswer } from './problems.ts'
import { rememberOpened } from './recents.ts'
import { publicCache } from './seal.ts'
import { sentFields } from './sent-body.ts'
import {
  answerAgain,
  claimForm,
  isForm,
  sentFormOf,
  settleForm,
  waitForOtherEditor,
} from './sent-form.ts'

/** Audience first, then the handler: a page reads on the pool, an act runs in its transaction. */
export async function runRoute(c: HttpContext, needs: EdgeNeeds, route: Route): Promise<Response> {
  const { unproven } = c.var
  if (unproven && route.options.beforeProof) introduce(c, needs, unproven.person)
  const refusal = await refuseAudience(c, needs, route)
  if (refusal) return refusal
  if (route.method === 'POST' && !(await isReadable(c))) return problemAnswer(c, needs, 400)
  await giveHead(c, needs, route)
  await giveHere(c, needs, route)
  const isAct = route.method !== 'GET' && !route.options.ownTransaction
  const first = isAct ? await runAct(c, needs, route) : await runReading(c, needs, route)
  const answer = await withLateFrame(c, needs, first)
  // Some files hold more for those who may see more: only what nobody in particular reads goes to other sites.
  if (route.options.open && !c.var.frame.viewer) allowReading(c, answer)
  if (mayBeKept(c, route, answer)) answer.headers.set('cache-control', publicCache)
  if (!isAct && answer.status === 303) sayOnce(answer, c.var.frame)
  rememberOpened(c, route, answer)
  noteHere(c, needs, answer)
  if (answer.status === 403 && answer.body === null) return problemAnswer(c, needs, 403)
  return answer
}

/** A page is drawn under the header of what it is a part of; so is a form that comes back. A file has none. */
async function giveHead(c: HttpContext, { headAt }: EdgeNeeds, { path, options }: Route) {
  if (!headAt || options.untimed || isLong.test(path)) return
  const head = await (c.var.headAsked ?? headAt(c.var.ctx, c.req.path))
  if (head) c.set('frame', { ...c.var.frame, head })
}

/** Data said to be the same for all visitors. Pages are judged by what they hold, in `seal.ts`. */
function mayBeKept(c: HttpContext, { method, options }: Route, answer: Response): boolean {
  if (method !== 'GET' || !(options.cached || options.open)) return false
  if (c.var.frame.viewer) return false
  const type = answer.headers.get('content-type') ?? ''
  return answer.status === 200 && !answer.headers.has('cache-control') && !/^text\/html/.test(type)
}

/**
 * A visitor is shown the way in, and who owes a second factor the way to it; without the role, one is told so. What was
 * sent is answered by a page that holds it: sent elsewhere, the browser would lose it.
 */
function refuseAudience(
  c: HttpContext,
  needs: EdgeNeeds,
  route: Route,
): Promise<Response> | Response | undefined {
  if (route.audience === 'anyone') return undefined
  const viewer = c.var.frame.viewer
  if (!viewer) {
    if (route.method === 'POST') return problemAnswer(c, needs, 403)
    const wayIn = c.var.unproven?.address ?? '/connexion'
    return c.redirect(`${wayIn}?suite=${encodeURIComponent(c.var.frame.path)}`, 303)
  }
  if (!admits(route, viewer)) return problemAnswer(c, needs, 403)
  return undefined
}

/** A role at any place knocks; the handler then asks at which place. */
export function admits({ audience }: Pick<Route, 'audience'>, viewer: Viewer): boolean {
  if (audience === 'anyone' || audience === 'signed-in') return true
  if (audience === 'staff') return isStaff(viewer)
  if (audience === 'administrator') return isAdministrator(viewer)
  return (
    isAdministrator(viewer) ||
    viewer.roles.some((held) => audience.includes(held.role)) ||
    holds(viewer, audience)
  )
}

/** What is long to make, or to send: it has its own lane, and its own time. */
const isLong = /\.(pdf|docx|odt|xlsx|ods|csv|zip|png|jsonl|ics)\b/

async function runReading(c: HttpContext, needs: EdgeNeeds, route: Route): Promise<Response> {
  const lane = route.options.ownTransaction ? 'long' : isLong.test(route.path) ? 'files' : 'pages'
  return needs.turns.take({ lane, thing: c.req.path }, () => {
    if (lane !== 'pages' && needs.house.lanes) {
      const { person, locale } = c.var.ctx
      const db = heard(c, needs.house.lanes.files)
      c.set('ctx', readingCtx({ ...needs.house, db }, { person, locale }))
    }
    return route.handler(c)
  })
}

async function runAct(c: HttpContext, needs: EdgeNeeds, route: Route): Promise<Response> {
  const { person, locale } = c.var.ctx
  // A form of an untimed address is not remembered, even with a key that its page never gave.
  const sent = c.var.untimed ? undefined : await sentFormOf(c)
  // What the public does (a vote, a registration, coming in) goes before what the team can do a second later.
  const undo = { id: undefined as string | undefined }
  const asked = { lane: 'acts', thing: c.req.path, first: route.audience === 'anyone' } as const
  let tries = 0
  return needs.turns.take(asked, () =>
    act(
      needs.house,
      { person, locale, undo },
      async (ctx) => {
        c.set('ctx', c.var.hearing ? { ...ctx, db: heard(c, ctx.db) } : ctx)
        if (tries++ > 0) unsay(c)
        const before = sent ? await claimForm(ctx.db, sent, ctx.now) : undefined
        if (before) return answerAgain(c, before)
        c.set('madeOnce', undefined)
        if (person) await waitForOtherEditor(c, ctx.db)
        const answer = await route.handler(c)
        if (undo.id && answer.status < 400) rememberUndo(answer, undo.id)
        else if (answer.status === 303) forgetUndo(c, answer)
        if (answer.status === 303) sayOnce(answer, c.var.frame)
        // What was refused may be pressed again once its reason is gone: the act is tried anew.
        const { madeOnce, frame } = c.var
        const isDone = (answer.headers.has('location') || madeOnce) && !frame.isRefusal
        if (sent)
          await settleForm(ctx.db, sent, isDone ? answer : undefined, { undo: undo.id, madeOnce })
        return answer
      },
      (answer) => answer.status < 400,
    ).catch((error: unknown) => {
      unsay(c)
      throw error
    }),
  )
}

/** A page that follows from here knows what people wrote, as any other page. */
function heard(c: HttpContext, db: Db): Db {
  return c.var.hearing ? db.withPlugin(c.var.hearing.plugin) : db
}

/**
 * An act that the database undid has said nothing: neither where to go, nor that it is done, nor a door that it opened.
 * The server hands the headers of an answer to the next one, which would repeat them.
 */
function unsay(c: HttpContext) {
  c.header('location', undefined)
  c.header('set-cookie', undefined)
}

/** A form cut in the middle, or that lies about its parts, is refused before anything is done. */
async function isReadable(c: HttpContext): Promise<boolean> {
  if (!isForm(c)) return true
  return sentFields(c).then(
    () => true,
    () => false,
  )
}
