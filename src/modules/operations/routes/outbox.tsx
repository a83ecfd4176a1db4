import { emptyForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { forbidden, notFound, page, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
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
  post(paths.release, 'administrator', release),
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

async function release(c: HttpContext) {
  const done = await releaseHeldMails(c.var.ctx)
  if (!done.ok) return forbidden(c)
  return seeOther(c, paths.outbox, outboxTexts[c.var.ctx.locale].released)
}
