import { emptyForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { notFound, page } from '#platform/answers.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { releaseHeldMails } from '../actions/release-held-mails.ts'
import { OutboxMailPage } from '../pages/OutboxMailPage.tsx'
import { OutboxPage } from '../pages/OutboxPage.tsx'
import { paths } from '../paths.ts'
import { findMail, listMails } from '../store/mails.ts'
import { outboxTexts } from '../texts/outbox.ts'

const mailsShown = 200

export const outboxRoutes: readonly Route[] = [
  get(paths.outbox, 'administrator', showOutbox),
  get(paths.outboxMail, 'administrator', showMail),
  buttonRoute({
    path: paths.release,
    audience: 'administrator',
    on: () => ({}),
    act: (c) => releaseHeldMails(c.var.ctx),
    refusals: () => ({}),
    back: () => paths.outbox,
    next: () => paths.outbox,
    notice: (locale) => outboxTexts[locale].released,
  }),
]

async function showOutbox(c: HttpContext) {
  const { ctx, frame } = c.var
  const mails = await listMails(ctx.db, mailsShown)
  return page(c, <OutboxPage frame={frame} mails={mails} form={emptyForm} />)
}

async function showMail(c: HttpContext) {
  const id = c.req.param('id') ?? ''
  const mail = isId(id) ? await findMail(c.var.ctx.db, id) : undefined
  if (!mail) return notFound(c)
  return page(c, <OutboxMailPage frame={c.var.frame} mail={mail} />)
}
