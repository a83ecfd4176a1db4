import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { keepAttachment } from '../../actions/keep-attachment.ts'
import type { Attachment } from '../../attachment.ts'
import type { RequirementKey } from '../../gate.ts'
import { mayGiveEvidence } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { addEvidence } from '../../store/gate-record.ts'
import type { EvidenceForm } from '../evidence.ts'

export type EvidenceRefusal = 'not-found' | 'forbidden'

/** What shows that a requirement is met: words, and a link or a file. Never rewritten. */
export async function recordEvidence(
  ctx: Ctx,
  experimentId: string,
  requirement: RequirementKey,
  input: EvidenceForm & { file: Attachment | undefined },
): Promise<Result<undefined, EvidenceRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayGiveEvidence(ctx.person, experiment)) return refused('forbidden')

  const fileId = await keepAttachment(ctx, input.file)
  await addEvidence(ctx.db, experiment.id, {
    id: newId(ctx.now, ctx.chance),
    requirement,
    text: input.text,
    link: input.link,
    fileId,
    personId: ctx.person?.id,
    at: ctx.now,
  })

  ctx.audit({
    act: 'experiment-evidence.recorded',
    subject: `experiment:${experiment.id}`,
    public: false,
    detail: { requirement },
  })
  ctx.changed(`experiment:${experiment.id}`)
  return done()
}
