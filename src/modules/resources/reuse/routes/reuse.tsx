import { emptyForm, type FormState, parseForm, type RawForm, typedValues } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { answerOldLink } from '#modules/letterheads/index.ts'
import { resolveTerritoryField, withTerritoryProblem } from '#modules/territories/index.ts'
import { notFound, page, seeOther } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { reusePaths } from '../../paths/reuse.ts'
import { paths, resourcePath } from '../../paths.ts'
import { mayReviewReuses } from '../../permissions.ts'
import type { Resource } from '../../resource.ts'
import { openReuseShape, type ReuseForm, reuseShape } from '../../reuse.ts'
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
import {
  ReuseQueuePage,
  type ReuseQueueProps,
  ReuseRegisterPage,
} from '../pages/ReuseRegisterPage.tsx'
import { declineShape, maskingShape } from '../review.ts'
import { findByToken } from '../store/contacts.ts'
import { registerTexts } from '../texts/register.ts'

const pageSize = 30
const mostPages = 500

const onTold = {
  audience: 'staff',
  on: reuseAt,
  may: mayReviewReuses,
  fresh: true,
  next: () => reusePaths.queue,
} as const

/** Telling a reuse, proving one's address, reading what was told. */
export const reuseRoutes: readonly Route[] = [
  get(reusePaths.register, 'anyone', showRegister, { cached: true }),
  get(reusePaths.queue, 'staff', async (c) => page(c, await queuePage(c))),
  actRoute({
    ...onTold,
    path: reusePaths.accept,
    shape: maskingShape,
    draw: (c, id, form) => queuePage(c, { masking: { id, form } }),
    act: (c, id, { names }) => publishReuse(c.var.ctx, id, names),
    refusals: (locale) => registerTexts[locale].reviewRefusals,
    under: { 'name-not-found': 'names' },
    notice: (locale) => registerTexts[locale].publishedNotice,
  }),
  actRoute({
    ...onTold,
    path: reusePaths.decline,
    shape: declineShape,
    draw: (c, id, form) => queuePage(c, { declining: { id, form } }),
    act: (c, id, { reason }) => declineReuse(c.var.ctx, id, reason),
    refusals: (locale) => registerTexts[locale].reviewRefusals,
    notice: (locale) => registerTexts[locale].declinedNotice,
  }),
  get(reusePaths.proof, 'anyone', askProof, { perMinute: 60 }),
  post(reusePaths.proof, 'anyone', prove, { perMinute: 20 }),
  get(reusePaths.reuse, 'anyone', async (c) => {
    const resource = await publishedAt(c)
    return resource ? page(c, await tellPage(c, resource, emptyForm)) : notFound(c)
  }),
  actRoute({
    audience: 'anyone',
    path: reusePaths.reuse,
    options: { perMinute: 6 },
    on: publishedAt,
    fresh: true,
    // A machine that filled the trap is thanked like anyone, and nothing is kept.
    trapped: (c, { slug }) =>
      seeOther(c, resourcePath(slug), registerTexts[c.var.ctx.locale].states['address-asked']),
    shape: storySent,
    draw: tellPage,
    act: (c, { slug }, { teller, ...story }) => tellReuse(c.var.ctx, slug, story, teller),
    refusals: (locale) => registerTexts[locale].refusals,
    under: { nowhere: 'organisation', 'in-the-future': 'usedOn' },
    next: ({ slug }) => resourcePath(slug),
    notice: (locale, { state }) => registerTexts[locale].states[state],
  }),
]

function reuseAt(c: HttpContext): string | undefined {
  const id = c.req.param('id') ?? ''
  return isId(id) ? id : undefined
}

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

async function queuePage(
  c: HttpContext,
  refused: Pick<ReuseQueueProps, 'masking' | 'declining'> = {},
) {
  const reuses = await placed(c, await listWaiting(c.var.ctx.db, 50))
  return <ReuseQueuePage frame={c.var.frame} reuses={reuses} {...refused} />
}

/** Only what everyone reads can be told of. */
async function publishedAt(c: HttpContext): Promise<Resource | undefined> {
  const resource = await resourceAsked(c)
  return resource?.state === 'published' ? resource : undefined
}

async function tellPage(c: HttpContext, resource: Resource, form: FormState) {
  const { ctx, frame } = c.var
  const answer =
    form === emptyForm ? undefined : await resolveTerritoryField(ctx.db, form.values, 'territory')
  return <TellReusePage {...{ frame, resource, form, answer }} />
}

/** A visitor also says who they are. */
type Told = ReuseForm & { readonly name?: string; readonly email?: string }

/** With the place that was typed, once it is known which one. */
async function storySent(c: HttpContext, _: Resource, raw: RawForm) {
  const { ctx } = c.var
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  const read = parseForm<Told>(ctx.person ? reuseShape : openReuseShape, raw, ctx.locale)
  if (answer.kind === 'choices') {
    const form = read.ok ? { values: typedValues(raw), problems: {} } : read.form
    return { ok: false, form: withTerritoryProblem(form, 'territory', answer, ctx.locale) } as const
  }
  if (!read.ok) return read
  const { name, email, ...story } = read.value
  const territoryId = answer.kind === 'chosen' ? answer.territory.id : undefined
  const teller = name && email ? { name, email } : undefined
  return { ok: true, value: { ...story, territoryId, teller } } as const
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
