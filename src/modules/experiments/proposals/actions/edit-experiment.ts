import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../../experiment.ts'
import { mayEditExperiment } from '../../permissions.ts'
import type { PlacedTerritory } from '../../placed-territory.ts'
import type { ExperimentForm } from '../../proposal.ts'
import { lockExperiment, saveExperiment } from '../../store/experiments.ts'
import { reserveSlug } from '../../store/slugs.ts'

export type EditRefusal = 'not-found' | 'forbidden' | 'territory-missing'

/** New words, a territory found, what happens now. A new title brings a new address. */
export async function editExperiment(
  ctx: Ctx,
  experimentId: string,
  input: Omit<ExperimentForm, 'territory'> & { territory: PlacedTerritory | undefined },
): Promise<Result<Experiment, EditRefusal>> {
  const before = await lockExperiment(ctx.db, experimentId)
  if (!before) return refused('not-found')

  if (!mayEditExperiment(ctx.person, before)) return refused('forbidden')

  if (!input.territory && before.stage !== 'idea' && before.territoryId) {
    return refused('territory-missing')
  }
  const retitled = input.title !== before.title
  const slug = retitled ? await reserveSlug(ctx.db, input.title, before.id, ctx.now) : before.slug
  const after: Experiment = {
    ...before,
    slug,
    title: input.title,
    question: input.question,
    hypothesis: input.hypothesis,
    summary: input.summary,
    challenges: input.challenges,
    territoryId: input.territory?.id,
    regionCode: input.territory?.regionCode,
    seeking: input.territory === undefined,
    now: nowOf(before, input, dayOf(ctx.now)),
    updatedAt: ctx.now,
  }

  await saveExperiment(ctx.db, after)

  ctx.audit({
    act: 'experiment.edited',
    subject: `experiment:${before.id}`,
    public: before.visibility === 'published',
  })
  ctx.announce('experiment.edited', { id: before.id, title: after.title })
  ctx.changed(`experiment:${before.id}`)
  return done(after)
}

/** “What happens now” carries the day it was last written; untouched, it keeps its own. */
function nowOf(
  before: Experiment,
  input: { nowTitle: string; nowText: string },
  today: string,
): Experiment['now'] {
  if (input.nowTitle === '' && input.nowText === '') return undefined
  const same = before.now?.title === input.nowTitle && before.now.text === input.nowText
  return { title: input.nowTitle, text: input.nowText, on: same ? before.now.on : today }
}
