import { isId } from '#kit/ids.ts'
import type { Result } from '#kit/result.ts'
import { again, forbidden, notFound, page, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { countAudience } from '../../audience/index.ts'
import { paths, pathTo } from '../../paths.ts'
import { type SendingRefusal, sendingTexts } from '../../texts/sending.ts'
import { findLetter } from '../../writing/index.ts'
import { findReport } from '../actions/find-report.ts'
import { moveSending } from '../actions/move-sending.ts'
import { releaseSendings } from '../actions/release-sendings.ts'
import { retryDoubtful } from '../actions/retry-doubtful.ts'
import { sendLetter } from '../actions/send-letter.ts'
import { SendingPage } from '../pages/SendingPage.tsx'
import { SendingsPage } from '../pages/SendingsPage.tsx'
import { isHeld } from '../store/leases.ts'
import { findMailing, listMailings } from '../store/mailings.ts'

const mailingsShown = 100

type Said = 'queued' | 'paused' | 'resumed' | 'cancelled' | 'abandoned' | 'retried'

export const sendingRoutes: readonly Route[] = [
  get(paths.sendings, 'staff', showSendings),
  post(paths.release, 'staff', release),
  get(paths.sending, 'staff', showSending),
  post(paths.send, 'staff', (c) => gesture(c, 'queued', (id) => sendLetter(c.var.ctx, id))),
  post(paths.pause, 'staff', (c) =>
    gesture(c, 'paused', (id) => moveSending(c.var.ctx, id, 'pause')),
  ),
  post(paths.resume, 'staff', (c) =>
    gesture(c, 'resumed', (id) => moveSending(c.var.ctx, id, 'resume')),
  ),
  post(paths.cancel, 'staff', cancel),
  post(paths.retry, 'staff', (c) => gesture(c, 'retried', (id) => retryDoubtful(c.var.ctx, id))),
]

async function showSendings(c: HttpContext) {
  const { ctx, frame } = c.var
  const mailings = await listMailings(ctx.db, mailingsShown)
  const held = await isHeld(ctx.db)
  return page(c, <SendingsPage frame={frame} mailings={mailings} held={held} />)
}

async function showSending(c: HttpContext) {
  const props = await propsOf(c)
  return props ? page(c, <SendingPage {...props} />) : notFound(c)
}

async function propsOf(c: HttpContext) {
  const { ctx, frame } = c.var
  const id = c.req.param('id') ?? ''
  const mailing = isId(id) ? await findMailing(ctx.db, id) : undefined
  const report = mailing && (await findReport(ctx.db, id))
  if (!mailing || !report) return undefined
  // As when it leaves: those of its segment, not all of its list.
  const letter = await findLetter(ctx.db, id)
  const readers = await countAudience(ctx, {
    listId: mailing.listId,
    segmentId: letter?.segmentId,
  })
  return { frame, mailing, report, readers, mailLeaves: ctx.mailLeaves }
}

/** One that has not begun to leave is given up; the others are stopped on their way. */
async function cancel(c: HttpContext) {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  const before = isId(id) ? await findMailing(ctx.db, id) : undefined
  const hasBegun = before?.state === 'sending' || before?.state === 'paused'
  return gesture(c, hasBegun ? 'cancelled' : 'abandoned', () => moveSending(ctx, id, 'cancel'))
}

async function gesture(
  c: HttpContext,
  said: Said,
  act: (id: string) => Promise<Result<unknown, SendingRefusal>>,
) {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFound(c)
  const done = await act(id)
  const texts = sendingTexts[c.var.ctx.locale]
  const word = said === 'queued' && !c.var.ctx.mailLeaves ? 'queued-nowhere' : said
  if (done.ok) return seeOther(c, pathTo('sending', id), texts.said[word])
  if (done.refusal === 'not-found') return notFound(c)
  if (done.refusal === 'forbidden') return forbidden(c)
  const props = await propsOf(c)
  if (!props) return notFound(c)
  return again(c, <SendingPage {...props} refusal={texts.refusals[done.refusal]} />)
}

async function release(c: HttpContext) {
  const done = await releaseSendings(c.var.ctx)
  if (!done.ok && done.refusal === 'forbidden') return forbidden(c)
  return seeOther(c, paths.sendings, sendingTexts[c.var.ctx.locale].said.released)
}
