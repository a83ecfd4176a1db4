import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { houseHelp } from '#modules/letterheads/index.ts'
import { again, forbidden, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { chooseClicks } from '../actions/choose-clicks.ts'
import { targetOf } from '../actions/follow-link.ts'
import { clicksShape } from '../counted-link.ts'
import { ClicksPage, GoneLinkPage } from '../pages/ClicksPage.tsx'
import { findClicksDecision } from '../store/clicks.ts'
import { clicksTexts } from '../texts/clicks.ts'

export const clickRoutes: readonly Route[] = [
  get(paths.link, 'anyone', follow),
  get(paths.clicks, 'administrator', async (c) => page(c, await clicksPage(c, emptyForm))),
  post(paths.clicks, 'administrator', choose),
]

async function clicksPage(c: HttpContext, form: FormState) {
  const decidedOn = await findClicksDecision(c.var.ctx.db)
  return <ClicksPage frame={c.var.frame} {...{ form, decidedOn }} />
}

/** No cookie, no address, no moment is kept; a program that only looks (HEAD) is not counted. */
async function follow(c: HttpContext) {
  const token = c.req.param('token') ?? ''
  const target = await targetOf(c.var.ctx, token, c.req.method === 'GET')
  if (!target) {
    const help = await houseHelp(c.var.ctx)
    return page(c, <GoneLinkPage frame={c.var.frame} help={help} />, 404)
  }
  c.header('cache-control', 'no-store')
  c.header('referrer-policy', 'no-referrer')
  c.header('x-robots-tag', 'noindex')
  return c.redirect(target, 302)
}

async function choose(c: HttpContext) {
  const { ctx } = c.var
  const texts = clicksTexts[ctx.locale]
  const raw = await readForm(c)
  if (raw['choice'] === 'stop') {
    const done = await chooseClicks(ctx, undefined)
    return done.ok ? seeOther(c, paths.clicks, texts.stopped) : forbidden(c)
  }
  const read = parseForm(clicksShape, raw, ctx.locale)
  if (!read.ok) return again(c, await clicksPage(c, read.form))
  if (read.value.decidedOn > dayOf(ctx.now)) {
    return again(c, await clicksPage(c, formRefused(raw, texts.later, 'decidedOn')))
  }
  const done = await chooseClicks(ctx, read.value.decidedOn)
  return done.ok ? seeOther(c, paths.clicks, texts.started) : forbidden(c)
}
