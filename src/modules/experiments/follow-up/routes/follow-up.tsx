import { dayOf } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { download, page } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import type { Experiment } from '../../experiment.ts'
import { followUpPaths as paths } from '../../paths/follow-up.ts'
import { isOnTeam, mayFollowCommitment } from '../../permissions.ts'
import { experimentAt, onExperiment } from '../../routes/on-experiment.ts'
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
import { followUpTexts } from '../texts/follow-up.ts'

const onThis = {
  audience: 'signed-in',
  on: experimentAt,
  refusals: (locale: Locale) => followUpTexts[locale].refusals,
  next: ({ slug }: Experiment) => paths.proposals(slug),
} as const

export const followUpRoutes: readonly Route[] = [
  get(paths.proposals(':slug'), 'anyone', onExperiment(show)),
  get(paths.proposalsFile(':slug'), 'anyone', onExperiment(sendCsv), { open: true }),
  actRoute({
    ...onThis,
    path: paths.proposals(':slug'),
    may: isOnTeam,
    fresh: true,
    shape: citizenProposalShape,
    days: proposalDays,
    draw: (c, experiment, form) => draw(c, experiment, { of: 'new', form }),
    act: (c, { id }, proposal) => recordCitizenProposal(c.var.ctx, id, proposal),
    under: { 'due-before-made': 'answerDueOn' },
    notice: (locale) => followUpTexts[locale].recorded,
  }),
  actRoute({
    ...onThis,
    path: paths.answer(':slug', ':id'),
    may: mayFollowCommitment,
    fresh: true,
    shape: authorityAnswerShape,
    days: answerDays,
    draw: (c, experiment, form) => draw(c, experiment, { of: c.req.param('id') ?? '', form }),
    act: (c, { id }, input) => answerCitizenProposal(c.var.ctx, id, c.req.param('id') ?? '', input),
    notice: (locale) => followUpTexts[locale].answered,
  }),
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
