import { z } from 'zod'
import { emptyForm, type FormState, type RawForm } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { formPlaces, formValues, readFormQuestions } from '#modules/questionnaires/index.ts'
import { notFound, page, seeOther } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import {
  findContributionByLink,
  listContributions,
  listTracks,
  onEvent,
  programmeOf,
  speakersOf,
} from '../../calls/index.ts'
import { contributionTexts, contributionValues, readContribution } from '../../calls/nouns.ts'
import { type Contribution, isPublic, publicNames } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath, programmePaths } from '../../paths/programmes.ts'
import { callOf } from '../../programme-call.ts'
import { placedSentence } from '../../schedule/index.ts'
import { eventAsked, eventNamed } from '../../seating/index.ts'
import { answerDecision } from '../actions/answer-decision.ts'
import { changeContribution } from '../actions/change-contribution.ts'
import { submitContribution } from '../actions/submit-contribution.ts'
import { AcceptedPage } from '../pages/AcceptedPage.tsx'
import { ContributePage } from '../pages/ContributePage.tsx'
import { ContributionPage } from '../pages/ContributionPage.tsx'
import { oldLink } from './old-link.ts'

interface OnOwn {
  readonly event: NetworkEvent
  readonly contribution: Contribution
  readonly token: string
}

const onContributions = {
  audience: 'anyone',
  refusals: (locale: Locale) => contributionTexts[locale].refusals,
} as const

/** The secret of the address opens what its holder offered. */
const onOwn = {
  ...onContributions,
  options: { perMinute: 20 },
  on: async (c: HttpContext): Promise<OnOwn | Response | undefined> => {
    const event = await eventNamed(c)
    if (!event) return undefined
    const token = c.req.param('token') ?? ''
    const contribution = await findContributionByLink(c.var.ctx.db, event.id, token)
    return contribution ? { event, contribution, token } : oldLink(c)
  },
  next: ({ event, token }: OnOwn) => programmePath('contribution', event.slug, { token }),
} as const

/** Offering, following one's offer by a link, and what was accepted. */
export const contributionRoutes: readonly Route[] = [
  get(
    programmePaths.contribute,
    'anyone',
    onEvent(async (c, event) => page(c, await drawForm(c, event, emptyForm))),
  ),
  actRoute({
    ...onContributions,
    path: programmePaths.contribute,
    options: { perMinute: 6 },
    on: eventAsked,
    fresh: true,
    // A machine that filled the trap is thanked like anyone, and nothing is kept.
    trapped: (c, { slug }) =>
      seeOther(c, programmePath('accepted', slug), contributionTexts[c.var.ctx.locale].sent),
    shape: readGiven,
    draw: drawForm,
    act: (c, event, words) => submitContribution(c.var.ctx, event, words),
    next: ({ slug }, { token }) => programmePath('contribution', slug, { token }),
    notice: (locale) => contributionTexts[locale].sent,
  }),
  get(programmePaths.contribution, 'anyone', follow, { perMinute: 60 }),
  actRoute({
    ...onOwn,
    path: programmePaths.contribution,
    shape: (c, { event }, raw) => readGiven(c, event, raw),
    draw: drawOwn,
    act: (c, { event, token }, words) => changeContribution(c.var.ctx, event, token, words),
    notice: (locale) => contributionTexts[locale].saved,
  }),
  actRoute({
    ...onOwn,
    path: programmePaths.answer,
    fresh: true,
    // Withdrawing is for good: nothing is done of an answer that is neither.
    shape: z.object({ answer: z.enum(['confirm', 'withdraw']) }),
    draw: async (c, on, { problems }) =>
      drawOwn(c, on, { values: await valuesOf(c, on), problems }),
    act: (c, { event, token }, { answer }) => answerDecision(c.var.ctx, event, token, answer),
    notice: (locale, _, { answer }) =>
      answer === 'confirm'
        ? contributionTexts[locale].confirmed
        : contributionTexts[locale].withdrawn,
  }),
  get(programmePaths.accepted, 'anyone', onEvent(showAccepted), { cached: true }),
]

async function readGiven(c: HttpContext, event: NetworkEvent, raw: RawForm) {
  const { db, locale } = c.var.ctx
  const { questions } = await programmeOf(db, event.id)
  return readContribution(raw, await readFormQuestions(db, questions, raw, locale), locale)
}

async function drawForm(c: HttpContext, event: NetworkEvent, form: FormState) {
  const { ctx, frame } = c.var
  const programme = await programmeOf(ctx.db, event.id)
  const tracks = await listTracks(ctx.db, event.id)
  const state = callOf(programme, event, ctx.now)
  const places = await formPlaces(ctx.db, programme.questions, { form })
  return <ContributePage {...{ frame, event, programme, tracks, state, form, places }} />
}

async function valuesOf(c: HttpContext, { event, contribution }: OnOwn) {
  const { db } = c.var.ctx
  const speakers = (await speakersOf(db, event.id)).get(contribution.id) ?? []
  const { questions } = await programmeOf(db, event.id)
  return contributionValues(contribution, speakers, formValues(questions, contribution.answers))
}

async function drawOwn(c: HttpContext, on: OnOwn, form: FormState) {
  const { ctx, frame } = c.var
  const { event, contribution, token } = on
  const programme = await programmeOf(ctx.db, event.id)
  const tracks = await listTracks(ctx.db, event.id)
  return (
    <ContributionPage
      {...{ frame, event, programme, tracks, contribution, token }}
      callOpen={callOf(programme, event, ctx.now) === 'open'}
      form={form === emptyForm ? { values: await valuesOf(c, on), problems: {} } : form}
      places={await formPlaces(ctx.db, programme.questions, { ...contribution, form })}
      placed={await placedSentence(ctx, event, contribution.id)}
    />
  )
}

async function follow(c: HttpContext) {
  const on = await onOwn.on(c)
  if (on === undefined) return notFound(c)
  return on instanceof Response ? on : page(c, await drawOwn(c, on, emptyForm))
}

async function showAccepted(c: HttpContext, event: NetworkEvent) {
  const { ctx, frame } = c.var
  const programme = await programmeOf(ctx.db, event.id)
  const speakers = await speakersOf(ctx.db, event.id)
  const all = await listContributions(ctx.db, event.id)
  return page(
    c,
    <AcceptedPage
      frame={frame}
      event={event}
      callOpen={callOf(programme, event, ctx.now) === 'open'}
      contributions={all.filter(isPublic).map((contribution) => ({
        contribution,
        names: publicNames(speakers.get(contribution.id) ?? []),
        format:
          programme.formats.find(({ key }) => key === contribution.format)?.name ??
          contribution.format,
      }))}
    />,
  )
}
