import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { beginProtocol as begin } from '../../protocol/index.ts'
import { firstAnswers } from '../../protocol/nouns.ts'
import { mayWriteProtocol } from '../../protocol-permissions.ts'
import { findExperiment } from '../../store/experiments.ts'

export type BeginProtocolRefusal = 'not-found' | 'forbidden' | 'already-begun'

/** Version 1: what the experiment already says of itself. */
export async function beginProtocol(
  ctx: Ctx,
  experimentId: string,
): Promise<Result<undefined, BeginProtocolRefusal>> {
  const experiment = await findExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayWriteProtocol(ctx.person, experiment)) return refused('forbidden')

  const begun = await begin(ctx.db, experiment.id, {
    act: 'begun',
    authorId: ctx.person?.id,
    at: ctx.now,
    answers: firstAnswers(experiment),
  })
  if (!begun.ok) return begun

  ctx.audit({ act: 'protocol.begun', subject: `experiment:${experiment.id}`, public: false })
  ctx.changed(`experiment:${experiment.id}`)
  return done()
}
