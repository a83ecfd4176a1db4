import { emptyForm, type FormState, parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { getTerritories } from '#modules/territories/index.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { placeName } from '../../pages/place-words.ts'
import { paths } from '../../paths.ts'
import { declineShape } from '../../proposal.ts'
import { refusedForm } from '../../routes/experiment-form.tsx'
import { knownTerritory } from '../../routes/territory-asked.ts'
import { findExperiment } from '../../store/experiments.ts'
import { listExperiments } from '../../store/lists.ts'
import { acceptProposal } from '../actions/accept-proposal.ts'
import { declineProposal } from '../actions/decline-proposal.ts'
import { proposerOf } from '../actions/proposer-of.ts'
import { ReviewListPage, ReviewPage } from '../pages/ReviewPages.tsx'
import { proposalTexts } from '../texts/proposal.ts'

/** Reading proposals and answering them. */
export const reviewRoutes: readonly Route[] = [
  get('/experiences/a-relire', 'staff', list),
  get('/experiences/a-relire/:id', 'staff', show),
  post('/experiences/a-relire/:id/accepter', 'staff', accept),
  post('/experiences/a-relire/:id/ne-pas-retenir', 'staff', decline),
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

async function accept(c: HttpContext) {
  const { ctx } = c.var
  const experiment = await waiting(c)
  if (!experiment) return notFound(c)
  const accepted = await acceptProposal(ctx, experiment.id)
  if (accepted.ok) {
    const notice = proposalTexts[ctx.locale].acceptedNotice
    return seeOther(c, paths.experiment(accepted.value.slug), notice)
  }
  if (accepted.refusal === 'forbidden') return forbidden(c)
  return again(c, await reviewPage(c, experiment, refusedForm({}, accepted.refusal, ctx.locale)))
}

async function decline(c: HttpContext) {
  const { ctx } = c.var
  const experiment = await waiting(c)
  if (!experiment) return notFound(c)
  const raw = await readForm(c)
  const parsed = parseForm(declineShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await reviewPage(c, experiment, parsed.form))
  const declined = await declineProposal(ctx, experiment.id, parsed.value.reason)
  if (declined.ok) {
    return seeOther(c, paths.toReview, proposalTexts[ctx.locale].declinedNotice)
  }
  if (declined.refusal === 'forbidden') return forbidden(c)
  return again(c, await reviewPage(c, experiment, refusedForm(raw, declined.refusal, ctx.locale)))
}

async function waiting(c: HttpContext): Promise<Experiment | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findExperiment(c.var.ctx.db, id) : undefined
}

async function reviewPage(c: HttpContext, experiment: Experiment, form: FormState) {
  const { ctx, frame } = c.var
  const territory = await knownTerritory(ctx, experiment)
  return (
    <ReviewPage
      frame={frame}
      experiment={experiment}
      place={territory ? placeName(territory, ctx.locale) : proposalTexts[ctx.locale].placeSought}
      proposer={await proposerOf(ctx.db, experiment.id)}
      form={form}
    />
  )
}
