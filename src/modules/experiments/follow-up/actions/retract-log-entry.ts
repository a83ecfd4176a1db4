import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import { mayRetract } from '../../permissions.ts'
import { findExperiment } from '../../store/experiments.ts'
import { findLogEntry, retractLogEntry as retract } from '../store/logbook.ts'

/** Whoever wrote it may take it back; the team's lead may too. A photo goes at once. */
export async function retractLogEntry(
  ctx: Ctx,
  experimentId: string,
  id: string,
): Promise<Result<undefined, 'not-found' | 'forbidden'>> {
  const experiment = await findExperiment(ctx.db, experimentId)
  const entry = experiment && (await findLogEntry(ctx.db, experimentId, id))
  if (!experiment || !entry) return refused('not-found')

  if (!mayRetract(ctx.person, experiment, entry)) return refused('forbidden')

  await retract(ctx.db, experimentId, id, ctx.now)

  ctx.audit({
    act: 'logbook.retracted',
    subject: `experiment:${experimentId}`,
    public: entry.isPublic && isOpenToAll(experiment),
  })
  ctx.changed(`experiment:${experimentId}`)
  return done()
}
