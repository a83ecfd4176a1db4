import { z } from 'zod'
import { isId } from '#kit/ids.ts'
import { mostAtOnce } from '#kit/lists/bulk.ts'
import type { Result } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { notFound, page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { listAskedBy } from '#platform/lists/list-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { releaseHeldMails } from '../actions/release-held-mails.ts'
import { retryFailedMails } from '../actions/retry-failed-mails.ts'
import { OutboxMailPage } from '../pages/OutboxMailPage.tsx'
import { paths } from '../paths.ts'
import { findMail } from '../store/mails.ts'
import { outboxTexts } from '../texts/outbox.ts'
import { outboxListOf, outboxListRoutes } from './outbox-list.tsx'

const chosenShape = z.object({
  ids: z
    .string()
    .catch('')
    .transform((ids) => ids.split(' ').filter(isId).slice(0, mostAtOnce)),
})

const released = {
  audience: 'administrator',
  on: () => ({}),
  refusals: (locale: Locale) => outboxTexts[locale].refusals,
  back: () => paths.outbox,
} as const

export const outboxRoutes: readonly Route[] = [
  ...outboxListRoutes,
  get(paths.outboxMail, 'administrator', showMail),
  buttonRoute({
    ...released,
    path: paths.release,
    act: (c) => releaseHeldMails(c.var.ctx),
    next: () => paths.outbox,
    notice: (locale, count) => outboxTexts[locale][count === 0 ? 'noneHeld' : 'released'],
  }),
  ofChosen(paths.releaseChosen, releaseHeldMails, {
    none: (locale) => outboxTexts[locale].noneHeld,
    some: (locale, count) => outboxTexts[locale].chosenReleased(count),
  }),
  ofChosen(paths.retryChosen, retryFailedMails, {
    none: (locale) => outboxTexts[locale].noneGivenUp,
    some: (locale, count) => outboxTexts[locale].chosenRetried(count),
  }),
]

/** An act on the rows that were ticked, which comes back to the list as it was asked. */
function ofChosen(
  path: string,
  act: (ctx: Ctx, ids: readonly string[]) => Promise<Result<number, 'forbidden' | 'no-post'>>,
  notices: {
    readonly none: (locale: Locale) => string
    readonly some: (locale: Locale, count: number) => string
  },
): Route {
  return buttonRoute({
    ...released,
    path,
    shape: chosenShape,
    act: async (c, _, { ids }) => {
      const done = await act(c.var.ctx, ids)
      const asked = listAskedBy(c, outboxListOf(c))
      return done.ok ? { ...done, value: { asked, count: done.value } } : done
    },
    next: (_, { asked }) => asked,
    notice: (locale, { count }) =>
      count === 0 ? notices.none(locale) : notices.some(locale, count),
  })
}

async function showMail(c: HttpContext) {
  const id = c.req.param('id') ?? ''
  const mail = isId(id) ? await findMail(c.var.ctx.db, id) : undefined
  if (!mail) return notFound(c)
  return page(c, <OutboxMailPage frame={c.var.frame} mail={mail} />)
}
