import { z } from 'zod'
import { isId } from '#kit/ids.ts'
import { notFound, page } from '#platform/answers.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { listAskedBy } from '#platform/lists/list-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { releaseHeldMails } from '../actions/release-held-mails.ts'
import { OutboxMailPage } from '../pages/OutboxMailPage.tsx'
import { paths } from '../paths.ts'
import { findMail } from '../store/mails.ts'
import { outboxTexts } from '../texts/outbox.ts'
import { outboxListOf, outboxListRoutes } from './outbox-list.tsx'

/** As many as a page shows. */
const mostAtOnce = 50

const chosenShape = z.object({
  ids: z
    .string()
    .catch('')
    .transform((ids) => ids.split(' ').filter(isId).slice(0, mostAtOnce)),
})

const released = {
  audience: 'administrator',
  on: () => ({}),
  refusals: () => ({}),
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
    notice: (locale) => outboxTexts[locale].released,
  }),
  buttonRoute({
    ...released,
    path: paths.releaseChosen,
    shape: chosenShape,
    act: async (c, _, { ids }) => {
      const done = await releaseHeldMails(c.var.ctx, ids)
      const asked = listAskedBy(c, outboxListOf(c))
      return done.ok ? { ...done, value: { asked, count: done.value } } : done
    },
    next: (_, { asked }) => asked,
    notice: (locale, { count }) =>
      count === 0 ? outboxTexts[locale].noneHeld : outboxTexts[locale].chosenReleased(count),
  }),
]

async function showMail(c: HttpContext) {
  const id = c.req.param('id') ?? ''
  const mail = isId(id) ? await findMail(c.var.ctx.db, id) : undefined
  if (!mail) return notFound(c)
  return page(c, <OutboxMailPage frame={c.var.frame} mail={mail} />)
}
