import { z } from 'zod'
import { requiredReason } from '#kit/fields.ts'
import { emptyForm, type FormState, formRefused, parseForm, trapField } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { answerOldLink } from '#modules/letterheads/index.ts'
import {
  resolveTerritoryField,
  type TerritoryAnswer,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { reusePaths } from '../../paths/reuse.ts'
import { paths, resourcePath } from '../../paths.ts'
import { mayReviewReuses } from '../../permissions.ts'
import type { Resource } from '../../resource.ts'
import { mostMasked, openReuseShape, type ReuseForm, reuseShape } from '../../reuse.ts'
import { oldLinkTexts } from '../../texts/old-link.ts'
import {
  countReuses,
  findReuse,
  listAllReuses,
  listMostReused,
  listReusePlaces,
  listWaiting,
  placed,
  pointsOfPlaces,
  resourceAsked,
} from '../../view/index.ts'
import { proveReuse } from '../actions/prove-reuse.ts'
import { declineReuse, publishReuse } from '../actions/review-reuse.ts'
import { tellReuse } from '../actions/tell-reuse.ts'
import { ProveReusePage, TellReusePage } from '../pages/ReusePages.tsx'
import { ReuseQueuePage, ReuseRegisterPage } from '../pages/ReuseRegisterPage.tsx'
import { findByToken } from '../store/contacts.ts'
import { registerTexts } from '../texts/register.ts'

const pageSize = 30
const mostPages = 500

/** Telling a reuse, proving one's address, reading what was told. */
export const reuseRoutes: readonly Route[] = [
  get(reusePaths.register, 'anyone', showRegister, { cached: true }),
  get(reusePaths.queue, 'staff', showQueue),
  post(reusePaths.accept, 'staff', accept),
  post(reusePaths.decline, 'staff', decline),
  get(reusePaths.proof, 'anyone', askProof, { perMinute: 60 }),
  post(reusePaths.proof, 'anyone', prove, { perMinute: 20 }),
  get(reusePaths.reuse, 'anyone', ask),
  post(reusePaths.reuse, 'anyone', tell, { perMinute: 6 }),
]

async function showRegister(c: HttpContext) {
  const { ctx, frame } = c.var
  const number = Math.min(Math.max(Math.floor(Number(c.req.query('page')) || 1), 1), mostPages)
  const [counts, most, places, reuses] = await Promise.all([
    countReuses(ctx.db),
    listMostReused(ctx.db, 10),
    listReusePlaces(ctx.db, 300),
    listAllReuses(ctx.db, { size: pageSize, number }),
  ])
  return page(
    c,
    <ReuseRegisterPage
      frame={frame}
      counts={counts}
      most={most}
      points={await pointsOfPlaces(c, places)}
      reuses={await placed(c, reuses)}
      page={number}
      pages={Math.max(1, Math.ceil(counts.reuses / pageSize))}
      mayReview={mayReviewReuses(ctx.person)}
    />,
  )
}

async function showQueue(c: HttpContext) {
  const reuses = await placed(c, await listWaiting(c.var.ctx.db, 50))
  return page(c, <ReuseQueuePage frame={c.var.frame} reuses={reuses} />)
}

async function accept(c: HttpContext) {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFound(c)
  const { ctx } = c.var
  const raw = await readForm(c)
  const texts = registerTexts[ctx.locale]
  const read = parseForm(maskingShape, raw, ctx.locale)
  if (!read.ok) return masking(c, id, read.form)
  const done = await publishReuse(ctx, id, read.value.names)
  if (done.ok) return seeOther(c, reusePaths.queue, texts.publishedNotice)
  if (done.refusal === 'name-not-found') {
    return masking(c, id, formRefused(raw, texts.nameNotFound, 'names'))
  }
  return refusedReview(c, done.refusal)
}

/** Nothing to mask when it is published as it is. */
const maskingShape = z.object({
  names: z
    .string()
    .max(2_000)
    .default('')
    .transform((text) => text.split('\n').flatMap((line) => line.trim() || []))
    .refine((all) => all.length <= mostMasked),
})

async function masking(c: HttpContext, id: string, form: FormState) {
  const reuses = await placed(c, await listWaiting(c.var.ctx.db, 50))
  return again(c, <ReuseQueuePage frame={c.var.frame} reuses={reuses} masking={{ id, form }} />)
}

const declineShape = z.object({ reason: requiredReason(2_000) })

async function decline(c: HttpContext) {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFound(c)
  const read = parseForm(declineShape, await readForm(c), ctx.locale)
  if (!read.ok) {
    const reuses = await placed(c, await listWaiting(ctx.db, 50))
    return again(c, <ReuseQueuePage frame={c.var.frame} reuses={reuses} />)
  }
  const done = await declineReuse(ctx, id, read.value.reason)
  if (done.ok) return seeOther(c, reusePaths.queue, registerTexts[ctx.locale].declinedNotice)
  return refusedReview(c, done.refusal)
}

function refusedReview(c: HttpContext, refusal: 'not-found' | 'forbidden' | 'already-read') {
  if (refusal === 'not-found') return notFound(c)
  if (refusal === 'forbidden') return forbidden(c)
  return seeOther(c, reusePaths.queue)
}

async function ask(c: HttpContext) {
  const resource = await told(c)
  return resource
    ? page(c, <TellReusePage frame={c.var.frame} resource={resource} form={emptyForm} />)
    : notFound(c)
}

async function tell(c: HttpContext) {
  const { ctx } = c.var
  const resource = await told(c)
  if (!resource) return notFound(c)
  const raw = await readForm(c)
  const texts = registerTexts[ctx.locale]
  const back = resourcePath(resource.slug)
  // A machine that filled the trap is thanked like anyone, and nothing is kept.
  if (raw[trapField]) return seeOther(c, back, texts.states['address-asked'])
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  const refuse = (form: FormState) =>
    again(c, draw(c, resource, withPlace(c, form, answer), answer))

  const read = parseForm<Told>(ctx.person ? reuseShape : openReuseShape, raw, ctx.locale)
  if (!read.ok) return refuse(read.form)
  if (answer.kind === 'choices') return refuse({ values: textsOf(raw), problems: {} })
  const territoryId = answer.kind === 'chosen' ? answer.territory.id : undefined
  const { value } = read
  const { name, email } = value
  const teller = name && email ? { name, email } : undefined
  const done = await tellReuse(ctx, resource.slug, { ...value, territoryId }, teller)
  if (!done.ok) {
    if (done.refusal === 'not-found') return notFound(c)
    const field = done.refusal === 'nowhere' ? 'organisation' : 'usedOn'
    return refuse(formRefused(raw, texts.refusals[done.refusal], field))
  }
  return seeOther(c, back, texts.states[done.value.state])
}

/** A visitor also says who they are. */
type Told = ReuseForm & { readonly name?: string; readonly email?: string }

function textsOf(raw: Awaited<ReturnType<typeof readForm>>) {
  return formRefused(raw, '').values
}

function withPlace(c: HttpContext, form: FormState, answer: TerritoryAnswer): FormState {
  return answer.kind === 'choices'
    ? withTerritoryProblem(form, 'territory', answer, c.var.ctx.locale)
    : form
}

function draw(c: HttpContext, resource: Resource, form: FormState, answer: TerritoryAnswer) {
  return <TellReusePage frame={c.var.frame} resource={resource} form={form} answer={answer} />
}

/** Only what everyone reads can be told of. */
async function told(c: HttpContext): Promise<Resource | undefined> {
  const resource = await resourceAsked(c)
  return resource?.state === 'published' ? resource : undefined
}

function oldLink(c: HttpContext) {
  return answerOldLink(c, oldLinkTexts[c.var.frame.locale], paths.list)
}

async function askProof(c: HttpContext) {
  const token = c.req.param('token') ?? ''
  const asked = await findByToken(c.var.ctx.db, token)
  const reuse = asked && (await findReuse(c.var.ctx.db, asked.reuseId))
  if (!reuse) return oldLink(c)
  const [shown] = await placed(c, [reuse])
  return shown
    ? page(c, <ProveReusePage frame={c.var.frame} reuse={shown} token={token} />)
    : oldLink(c)
}

async function prove(c: HttpContext) {
  const done = await proveReuse(c.var.ctx, c.req.param('token') ?? '')
  if (!done.ok) return oldLink(c)
  const { slug, state } = done.value
  return seeOther(c, resourcePath(slug), registerTexts[c.var.ctx.locale].states[state])
}
