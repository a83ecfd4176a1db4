import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../../experiment.ts'
import type { PlacedTerritory } from '../../placed-territory.ts'
import { insertExperiment } from '../../store/experiments.ts'
import { reserveSlug } from '../../store/slugs.ts'

type Words = 'id' | 'title' | 'question' | 'hypothesis' | 'summary' | 'challenges' | 'visibility'

/** Keeps an experiment as it is on its first day, under an address of its own; whoever calls has checked the right. */
export async function keepIdea(
  ctx: Ctx,
  input: Pick<Experiment, Words> & { readonly territory: PlacedTerritory | undefined },
): Promise<Experiment> {
  const { id, title, question, hypothesis, summary, challenges, visibility, territory } = input
  const experiment: Experiment = {
    id,
    slug: await reserveSlug(ctx.db, title, id, ctx.now),
    title,
    question,
    hypothesis,
    summary,
    challenges,
    territoryId: territory?.id,
    regionCode: territory?.regionCode,
    seeking: territory === undefined,
    stage: 'idea',
    stop: undefined,
    visibility,
    declineReason: undefined,
    proposedBy: ctx.person?.id,
    startedOn: dayOf(ctx.now),
    now: undefined,
    source: 'house',
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await insertExperiment(ctx.db, experiment)
  return experiment
}
