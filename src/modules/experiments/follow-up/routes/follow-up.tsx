import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { type FormState, formRefused, parseForm } from '#kit/form.ts'
import { again, download, forbidden, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import type { Experiment } from '../../experiment.ts'
import { followUpPaths as paths } from '../../paths/follow-up.ts'
import { isOnTeam, mayFollowCommitment } from '../../permissions.ts'
import { onExperiment } from '../../routes/on-experiment.ts'
import { answerCitizenProposal } from '../actions/answer-citizen-proposal.ts'
import { recordCitizenProposal } from '../actions/record-citizen-proposal.ts'
import {
  answerDays,
  authorityAnswerShape,
  citizenProposalShape,
  lastAnswer,
  owedOn,
  proposalDays,
} from '../follow-up.ts'
import { FollowUpPage } from '../pages/FollowUpPage.tsx'
import { listCitizenProposals } from '../store/follow-ups.ts'
import { type FollowUpRefusal, followUpTexts } from '../texts/follow-up.ts'

export const followUpRoutes: readonly Route[] = [
  get(paths.proposals(':slug'), 'anyone', onExperiment(show)),
  get(paths.proposalsFile(':slug'), 'anyone', onExperiment(sendCsv), { open: true }),
  post(paths.proposals(':slug'), 'signed-in', onExperiment(record, isOnTeam)),
  post(paths.answer(':slug', ':id'), 'signed-in', onExperiment(answer, mayFollowCommitment)),
]

async function draw(
  c: HttpContext,
  experiment: Experiment,
  refused?: { of: string; form: FormState },
) {
  const { ctx, frame } = c.var
  return (
    <FollowUpPage
      frame={frame}
      experiment={experiment}
      proposals={await listCitizenProposals(ctx.db, experiment.id)}
      today={dayOf(ctx.now)}
      mayRecord={isOnTeam(ctx.person, experiment)}
      mayAnswer={mayFollowCommitment(ctx.person, experiment)}
      {...(refused ? { refused } : {})}
    />
  )
}

async function show(c: HttpContext, experiment: Experiment) {
  return page(c, await draw(c, experiment))
}

type Done = { readonly ok: true } | { readonly ok: false; readonly refusal: FollowUpRefusal }

async function record(c: HttpContext, experiment: Experiment) {
  const { ctx } = c.var
  const fields = await readForm(c)
  const read = withinDays(parseForm(citizenProposalShape, fields, ctx.locale), {
    raw: fields,
    ranges: proposalDays,
    today: dayOf(ctx.now),
    locale: ctx.locale,
  })
  if (!read.ok) return again(c, await draw(c, experiment, { of: 'new', form: read.form }))
  const done: Done = await recordCitizenProposal(ctx, experiment.id, read.value)
  const texts = followUpTexts[ctx.locale]
  if (done.ok) return seeOther(c, paths.proposals(experiment.slug), texts.recorded)
  if (done.refusal === 'forbidden') return forbidden(c)
  const form = formRefused(fields, texts.refusals[done.refusal], 'answerDueOn')
  return again(c, await draw(c, experiment, { of: 'new', form }))
}

async function answer(c: HttpContext, experiment: Experiment) {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  const fields = await readForm(c)
  const read = withinDays(parseForm(authorityAnswerShape, fields, ctx.locale), {
    raw: fields,
    ranges: answerDays,
    today: dayOf(ctx.now),
    locale: ctx.locale,
  })
  if (!read.ok) return again(c, await draw(c, experiment, { of: id, form: read.form }))
  const done: Done = await answerCitizenProposal(ctx, experiment.id, id, read.value)
  const texts = followUpTexts[ctx.locale]
  if (done.ok) return seeOther(c, paths.proposals(experiment.slug), texts.answered)
  if (done.refusal === 'forbidden') return forbidden(c)
  const form = formRefused(fields, texts.refusals[done.refusal])
  return again(c, await draw(c, experiment, { of: id, form }))
}

async function sendCsv(c: HttpContext, experiment: Experiment) {
  const { ctx } = c.var
  const texts = followUpTexts[ctx.locale]
  const proposals = await listCitizenProposals(ctx.db, experiment.id)
  const csv = writeCsv({
    name: texts.proposalsTitle,
    columns: [
      { title: texts.proposal, kind: 'text' },
      { title: texts.madeBy, kind: 'text' },
      { title: texts.madeOn, kind: 'day' },
      { title: texts.answer, kind: 'text' },
      { title: texts.reason, kind: 'text' },
      { title: texts.deadline, kind: 'day' },
    ],
    rows: proposals.map((proposal) => {
      const last = lastAnswer(proposal)
      const state = last ? texts.states[last.state] : texts.awaited
      const { title, madeBy, madeOn } = proposal
      return [title, madeBy, madeOn, state, last?.reason, owedOn(proposal)]
    }),
  })
  return download(c, csv, {
    name: `propositions-${experiment.slug}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  })
}
