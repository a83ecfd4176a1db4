import { dayOf } from '#kit/dates.ts'
import {
  emptyForm,
  type FormState,
  formRefused,
  parseForm,
  trapField,
  typedValues,
} from '#kit/form.ts'
import {
  findTerritory,
  resolveTerritoryField,
  territoryLabel,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import { again, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { listInvoices } from '../../invoices/index.ts'
import { findMembership, findMembershipByToken } from '../../membership/index.ts'
import {
  completeShape,
  membershipRefusalTexts,
  requestShape,
  shownState,
} from '../../membership/nouns.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { oldLink } from '../../routes/old-link.ts'
import { completeMembership } from '../actions/complete-membership.ts'
import { confirmMembership } from '../actions/confirm-membership.ts'
import { requestMembership } from '../actions/request-membership.ts'
import { FollowRequestPage } from '../pages/FollowRequestPage.tsx'
import { JoinPage, JoinSentPage } from '../pages/JoinPage.tsx'
import { requestTexts } from '../texts/membership-request.ts'

/** What anyone may ask, and follow by the link of their mail. */
export const membershipRequestRoutes: readonly Route[] = [
  get(paths.join, 'anyone', ask),
  post(paths.join, 'anyone', send, { perMinute: 6 }),
  get(paths.joinSent, 'anyone', (c) => page(c, <JoinSentPage frame={c.var.frame} />)),
  get(paths.follow(':token'), 'anyone', follow, { perMinute: 60 }),
  post(paths.confirm(':token'), 'anyone', confirm, { perMinute: 20 }),
  post(paths.complete(':token'), 'anyone', complete, { perMinute: 20 }),
]

/** `?territory=<id>` chooses the place beforehand: nobody types twice what the house knows. */
async function ask(c: HttpContext) {
  const { ctx, frame } = c.var
  const territory = c.req.query('territory') ?? ''
  const answer = await resolveTerritoryField(ctx.db, { territory }, 'territory')
  const chosen = answer.kind === 'chosen' ? answer.territory : undefined
  return page(c, <JoinPage frame={frame} form={emptyForm} chosen={chosen} />)
}

async function send(c: HttpContext) {
  const { ctx, frame } = c.var
  const raw = await readForm(c)
  // A machine that filled the trap is thanked like anyone, and nothing is kept.
  if (raw[trapField]) return seeOther(c, paths.joinSent)

  const parsed = parseForm(requestShape, raw, ctx.locale)
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  if (!parsed.ok || answer.kind !== 'chosen') {
    const form = parsed.ok ? { values: typedValues(raw), problems: {} } : parsed.form
    const told = withTerritoryProblem(form, 'territory', answer, ctx.locale)
    return again(c, <JoinPage frame={frame} form={told} answer={answer} />)
  }

  const { territory } = answer
  await requestMembership(ctx, {
    ...parsed.value,
    territoryId: territory.id,
    territoryName: territoryLabel(territory),
  })
  return seeOther(c, paths.joinSent)
}

async function follow(c: HttpContext) {
  const element = await followPage(c, emptyForm)
  return element ? page(c, element) : oldLink(c, 'membership')
}

async function confirm(c: HttpContext) {
  const { ctx } = c.var
  const place = await placeOf(c)
  if (place === undefined) return oldLink(c, 'membership')
  const confirmed = await confirmMembership(ctx, tokenOf(c), place)
  if (confirmed.ok) return seeOther(c, paths.follow(tokenOf(c)), requestTexts[ctx.locale].confirmed)
  const sentence = membershipRefusalTexts[ctx.locale][confirmed.refusal]
  const more =
    confirmed.refusal === 'already-open'
      ? ` ${requestTexts[ctx.locale].joinBy(ctx.settings.contactEmail)}`
      : ''
  const element = await followPage(c, formRefused({}, sentence + more))
  return element ? again(c, element) : oldLink(c, 'membership')
}

async function complete(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const territoryName = await placeOf(c)
  if (territoryName === undefined) return oldLink(c, 'membership')
  const parsed = parseForm(completeShape, raw, ctx.locale)
  const completed = parsed.ok
    ? await completeMembership(ctx, tokenOf(c), { ...parsed.value, territoryName })
    : undefined
  if (completed?.ok)
    return seeOther(c, paths.follow(tokenOf(c)), requestTexts[ctx.locale].completed)
  const form =
    completed === undefined
      ? parsed.ok
        ? emptyForm
        : parsed.form
      : formRefused(raw, membershipRefusalTexts[ctx.locale][completed.refusal])
  const element = await followPage(c, form)
  return element ? again(c, element) : oldLink(c, 'membership')
}

function tokenOf(c: HttpContext): string {
  return c.req.param('token') ?? ''
}

async function found(c: HttpContext) {
  const { ctx } = c.var
  const id = await findMembershipByToken(ctx.db, tokenOf(c))
  return id === undefined ? undefined : findMembership(ctx.db, id)
}

async function placeOf(c: HttpContext): Promise<string | undefined> {
  const membership = await found(c)
  const territory = membership && (await findTerritory(c.var.ctx.db, membership.territoryId))
  return territory && territoryLabel(territory)
}

async function followPage(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  const membership = await found(c)
  const place = await placeOf(c)
  if (!membership || place === undefined) return undefined
  const invoices = await listInvoices(ctx.db, { membershipIds: [membership.id] })
  const shown = shownState({ ...membership, invoiced: invoices.length > 0 }, dayOf(ctx.now))
  return (
    <FollowRequestPage
      frame={frame}
      membership={membership}
      shown={shown}
      place={place}
      token={tokenOf(c)}
      form={form}
    />
  )
}
