import { emptyForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { forbidden, notFound, page, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { releaseHeldMails } from './actions/release-held-mails.ts'
import { ActivityPage } from './pages/ActivityPage.tsx'
import { OutboxMailPage } from './pages/OutboxMailPage.tsx'
import { OutboxPage } from './pages/OutboxPage.tsx'
import { paths } from './paths.ts'
import { findMail, listActivity, listMails } from './store.ts'
import { operationsTexts } from './texts/texts.ts'

const mailsShown = 200
const linesShown = 50

export const routes: readonly Route[] = [
  get(paths.outbox, 'administrator', showOutbox),
  get(paths.outboxMail, 'administrator', showMail),
  post(paths.release, 'administrator', release),
  get(paths.activity, 'anyone', showActivity),
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
  return seeOther(c, paths.outbox, operationsTexts[c.var.ctx.locale].released)
}

async function showActivity(c: HttpContext) {
  const asked = Number(c.req.query('avant'))
  const before = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined
  const lines = await listActivity(c.var.ctx.db, linesShown, before)
  const next = lines.length === linesShown ? lines.at(-1)?.position : undefined
  return page(c, <ActivityPage frame={c.var.frame} lines={lines} next={next} />)
}
