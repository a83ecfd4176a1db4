import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState, parseForm } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import {
  type FormQuestions,
  formPlaces,
  readFormQuestions,
  withFormAnswers,
} from '#modules/questionnaires/index.ts'
import {
  findTerritory,
  resolveTerritoryField,
  territoryLabel,
  withTerritory,
} from '#modules/territories/index.ts'
import { page, seeOther } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { listInvoices } from '../../invoices/index.ts'
import { findJoinAnswers, findMembership, findMembershipByToken } from '../../membership/index.ts'
import {
  completeShape,
  type Membership,
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
import { countJoinQuestions, listJoinQuestions } from '../store/join-questions.ts'
import { requestTexts } from '../texts/membership-request.ts'

/** A request, for whoever holds the link of its mail. */
interface Followed {
  readonly membership: Membership
  readonly place: string
  readonly token: string
  /** What its kind of territory is asked beside the rest. */
  readonly questions: FormQuestions
}

const byLink = {
  audience: 'anyone',
  options: { perMinute: 20 },
  on: async (c: HttpContext): Promise<Followed | Response> =>
    (await followed(c)) ?? oldLink(c, 'membership'),
  draw: followPage,
  next: ({ token }: Followed) => paths.follow(token),
} as const

/** What anyone may ask, and follow by the link of their mail. */
export const membershipRequestRoutes: readonly Route[] = [
  get(paths.join, 'anyone', async (c) => page(c, await joinPage(c, true, emptyForm))),
  actRoute({
    path: paths.join,
    audience: 'anyone',
    options: { perMinute: 6 },
    on: () => true as const,
    fresh: true,
    // A machine that filled the trap is thanked like anyone, and nothing is kept.
    trapped: (c) => seeOther(c, paths.joinSent),
    shape: ({ var: { ctx } }, _, raw) =>
      withTerritory(ctx.db, parseForm(requestShape, raw, ctx.locale), {
        raw,
        name: 'territory',
        locale: ctx.locale,
      }),
    draw: joinPage,
    act: (c, _, { territory, ...input }) =>
      requestMembership(c.var.ctx, {
        ...input,
        territoryId: territory.id,
        territoryName: territoryLabel(territory),
      }),
    refusals: () => ({}),
    next: () => paths.joinSent,
  }),
  get(paths.joinSent, 'anyone', (c) => page(c, <JoinSentPage frame={c.var.frame} />)),
  get(paths.follow(':token'), 'anyone', follow, { perMinute: 60 }),
  actRoute({
    ...byLink,
    path: paths.confirm(':token'),
    fresh: true,
    shape: async ({ var: { ctx } }, { membership, questions }, raw) => {
      // Whoever presses twice is told where the request is, not what is missing.
      const asked = membership.state === 'to-confirm' ? questions : []
      const read = await readFormQuestions(ctx.db, asked, raw, ctx.locale)
      return withFormAnswers({ ok: true, value: {} }, read, raw)
    },
    act: (c, { token, place }, { answers }) =>
      confirmMembership(c.var.ctx, token, { territoryName: place, answers }),
    refusals: (locale: Locale) => ({
      ...membershipRefusalTexts[locale],
      'already-open': (contact) =>
        `${membershipRefusalTexts[locale]['already-open']} ${requestTexts[locale].joinBy(contact)}`,
    }),
    notice: (locale) => requestTexts[locale].confirmed,
  }),
  actRoute({
    ...byLink,
    path: paths.complete(':token'),
    fresh: true,
    shape: completeShape,
    act: (c, { token, place }, input) =>
      completeMembership(c.var.ctx, token, { ...input, territoryName: place }),
    refusals: (locale: Locale) => membershipRefusalTexts[locale],
    notice: (locale) => requestTexts[locale].completed,
  }),
]

/** `?territory=<id>` chooses the place beforehand: nobody types twice what the house knows. */
async function joinPage(c: HttpContext, _: true, form: FormState) {
  const { ctx, frame } = c.var
  const isOpening = form === emptyForm
  const typed = isOpening ? { territory: c.req.query('territory') ?? '' } : form.values
  const answer = await resolveTerritoryField(ctx.db, typed, 'territory')
  const chosen = answer.kind === 'chosen' ? answer.territory : undefined
  const counts = await countJoinQuestions(ctx.db)
  const asked = chosen
    ? { count: counts.get(chosen.kind) ?? 0, isKnown: true }
    : { count: Math.max(0, ...counts.values()), isKnown: false }
  const shown = isOpening ? { chosen } : { answer }
  return <JoinPage frame={frame} form={form} asked={asked} {...shown} />
}

async function follow(c: HttpContext) {
  const known = await followed(c)
  return known ? page(c, await followPage(c, known, emptyForm)) : oldLink(c, 'membership')
}

async function followed(c: HttpContext): Promise<Followed | undefined> {
  const { db } = c.var.ctx
  const token = c.req.param('token') ?? ''
  const id = await findMembershipByToken(db, token)
  const membership = id === undefined ? undefined : await findMembership(db, id)
  const territory = membership && (await findTerritory(db, membership.territoryId))
  if (!territory) return undefined
  const questions = await listJoinQuestions(db, territory.kind)
  return { membership, place: territoryLabel(territory), token, questions }
}

async function followPage(c: HttpContext, asked: Followed, form: FormState) {
  const { membership, place, token, questions } = asked
  const { ctx, frame } = c.var
  const invoices = await listInvoices(ctx.db, { membershipIds: [membership.id] })
  const shown = shownState({ ...membership, invoiced: invoices.length > 0 }, dayOf(ctx.now))
  return (
    <FollowRequestPage
      frame={frame}
      membership={membership}
      shown={shown}
      place={place}
      token={token}
      form={form}
      questions={questions}
      answers={await findJoinAnswers(ctx.db, token)}
      places={await formPlaces(ctx.db, questions, { form })}
    />
  )
}
