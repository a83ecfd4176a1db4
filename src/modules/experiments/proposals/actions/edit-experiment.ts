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
  given: Omit<ExperimentForm, 'territory'> & { territory: PlacedTerritory | undefined },
): Promise<Result<Experiment, EditRefusal>> {
  const before = await lockExperiment(ctx.db, experimentId)
  if (!before) return refused('not-found')

  if (!mayEditExperiment(ctx.person, before)) return refused('forbidden')

  if (!given.territory && before.stage !== 'idea' && before.territoryId) {
    return refused('territory-missing')
  }
  const retitled = given.title !== before.title
  const slug = retitled ? await reserveSlug(ctx.db, given.title, before.id, ctx.now) : before.slug
  const after: Experiment = {
    ...before,
    slug,
    title: given.title,
    question: given.question,
    hypothesis: given.hypothesis,
    summary: given.summary,
    challenges: given.challenges,
    territoryId: given.territory?.id,
    regionCode: given.territory?.regionCode,
    seeking: given.territory === undefined,
    now: nowOf(before, given, dayOf(ctx.now)),
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
  given: { nowTitle: string; nowText: string },
  today: string,
): Experiment['now'] {
  if (given.nowTitle === '' && given.nowText === '') return undefined
  const same = before.now?.title === given.nowTitle && before.now.text === given.nowText
  return { title: given.nowTitle, text: given.nowText, on: same ? before.now.on : today }
}
