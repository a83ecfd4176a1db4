import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import { findSharedAddresses } from '#modules/people/index.ts'
import { getTerritories } from '#modules/territories/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { placeName } from '../../pages/place-words.ts'
import { paths } from '../../paths.ts'
import { declineShape } from '../../proposal.ts'
import { knownTerritory } from '../../routes/territory-asked.ts'
import { findExperiment } from '../../store/experiments.ts'
import { listExperiments } from '../../store/lists.ts'
import { refusalFields, refusalTexts } from '../../texts/refusal.ts'
import { acceptProposal } from '../actions/accept-proposal.ts'
import { declineProposal } from '../actions/decline-proposal.ts'
import { proposerOf } from '../actions/proposer-of.ts'
import { ReviewListPage, ReviewPage } from '../pages/ReviewPages.tsx'
import { proposalTexts } from '../texts/proposal.ts'

const onWaiting = {
  audience: 'staff',
  on: waiting,
  draw: reviewPage,
  refusals: (locale: Locale) => refusalTexts[locale],
} as const

/** Reading proposals and answering them. */
export const reviewRoutes: readonly Route[] = [
  get('/experiences/a-relire', 'staff', list),
  get('/experiences/a-relire/:id', 'staff', show),
  buttonRoute({
    ...onWaiting,
    path: '/experiences/a-relire/:id/accepter',
    act: (c, { id }) => acceptProposal(c.var.ctx, id),
    next: (_, { slug }) => paths.experiment(slug),
    notice: (locale) => proposalTexts[locale].acceptedNotice,
  }),
  actRoute({
    ...onWaiting,
    path: '/experiences/a-relire/:id/ne-pas-retenir',
    fresh: true,
    shape: declineShape,
    act: (c, { id }, { reason }) => declineProposal(c.var.ctx, id, reason),
    under: refusalFields,
    next: () => paths.toReview,
    notice: (locale) => proposalTexts[locale].declinedNotice,
  }),
]

async function list(c: HttpContext) {
  const { ctx, frame } = c.var
  const waiting = await listExperiments(ctx.db, { visibility: ['in-review'], oldestFirst: true })
  const territories = await getTerritories(
    ctx.db,
    waiting.flatMap((experiment) => experiment.territoryId ?? []),
  )
  const proposals = waiting.map((experiment) => {
    const territory = territories.get(experiment.territoryId ?? '')
    const place = territory
      ? placeName(territory, ctx.locale)
      : proposalTexts[ctx.locale].placeSought
    return { experiment, place }
  })
  return page(c, <ReviewListPage frame={frame} proposals={proposals} />)
}

async function show(c: HttpContext) {
  const experiment = await waiting(c)
  if (!experiment) return notFound(c)
  // Answered already, by a colleague: its page is the place to go.
  if (experiment.visibility !== 'in-review') {
    return c.redirect(paths.experiment(experiment.slug), 303)
  }
  return page(c, await reviewPage(c, experiment, emptyForm))
}

async function waiting(c: HttpContext): Promise<Experiment | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findExperiment(c.var.ctx.db, id) : undefined
}

async function reviewPage(c: HttpContext, experiment: Experiment, form: FormState) {
  const { ctx, frame } = c.var
  const territory = await knownTerritory(ctx, experiment)
  const proposer = await proposerOf(ctx.db, experiment.id)
  const holders = await findSharedAddresses(ctx, [proposer?.personId])
  return (
    <ReviewPage
      frame={frame}
      experiment={experiment}
      place={territory ? placeName(territory, ctx.locale) : proposalTexts[ctx.locale].placeSought}
      proposer={proposer}
      addressHolder={holders.get(proposer?.personId)}
      form={form}
    />
  )
}
