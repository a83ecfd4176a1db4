import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { again, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import {
  findContributionByLink,
  listContributions,
  listTracks,
  onEvent,
  onNamedEvent,
  programmeOf,
  speakersOf,
} from '../../calls/index.ts'
import { contributionTexts, contributionValues, readContribution } from '../../calls/nouns.ts'
import { type Contribution, isPublic, publicNames, trapField } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath, programmePaths } from '../../paths/programmes.ts'
import { callOf } from '../../programme-call.ts'
import { placedSentence } from '../../schedule/index.ts'
import { answerDecision } from '../actions/answer-decision.ts'
import { changeContribution } from '../actions/change-contribution.ts'
import { submitContribution } from '../actions/submit-contribution.ts'
import { AcceptedPage } from '../pages/AcceptedPage.tsx'
import { ContributePage } from '../pages/ContributePage.tsx'
import { ContributionPage } from '../pages/ContributionPage.tsx'
import { oldLink } from './old-link.ts'

/** Offering, following one's offer by a link, and what was accepted. */
export const contributionRoutes: readonly Route[] = [
  get(
    programmePaths.contribute,
    'anyone',
    onEvent(async (c, event) => page(c, await drawForm(c, event, emptyForm))),
  ),
  post(programmePaths.contribute, 'anyone', onEvent(submit), { perMinute: 6 }),
  get(programmePaths.contribution, 'anyone', onNamedEvent(follow), { perMinute: 60 }),
  post(programmePaths.contribution, 'anyone', onNamedEvent(change), { perMinute: 20 }),
  post(programmePaths.answer, 'anyone', onNamedEvent(answer), { perMinute: 20 }),
  get(programmePaths.accepted, 'anyone', onEvent(showAccepted), { cached: true }),
]

async function drawForm(c: HttpContext, event: NetworkEvent, form: FormState) {
  const { ctx, frame } = c.var
  const programme = await programmeOf(ctx.db, event.id)
  const tracks = await listTracks(ctx.db, event.id)
  const state = callOf(programme, event, ctx.now)
  return <ContributePage {...{ frame, event, programme, tracks, state, form }} />
}

async function submit(c: HttpContext, event: NetworkEvent) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const said = contributionTexts[ctx.locale]
  // A machine that filled the trap is thanked like anyone, and nothing is kept.
  if (raw[trapField]) return seeOther(c, programmePath('accepted', event.slug), said.sent)

  const { questions } = await programmeOf(ctx.db, event.id)
  const read = readContribution(raw, questions, { ...said, locale: ctx.locale })
  if (!read.ok) return again(c, await drawForm(c, event, read.form))

  const sent = await submitContribution(ctx, event, read.value)
  if (!sent.ok) {
    return again(c, await drawForm(c, event, formRefused(raw, said.refusals[sent.refusal])))
  }
  const { token } = sent.value
  return seeOther(c, programmePath('contribution', event.slug, { token }), said.sent)
}

async function drawOwn(
  c: HttpContext,
  event: NetworkEvent,
  contribution: Contribution,
  refused?: FormState,
) {
  const { ctx, frame } = c.var
  const programme = await programmeOf(ctx.db, event.id)
  const tracks = await listTracks(ctx.db, event.id)
  const speakers = (await speakersOf(ctx.db, event.id)).get(contribution.id) ?? []
  return (
    <ContributionPage
      {...{ frame, event, programme, tracks, contribution }}
      token={c.req.param('token') ?? ''}
      callOpen={callOf(programme, event, ctx.now) === 'open'}
      form={refused ?? { values: contributionValues(contribution, speakers), problems: {} }}
      placed={await placedSentence(ctx, event, contribution.id)}
    />
  )
}

async function follow(c: HttpContext, event: NetworkEvent) {
  const token = c.req.param('token') ?? ''
  const contribution = await findContributionByLink(c.var.ctx.db, event.id, token)
  return contribution ? page(c, await drawOwn(c, event, contribution)) : oldLink(c)
}

async function change(c: HttpContext, event: NetworkEvent) {
  const { ctx } = c.var
  const token = c.req.param('token') ?? ''
  const contribution = await findContributionByLink(ctx.db, event.id, token)
  if (!contribution) return oldLink(c)
  const sent = await readEdit(c, () => drawOwn(c, event, contribution))
  if (!sent.ok) return again(c, await drawOwn(c, event, contribution, sent.form))
  const { raw } = sent
  const said = contributionTexts[ctx.locale]
  const { questions } = await programmeOf(ctx.db, event.id)
  const read = readContribution(raw, questions, { ...said, locale: ctx.locale })
  if (!read.ok) return again(c, await drawOwn(c, event, contribution, read.form))

  const changed = await changeContribution(ctx, event, token, read.value)
  if (changed.ok) {
    return seeOther(c, programmePath('contribution', event.slug, { token }), said.saved)
  }
  if (changed.refusal === 'not-found') return oldLink(c)
  const form = formRefused(raw, said.refusals[changed.refusal])
  return again(c, await drawOwn(c, event, contribution, form))
}

const answers = ['confirm', 'withdraw'] as const

async function answer(c: HttpContext, event: NetworkEvent) {
  const { ctx } = c.var
  const token = c.req.param('token') ?? ''
  const contribution = await findContributionByLink(ctx.db, event.id, token)
  if (!contribution) return oldLink(c)
  const raw = await readForm(c)
  const given = answers.find((one) => one === raw['answer'])
  // Withdrawing is for good: nothing is done of an answer that is neither.
  if (!given) return again(c, await drawOwn(c, event, contribution, emptyForm))
  const said = contributionTexts[ctx.locale]
  const done = await answerDecision(ctx, event, token, given)
  if (!done.ok) {
    const form = formRefused(raw, said.refusals[done.refusal])
    return again(c, await drawOwn(c, event, contribution, form))
  }
  const sentence = given === 'confirm' ? said.confirmed : said.withdrawn
  return seeOther(c, programmePath('contribution', event.slug, { token }), sentence)
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
