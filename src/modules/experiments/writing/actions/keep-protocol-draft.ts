import { isId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { keepDraft } from '../../protocol/index.ts'
import { mayWriteProtocol } from '../../protocol-permissions.ts'
import { findExperiment } from '../../store/experiments.ts'
import { normalAnswer, type SectionSave } from './section-saved.ts'

export type KeepDraftRefusal = 'not-found' | 'forbidden' | 'not-open'

/** Keeps what is being typed, beside the protocol: no version, no audit, seen by its author only. */
export async function keepProtocolDraft(
  ctx: Ctx,
  experimentId: string,
  save: SectionSave & { readonly draftId: string },
): Promise<Result<undefined, KeepDraftRefusal>> {
  const experiment = await findExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!ctx.person || !mayWriteProtocol(ctx.person, experiment)) return refused('forbidden')
  if (!isId(save.draftId)) return refused('not-open')

  const kept = await keepDraft(ctx.db, {
    id: save.draftId,
    experimentId: experiment.id,
    section: save.section.key,
    authorId: ctx.person.id,
    baseVersion: save.baseVersion,
    answer: normalAnswer(save.answer),
    state: 'open',
    savedAt: ctx.now,
  })
  return kept ? done() : refused('not-open')
}
