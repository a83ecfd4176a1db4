import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import { isOpenToAll, lockExperiment } from '#modules/experiments/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayPublishResult } from '../../permissions.ts'
import type { KeptResult } from '../kept-result.ts'
import { deleteResult, lockResult, saveStanding } from '../store/results.ts'
import { resultWithdrawnUndo } from './undo-results.ts'

export type WithdrawRefusal = 'not-found' | 'forbidden' | 'result-not-published'

/** Its numbers are shown no more; that it stood there, since when and why it does no more, stays in public view. */
export async function withdrawResult(
  ctx: Ctx,
  id: string,
  { reason }: { readonly reason: string },
): Promise<Result<KeptResult, WithdrawRefusal>> {
  const result = await lockResult(ctx.db, id)
  const experiment = result && (await lockExperiment(ctx.db, result.experimentId))
  if (!result || !experiment) return refused('not-found')

  if (!mayPublishResult(ctx.person, experiment)) return refused('forbidden')

  if (result.state !== 'published') return refused('result-not-published')

  const undo = await undoable(ctx, resultWithdrawnUndo, id)
  const standing = { state: 'withdrawn', reason, withdrawnAt: ctx.now } as const
  await saveStanding(ctx.db, id, { ...result, ...standing })

  const told = {
    subject: `experiment:${result.experimentId}`,
    public: isOpenToAll(experiment),
  } as const
  ctx.audit({ act: 'result.withdrawn', ...told, detail: { kind: result.kind } })
  ctx.changed(told.subject)
  await undo(told)
  return done(result)
}

/** A draft that nobody wants: it was never in public view. */
export async function dropResult(
  ctx: Ctx,
  id: string,
): Promise<Result<KeptResult, 'not-found' | 'forbidden' | 'not-a-draft'>> {
  const result = await lockResult(ctx.db, id)
  const experiment = result && (await lockExperiment(ctx.db, result.experimentId))
  if (!result || !experiment) return refused('not-found')

  if (!mayPublishResult(ctx.person, experiment)) return refused('forbidden')

  if (result.state !== 'draft') return refused('not-a-draft')
  await deleteResult(ctx.db, id)

  const subject = `experiment:${result.experimentId}`
  ctx.audit({ act: 'result.dropped', subject, public: false })
  ctx.changed(subject)
  return done(result)
}
