import { z } from 'zod'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { addressRefusals } from '#modules/people/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { idOf, onOwnEvent, onTeamEvent, programmeOf } from '../../calls/index.ts'
import { type Contribution, decisions, toTell } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath, programmePaths } from '../../paths/programmes.ts'
import { formatName } from '../../schedule/index.ts'
import { inviteReviewer, removeReviewer } from '../actions/change-reviewers.ts'
import { decideContribution } from '../actions/decide-contribution.ts'
import { tellDecision } from '../actions/tell-decision.ts'
import { decisionLetter } from '../mails/contributions.ts'
import { DecisionPage } from '../pages/DecisionPage.tsx'
import { conflictOf, resultsFor, reviewerShape } from '../review.ts'
import { listReviewers } from '../store/reviews.ts'
import { reviewTexts } from '../texts/review.ts'
import { drawResults, knownOf, resultListRoutes } from './result-list.tsx'

const onDecisions = {
  ...onTeamEvent,
  refusals: (locale: Locale) => reviewTexts[locale].refusals,
} as const

const decisionShape = z.object({
  decision: z.enum(decisions),
  // Emptied, the letter says the decision alone; not sent at all, nobody chose that.
  message: z.string().trim().max(4_000),
})

/** The list of results, who reads, and what is decided. */
export const decisionRoutes: readonly Route[] = [
  ...resultListRoutes,
  actRoute({
    ...onDecisions,
    path: programmePaths.reviewers,
    fresh: true,
    shape: reviewerShape,
    draw: drawResults,
    act: (c, event, words) => inviteReviewer(c.var.ctx, event, words),
    refusals: (locale) => ({ ...onDecisions.refusals(locale), ...addressRefusals[locale] }),
    under: { 'already-there': 'email', 'address-of-another': 'email' },
    next: ({ slug }) => programmePath('results', slug),
    notice: (locale) => reviewTexts[locale].invited,
  }),
  buttonRoute({
    ...onDecisions,
    path: programmePaths.removeReviewer,
    act: (c, event) => removeReviewer(c.var.ctx, event, idOf(c)),
    back: ({ slug }) => programmePath('results', slug),
    next: ({ slug }) => programmePath('results', slug),
    notice: (locale) => reviewTexts[locale].removed,
  }),
  get(
    programmePaths.decision,
    'staff',
    onOwnEvent(async (c, event) => {
      const drawn = await drawDecision(c, event, emptyForm)
      return drawn ? page(c, drawn) : notFound(c)
    }),
  ),
  actRoute({
    ...onDecisions,
    path: programmePaths.decide,
    shape: decisionShape,
    draw: drawDecision,
    act: async (c, event, input) => {
      const id = idOf(c)
      const done = await decideContribution(c.var.ctx, event, id, input)
      return done.ok ? { ...done, value: id } : done
    },
    next: ({ slug }, id) => programmePath('decision', slug, { id }),
    notice: (locale) => reviewTexts[locale].decided,
  }),
  buttonRoute({
    ...onDecisions,
    path: programmePaths.tell,
    draw: drawDecision,
    act: async (c, event) => {
      const id = idOf(c)
      const done = await tellDecision(c.var.ctx, event, id)
      return done.ok ? { ...done, value: id } : done
    },
    next: ({ slug }, id) => programmePath('decision', slug, { id }),
    notice: (locale) => reviewTexts[locale].toldDone,
  }),
]

async function drawDecision(c: HttpContext, event: NetworkEvent, form: FormState) {
  const { ctx, frame } = c.var
  const { reviewer, reviews, known } = await knownOf(c, event)
  const entry = known.find(({ id }) => id === idOf(c))
  if (!entry) return undefined
  const [line] = resultsFor(reviewer, [entry], reviews)
  const programme = await programmeOf(ctx.db, event.id)
  const readers = await listReviewers(ctx.db, event.id)
  const of = reviews.filter(({ contributionId }) => contributionId === entry.id)
  const { contribution, speakers } = entry
  return (
    <DecisionPage
      {...{ frame, event, programme, contribution, form }}
      format={formatName(programme, contribution.format)}
      speakers={speakers.map(({ name, organisation, territory }) =>
        [name, organisation, territory].filter(Boolean).join(', '),
      )}
      summary={line?.summary}
      comments={line?.hiddenUntilRead ? [] : of.flatMap(({ comment }) => comment || [])}
      setAside={readers.flatMap((reader) => {
        const declared = of.some(({ reviewerId, conflict }) => reviewerId === reader.id && conflict)
        const reason = conflictOf(reader, speakers, declared)
        return reason ? [{ name: reader.name, reason }] : []
      })}
      letter={letterOf(c, event, contribution, speakers)}
    />
  )
}

function letterOf(
  c: HttpContext,
  event: NetworkEvent,
  contribution: Contribution,
  speakers: readonly { name: string; email: string }[],
) {
  const telling = toTell(contribution)
  const [first] = speakers
  if (!telling.ok || !first) return undefined
  const letter = decisionLetter(c.var.ctx, first, { event, contribution, decision: telling.value })
  return { ...letter, to: speakers.map(({ name, email }) => `${name} (${email})`) }
}
