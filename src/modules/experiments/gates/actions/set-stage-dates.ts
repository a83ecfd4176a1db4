import { type Day, dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../../experiment.ts'
import { datesInOrder, type StageDates } from '../../lateness.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { stations } from '../../stage.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { findStageDates, saveStageDates } from '../store/passages.ts'
import { stageDatesUndo } from './undo-dates.ts'

export type StageDatesRefusal = 'not-found' | 'forbidden' | 'not-in-order' | 'before-it-began'

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
  const standing = await findStageDates(ctx.db, experiment.id)
  const changed = stations.flatMap((stage) =>
    dates[stage] === standing[stage] ? [] : (dates[stage] ?? []),
  )
  if (changed.some((day) => day < firstDay(experiment))) return refused('before-it-began')

  const undo = await undoable(ctx, stageDatesUndo, experiment.id)
  await saveStageDates(ctx.db, experiment.id, dates)

  const told = {
    subject: `experiment:${experiment.id}`,
    public: experiment.visibility === 'published',
  } as const
  ctx.audit({ act: 'experiment-dates.set', ...told })
  ctx.changed(`experiment:${experiment.id}`)
  await undo(told)
  return done()
}

/** What came from a file of past years began before it was written here. */
function firstDay({ createdAt, startedOn }: Experiment): Day {
  const written = dayOf(createdAt)
  return startedOn !== undefined && startedOn < written ? startedOn : written
}
