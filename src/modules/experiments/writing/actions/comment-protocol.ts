import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { addComment, findProtocol } from '../../protocol/index.ts'
import { mayCommentProtocol } from '../../protocol-permissions.ts'
import { findExperiment } from '../../store/experiments.ts'
import type { Section } from '../../template/nouns.ts'

export type CommentRefusal = 'not-found' | 'forbidden' | 'not-begun'

/** A remark beside a section. Frozen protocols take remarks too: amendments begin there. */
export async function commentProtocol(
  ctx: Ctx,
  experimentId: string,
  input: { readonly section: Section; readonly text: string },
): Promise<Result<undefined, CommentRefusal>> {
  const experiment = await findExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayCommentProtocol(ctx.person, experiment)) return refused('forbidden')
  const protocol = await findProtocol(ctx.db, experiment.id)
  if (!protocol) return refused('not-begun')

  await addComment(ctx.db, experiment.id, {
    id: newId(ctx.now, ctx.chance),
    section: input.section.key,
    version: protocol.version,
    authorId: ctx.person?.id,
    text: input.text,
    at: ctx.now,
    resolvedBy: undefined,
    resolvedAt: undefined,
  })

  ctx.audit({
    act: 'protocol.commented',
    subject: `experiment:${experiment.id}`,
    public: false,
    detail: { section: input.section.key },
  })
  ctx.changed(`experiment:${experiment.id}`)
  return done()
}
