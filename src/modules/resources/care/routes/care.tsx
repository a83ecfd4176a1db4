import { addDays, dayOf } from '#kit/dates.ts'
import { emptyForm, formRefused, parseForm } from '#kit/form.ts'
import { houseHelp } from '#modules/letterheads/index.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writingPaths } from '../../paths/writing.ts'
import { resourcePath } from '../../paths.ts'
import { mayRetire } from '../../permissions.ts'
import { citationOf, type Resource } from '../../resource.ts'
import { findResource, findResourceBySlug } from '../../store/resources.ts'
import { hashOf } from '../../working/index.ts'
import { retireShape } from '../../working/nouns.ts'
import { bringBack, retireByHand } from '../actions/retire-by-hand.ts'
import { confirmByHand, confirmByLink, verifyDays } from '../actions/verify-resources.ts'
import { RetirePage, TombstonePage, VerifyDeskPage, VerifyPage } from '../pages/CarePages.tsx'
import { findVerification, listDeadForDesk, listDueForDesk } from '../store/care.ts'
import { careTexts } from '../texts/care.ts'

/** Keeping true what is published, and taking out of sight what is not any more. */
export const careRoutes: readonly Route[] = [
  get(writingPaths.toVerify, 'staff', showDesk),
  post(writingPaths.confirmDesk, 'staff', confirmDesk),
  get(writingPaths.verify(':token'), 'anyone', showVerify, { perMinute: 60 }),
  post(writingPaths.verify(':token'), 'anyone', verify, { perMinute: 20 }),
  get(writingPaths.retire(':slug'), 'staff', askRetire),
  post(writingPaths.retire(':slug'), 'staff', retire),
  post(writingPaths.bringBack(':slug'), 'staff', putBack),
]

async function showDesk(c: HttpContext) {
  const { ctx, frame } = c.var
  const before = addDays(dayOf(ctx.now), -verifyDays)
  const [due, dead] = await Promise.all([
    listDueForDesk(ctx.db, before, 200),
    listDeadForDesk(ctx.db, 200),
  ])
  return page(c, <VerifyDeskPage frame={frame} due={due} dead={dead} />)
}

async function confirmDesk(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const slug = typeof raw['slug'] === 'string' ? raw['slug'] : ''
  const done = await confirmByHand(ctx, slug)
  const texts = careTexts[ctx.locale]
  if (done.ok) return seeOther(c, writingPaths.toVerify, texts.confirmed)
  if (done.refusal === 'own-text') return seeOther(c, writingPaths.toVerify, texts.ownText)
  return done.refusal === 'forbidden' ? forbidden(c) : notFound(c)
}

async function showVerify(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const known = await findVerification(ctx.db, hashOf(token))
  const help = known ? undefined : await houseHelp(ctx)
  const element = <VerifyPage frame={frame} token={token} known={known} help={help} />
  return page(c, element, known ? 200 : 404)
}

async function verify(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const done = await confirmByLink(ctx, token)
  if (done.ok) return seeOther(c, resourcePath(done.value.slug), careTexts[ctx.locale].saidToHold)
  const help = await houseHelp(ctx)
  return page(c, <VerifyPage frame={frame} token={token} known={undefined} help={help} />, 404)
}

function asked(c: HttpContext): Promise<Resource | undefined> {
  return findResourceBySlug(c.var.ctx.db, c.req.param('slug') ?? '')
}

async function askRetire(c: HttpContext) {
  const resource = await asked(c)
  if (resource?.state !== 'published') return notFound(c)
  return page(c, <RetirePage frame={c.var.frame} resource={resource} form={emptyForm} />)
}

async function retire(c: HttpContext) {
  const { ctx, frame } = c.var
  const resource = await asked(c)
  if (!resource) return notFound(c)
  const texts = careTexts[ctx.locale]
  const raw = await readForm(c)
  const parsed = parseForm(retireShape, raw, ctx.locale)
  if (!parsed.ok)
    return again(c, <RetirePage frame={frame} resource={resource} form={parsed.form} />)
  const done = await retireByHand(ctx, resource.slug, parsed.value)
  if (done.ok) return seeOther(c, resourcePath(resource.slug), texts.retired)
  if (done.refusal === 'forbidden') return forbidden(c)
  const field = done.refusal === 'no-successor' ? 'successor' : 'reason'
  const form = formRefused(raw, texts.retireRefusals[done.refusal], field)
  return again(c, <RetirePage frame={frame} resource={resource} form={form} />)
}

async function putBack(c: HttpContext) {
  const { ctx } = c.var
  const slug = c.req.param('slug') ?? ''
  const texts = careTexts[ctx.locale]
  const done = await bringBack(ctx, slug)
  if (done.ok) return seeOther(c, resourcePath(slug), texts.broughtBack)
  if (done.refusal === 'forbidden') return forbidden(c)
  return done.refusal === 'not-found'
    ? notFound(c)
    : seeOther(c, resourcePath(slug), texts.retireRefusals[done.refusal])
}

/** The address keeps saying what was there: gone (410), why, and what replaces it. */
export async function tombstone(c: HttpContext, resource: Resource): Promise<Response> {
  const { ctx, frame } = c.var
  const successor = resource.retirement?.successorId
    ? await findResource(ctx.db, resource.retirement.successorId)
    : undefined
  const href = ctx.settings.baseUrl + resourcePath(resource.slug)
  const drawn = await page(
    c,
    <TombstonePage
      frame={frame}
      resource={resource}
      successor={successor?.state === 'published' ? successor : undefined}
      citation={citationOf(resource, href)}
      mayBringBack={mayRetire(ctx.person)}
    />,
  )
  return new Response(drawn.body, { status: 410, headers: drawn.headers })
}
