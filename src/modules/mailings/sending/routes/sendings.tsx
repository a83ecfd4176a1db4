import { notFound, page } from '#platform/answers.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { mayRunMailings } from '../../permissions.ts'
import { sendingTexts } from '../../texts/sending.ts'
import { moveSending } from '../actions/move-sending.ts'
import { releaseSendings } from '../actions/release-sendings.ts'
import { retryDoubtful } from '../actions/retry-doubtful.ts'
import { sendLetter } from '../actions/send-letter.ts'
import { SendingPage } from '../pages/SendingPage.tsx'
import { hourRoutes } from './letter-hour.tsx'
import { onSending, propsOf } from './on-sending.tsx'
import { sendingListRoutes } from './sending-list.tsx'

export const sendingRoutes: readonly Route[] = [
  ...sendingListRoutes,
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
  ...hourRoutes,
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

async function showSending(c: HttpContext) {
  const props = await propsOf(c)
  return props ? page(c, <SendingPage {...props} />) : notFound(c)
}
