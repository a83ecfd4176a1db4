import { isId } from '#kit/ids.ts'
import { notFound, page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { SendingPage } from '../pages/SendingPage.tsx'
import { SendingsPage } from '../pages/SendingsPage.tsx'
import { paths } from '../paths.ts'
import { countRecipients, findMailing, listMailings } from '../store/mailings.ts'

const mailingsShown = 100

export const sendingRoutes: readonly Route[] = [
  get(paths.sendings, 'staff', showSendings),
  get(paths.sending, 'staff', showSending),
]

async function showSendings(c: HttpContext) {
  const { ctx, frame } = c.var
  const mailings = await listMailings(ctx.db, mailingsShown)
  return page(c, <SendingsPage frame={frame} mailings={mailings} />)
}

async function showSending(c: HttpContext) {
  const { ctx, frame } = c.var
  const id = c.req.param('id') ?? ''
  const mailing = isId(id) ? await findMailing(ctx.db, id) : undefined
  if (!mailing) return notFound(c)
  const counts = await countRecipients(ctx.db, id)
  return page(c, <SendingPage frame={frame} mailing={mailing} counts={counts} />)
}
