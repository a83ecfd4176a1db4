import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { datesInOrder, type StageDates } from '../../lateness.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { saveStageDates } from '../store/passages.ts'

export type StageDatesRefusal = 'not-found' | 'forbidden' | 'not-in-order'

/** When each station should be left: what lateness is measured against. */
export async function setStageDates(
  ctx: Ctx,
  experimentId: string,
  dates: StageDates,
): Promise<Result<undefined, StageDatesRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  if (!datesInOrder(dates)) return refused('not-in-order')

  await saveStageDates(ctx.db, experiment.id, dates)

  ctx.audit({
    act: 'experiment-dates.set',
    subject: `experiment:${experiment.id}`,
    public: experiment.visibility === 'published',
  })
  ctx.changed(`experiment:${experiment.id}`)
  return done()
}
