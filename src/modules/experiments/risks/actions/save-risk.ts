import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import type { RiskForm } from '../risk.ts'
import { listRisks, saveRisk as save } from '../store/risks.ts'
import { inExperiment, riskUndo } from './undo-risk.ts'

export type RiskRefusal = 'not-found' | 'forbidden' | 'risk-unknown'

/** What may go wrong and what is done about it; `riskId` undefined adds one. */
export async function saveRisk(
  ctx: Ctx,
  experimentId: string,
  riskId: string | undefined,
  form: RiskForm,
): Promise<Result<undefined, RiskRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  const known = (await listRisks(ctx.db, experimentId)).some((item) => item.id === riskId)
  if (riskId !== undefined && !known) return refused('risk-unknown')

  const risk = { ...form, id: riskId ?? newId(ctx.now, ctx.chance) }
  const undo = await undoable(ctx, riskUndo, inExperiment(experimentId, risk.id))
  await save(ctx.db, experimentId, risk, ctx.now)

  const subject = `experiment:${experimentId}`
  const told = { subject, public: experiment.visibility === 'published' }
  ctx.audit({ act: 'experiment-risk.written', ...told })
  ctx.changed(subject)
  await undo(told)
  return done()
}
