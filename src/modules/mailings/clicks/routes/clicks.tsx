import { dayOf } from '#kit/dates.ts'
import { type FormState, formRefused, type Parsed, parseForm, type RawForm } from '#kit/form.ts'
import { houseHelp } from '#modules/letterheads/index.ts'
import { page } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { mayChooseClicks } from '../../permissions.ts'
import { chooseClicks } from '../actions/choose-clicks.ts'
import { targetOf } from '../actions/follow-link.ts'
import { clicksShape } from '../counted-link.ts'
import { ClicksPage, GoneLinkPage } from '../pages/ClicksPage.tsx'
import { findClicksDecision } from '../store/clicks.ts'
import { clicksTexts } from '../texts/clicks.ts'

export const clickRoutes: readonly Route[] = [
  get(paths.link, 'anyone', follow),
  ...formRoutes({
    audience: 'administrator',
    path: paths.clicks,
    on: () => ({}),
    may: mayChooseClicks,
    fresh: true,
    shape: readChoice,
    draw: (c, _, form) => clicksPage(c, form),
    act: (c, _, { decidedOn }) => chooseClicks(c.var.ctx, decidedOn),
    refusals: () => ({}),
    next: () => paths.clicks,
    notice: (locale, _, { decidedOn }) =>
      decidedOn === undefined ? clicksTexts[locale].stopped : clicksTexts[locale].started,
  }),
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

/** Since which decision of the association clicks are counted; to stop needs none. */
function readChoice(
  c: HttpContext,
  _: unknown,
  raw: RawForm,
): Parsed<{ readonly decidedOn: string | undefined }> {
  const { locale, now } = c.var.ctx
  if (raw['choice'] === 'stop') return { ok: true, value: { decidedOn: undefined } }
  const read = parseForm(clicksShape, raw, locale)
  if (!read.ok || read.value.decidedOn <= dayOf(now)) return read
  return { ok: false, form: formRefused(raw, clicksTexts[locale].later, 'decidedOn') }
}
