import type { FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import { notFound, page } from '#platform/answers.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { countAudience } from '../../audience/index.ts'
import type { Mailing } from '../../mailing.ts'
import { paths, pathTo } from '../../paths.ts'
import { mayRunMailings } from '../../permissions.ts'
import { sendingTexts } from '../../texts/sending.ts'
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

async function mailingAt(c: HttpContext): Promise<Mailing | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findMailing(c.var.ctx.db, id) : undefined
}

/** A gesture on a letter that leaves: its page says what becomes of it. */
const onSending = {
  audience: 'staff',
  on: mailingAt,
  may: mayRunMailings,
  draw: async (c: HttpContext, _: Mailing, { problems }: FormState) => {
    const props = await propsOf(c)
    return props && <SendingPage {...props} {...refusalIn(problems)} />
  },
  refusals: (locale: Locale) => sendingTexts[locale].refusals,
  next: ({ id }: Mailing) => pathTo('sending', id),
} as const

export const sendingRoutes: readonly Route[] = [
  get(paths.sendings, 'staff', showSendings),
  buttonRoute({
    audience: 'staff',
    path: paths.release,
    on: () => ({}),
    may: mayRunMailings,
    act: (c) => releaseSendings(c.var.ctx),
    // Somebody else has just released them: it is done.
    refusals: (locale) => ({ 'not-held': sendingTexts[locale].said.released }),
    back: () => paths.sendings,
    next: () => paths.sendings,
    notice: (locale) => sendingTexts[locale].said.released,
  }),
  get(paths.sending, 'staff', showSending),
  buttonRoute({
    ...onSending,
    path: paths.send,
    act: async (c, { id }) => {
      const { ctx } = c.var
      const done = await sendLetter(ctx, id)
      return done.ok ? { ...done, value: ctx.mailLeaves } : done
    },
    notice: (locale, leaves) => sendingTexts[locale].said[leaves ? 'queued' : 'queued-nowhere'],
  }),
  buttonRoute({
    ...onSending,
    path: paths.pause,
    act: (c, { id }) => moveSending(c.var.ctx, id, 'pause'),
    notice: (locale) => sendingTexts[locale].said.paused,
  }),
  buttonRoute({
    ...onSending,
    path: paths.resume,
    act: (c, { id }) => moveSending(c.var.ctx, id, 'resume'),
    notice: (locale) => sendingTexts[locale].said.resumed,
  }),
  buttonRoute({
    ...onSending,
    path: paths.cancel,
    act: async (c, { id, state }) => {
      const done = await moveSending(c.var.ctx, id, 'cancel')
      return done.ok ? { ...done, value: state } : done
    },
    // One that has not begun to leave is given up; the others are stopped on their way.
    notice: (locale, before) => {
      const hasBegun = before === 'sending' || before === 'paused'
      return sendingTexts[locale].said[hasBegun ? 'cancelled' : 'abandoned']
    },
  }),
  buttonRoute({
    ...onSending,
    path: paths.retry,
    act: (c, { id }) => retryDoubtful(c.var.ctx, id),
    notice: (locale) => sendingTexts[locale].said.retried,
  }),
]

function refusalIn({ form }: FormState['problems']) {
  return form === undefined ? {} : { refusal: form }
}

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
  const mailing = await mailingAt(c)
  const report = mailing && (await findReport(ctx.db, mailing.id))
  if (!mailing || !report) return undefined
  // As when it leaves: those of its segment, not all of its list.
  const letter = await findLetter(ctx.db, mailing.id)
  const readers = await countAudience(ctx, {
    listId: mailing.listId,
    segmentId: letter?.segmentId,
  })
  return { frame, mailing, report, readers, mailLeaves: ctx.mailLeaves }
}
