import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import { findFrozenPlans, isOpenToAll, lockExperiment } from '#modules/experiments/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayPublishResult } from '../../permissions.ts'
import { type KeptResult, measuredIn } from '../kept-result.ts'
import { toldTogether } from '../open-columns.ts'
import type { PublishWords } from '../result-forms.ts'
import { listResults, lockResult, saveStanding } from '../store/results.ts'
import { resultPublishedUndo } from './undo-results.ts'

export type PublishRefusal =
  | 'not-found'
  | 'forbidden'
  | 'not-a-draft'
  | 'not-public'
  | 'deviations-unsaid'
  | 'deviations-both'
  | 'told-together'

/** From now on anybody reads it, beside what differs from the plan. Its numbers change no more. */
export async function publishResult(
  ctx: Ctx,
  id: string,
  { differs, deviations, note }: PublishWords,
): Promise<Result<KeptResult, PublishRefusal>> {
  const result = await lockResult(ctx.db, id)
  const experiment = result && (await lockExperiment(ctx.db, result.experimentId))
  if (!result || !experiment) return refused('not-found')

  if (!mayPublishResult(ctx.person, experiment)) return refused('forbidden')

  if (result.state !== 'draft') return refused('not-a-draft')
  if (!isOpenToAll(experiment)) return refused('not-public')
  if (differs === 'yes' && deviations === '') return refused('deviations-unsaid')
  if (differs === 'no' && deviations !== '') return refused('deviations-both')
  if (await isToldByAnother(ctx, result)) return refused('told-together')

  const undo = await undoable(ctx, resultPublishedUndo, id)
  const standing = { state: 'published', deviations, note, publishedAt: ctx.now } as const
  await saveStanding(ctx.db, id, { ...result, ...standing })

  const told = { subject: `experiment:${result.experimentId}`, public: true } as const
  const { kind, openColumns } = result
  const detail = { kind, deviations: deviations !== '', columns: openColumns !== undefined }
  ctx.audit({ act: 'result.published', ...told, detail })
  ctx.changed(told.subject)
  await undo(told)
  return done(result)
}

/** What was withdrawn counts as well: whoever took its columns has them. */
async function isToldByAnother(ctx: Ctx, result: KeptResult): Promise<boolean> {
  const frozen = await findFrozenPlans(ctx, result.experimentId)
  const openedOf = ({ numbers, openColumns, planPlace }: KeptResult) => {
    if (!numbers?.ofPeople || !openColumns) return undefined
    const plan = frozen?.plans[planPlace - 1]
    return { columns: openColumns, outcomes: plan ? measuredIn(plan) : [] }
  }
  const own = openedOf(result)
  if (!own) return false
  const results = await listResults(ctx.db, result.experimentId)
  return results.some((other) => {
    const opened = other.id === result.id || other.state === 'draft' ? undefined : openedOf(other)
    return opened !== undefined && toldTogether(own, opened)
  })
}
