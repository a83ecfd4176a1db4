import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { markComment } from '../../protocol/index.ts'
import { mayCommentProtocol } from '../../protocol-permissions.ts'
import { findExperiment } from '../../store/experiments.ts'

/** Settled, or taken up again. */
export async function resolveProtocolComment(
  ctx: Ctx,
  experimentId: string,
  input: { readonly id: string; readonly resolved: boolean },
): Promise<Result<undefined, 'not-found' | 'forbidden'>> {
  const experiment = await findExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayCommentProtocol(ctx.person, experiment)) return refused('forbidden')

  const at = input.resolved ? ctx.now : undefined
  const marked = await markComment(ctx.db, experiment.id, input.id, ctx.person?.id, at)
  if (!marked) return refused('not-found')

  ctx.audit({
    act: input.resolved ? 'protocol-comment.resolved' : 'protocol-comment.reopened',
    subject: `experiment:${experiment.id}`,
    public: false,
  })
  ctx.changed(`experiment:${experiment.id}`)
  return done()
}
