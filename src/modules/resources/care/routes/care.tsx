import { z } from 'zod'
import { addDays, dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { houseHelp } from '#modules/letterheads/index.ts'
import { page, seeOther } from '#platform/answers.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { writingPaths } from '../../paths/writing.ts'
import { resourcePath } from '../../paths.ts'
import { mayRetire, mayReview } from '../../permissions.ts'
import { citationOf, type Resource } from '../../resource.ts'
import { findResource, findResourceBySlug } from '../../store/resources.ts'
import { retireShape } from '../../working/nouns.ts'
import { bringBack, retireByHand } from '../actions/retire-by-hand.ts'
import { confirmByHand, confirmByLink, verifyDays } from '../actions/verify-resources.ts'
import { RetirePage, TombstonePage, VerifyDeskPage, VerifyPage } from '../pages/CarePages.tsx'
import { findVerification, listDeadForDesk, listDueForDesk } from '../store/care.ts'
import { careTexts } from '../texts/care.ts'

const onThis = {
  audience: 'staff',
  on: resourceAt,
  may: mayRetire,
  refusals: (locale: 'fr' | 'en') => careTexts[locale].retireRefusals,
  next: toResource,
} as const

/** Keeping true what is published, and taking out of sight what is not any more. */
export const careRoutes: readonly Route[] = [
  get(writingPaths.toVerify, 'staff', showDesk),
  buttonRoute({
    audience: 'staff',
    path: writingPaths.confirmDesk,
    on: () => true as const,
    may: mayReview,
    shape: z.object({ slug: z.string() }),
    act: (c, _, { slug }) => confirmByHand(c.var.ctx, slug),
    refusals: (locale) => ({ 'own-text': careTexts[locale].ownText }),
    back: () => writingPaths.toVerify,
    next: () => writingPaths.toVerify,
    notice: (locale) => careTexts[locale].confirmed,
  }),
  get(writingPaths.verify(':token'), 'anyone', showVerify, { perMinute: 60 }),
  post(writingPaths.verify(':token'), 'anyone', verify, { perMinute: 20 }),
  ...formRoutes({
    ...onThis,
    path: writingPaths.retire(':slug'),
    fresh: true,
    shape: retireShape,
    draw: retirePage,
    act: (c, { slug }, input) => retireByHand(c.var.ctx, slug, input),
    under: { 'no-successor': 'successor', 'no-reason': 'reason' },
    notice: (locale) => careTexts[locale].retired,
  }),
  buttonRoute({
    ...onThis,
    path: writingPaths.bringBack(':slug'),
    act: (c, { slug }) => bringBack(c.var.ctx, slug),
    back: toResource,
    notice: (locale) => careTexts[locale].broughtBack,
  }),
]

function resourceAt(c: HttpContext): Promise<Resource | undefined> {
  return findResourceBySlug(c.var.ctx.db, c.req.param('slug') ?? '')
}

function toResource({ slug }: Resource) {
  return resourcePath(slug)
}

async function showDesk(c: HttpContext) {
  const { ctx, frame } = c.var
  const before = addDays(dayOf(ctx.now), -verifyDays)
  const [due, dead] = await Promise.all([
    listDueForDesk(ctx.db, before, 200),
    listDeadForDesk(ctx.db, 200),
  ])
  return page(c, <VerifyDeskPage frame={frame} due={due} dead={dead} />)
}

async function showVerify(c: HttpContext) {
  const { ctx, frame } = c.var
  const token = c.req.param('token') ?? ''
  const known = await findVerification(ctx.db, hashToken(token))
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

/** Asked of what is published only; whoever sends it after somebody else did is told so. */
function retirePage(c: HttpContext, resource: Resource, form: FormState) {
  if (resource.state !== 'published' && form === emptyForm) return undefined
  return <RetirePage frame={c.var.frame} resource={resource} form={form} />
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
