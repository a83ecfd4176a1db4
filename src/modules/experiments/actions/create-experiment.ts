import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../experiment.ts'
import { mayReviewProposals } from '../permissions.ts'
import type { CreateForm } from '../proposal.ts'
import { insertExperiment } from '../store/experiments.ts'
import { reserveSlug } from '../store/slugs.ts'
import type { PlacedTerritory } from './propose-experiment.ts'

/** An experiment of the lab's own: prepared inside, or published at once as a call to territories. */
export async function createExperiment(
  ctx: Ctx,
  given: CreateForm & { territory: PlacedTerritory | undefined },
): Promise<Result<Experiment, 'forbidden'>> {
  const id = newId(ctx.now, ctx.chance)

  if (!mayReviewProposals(ctx.person)) return refused('forbidden')

  const experiment: Experiment = {
    id,
    slug: await reserveSlug(ctx.db, given.title, id, ctx.now),
    title: given.title,
    question: given.question,
    hypothesis: given.hypothesis,
    summary: given.summary,
    challenges: given.challenges,
    territoryId: given.territory?.id,
    regionCode: given.territory?.regionCode,
    seeking: given.territory === undefined,
    stage: 'idea',
    stop: undefined,
    visibility: given.open === '' ? 'draft' : 'published',
    declineReason: undefined,
    proposedBy: ctx.person?.id,
    startedOn: dayOf(ctx.now),
    now: undefined,
    source: 'house',
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await insertExperiment(ctx.db, experiment)

  const published = experiment.visibility === 'published'
  ctx.audit({ act: 'experiment.created', subject: `experiment:${id}`, public: published })
  if (published) ctx.announce('experiment.published', { id })
  return done(experiment)
}
