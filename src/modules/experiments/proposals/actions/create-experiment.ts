import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../../experiment.ts'
import { mayReviewProposals } from '../../permissions.ts'
import type { PlacedTerritory } from '../../placed-territory.ts'
import type { CreateForm } from '../../proposal.ts'
import { keepIdea } from './keep-idea.ts'

/** An experiment of the lab's own: prepared inside, or published at once as a call to territories. */
export async function createExperiment(
  ctx: Ctx,
  input: CreateForm & { territory: PlacedTerritory | undefined },
): Promise<Result<Experiment, 'forbidden'>> {
  if (!mayReviewProposals(ctx.person)) return refused('forbidden')

  const id = newId(ctx.now, ctx.chance)
  const experiment = await keepIdea(ctx, {
    ...input,
    id,
    visibility: input.open === '' ? 'draft' : 'published',
  })

  const published = experiment.visibility === 'published'
  ctx.audit({ act: 'experiment.created', subject: `experiment:${id}`, public: published })
  if (published) ctx.announce('experiment.published', { id })
  return done(experiment)
}
