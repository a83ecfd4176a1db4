import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { keepAttachment } from '../../actions/keep-attachment.ts'
import type { Attachment } from '../../attachment.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { addAgreementAmendment, findAgreement } from '../store/agreements.ts'

export type AmendAgreementRefusal =
  | 'not-found'
  | 'forbidden'
  | 'not-signed-yet'
  | 'amended-before-signature'

/** A change after the signature, signed again. */
export async function amendAgreement(
  ctx: Ctx,
  experimentId: string,
  input: { object: string; reason: string; signedOn: string; file: Attachment | undefined },
): Promise<Result<undefined, AmendAgreementRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  const agreement = await findAgreement(ctx.db, experimentId)
  if (agreement?.signedOn === undefined) return refused('not-signed-yet')
  if (input.signedOn < agreement.signedOn) return refused('amended-before-signature')

  const fileId = await keepAttachment(ctx, input.file)
  await addAgreementAmendment(ctx.db, agreement.id, {
    id: newId(ctx.now, ctx.chance),
    object: input.object,
    reason: input.reason,
    signedOn: input.signedOn,
    fileId,
    recordedBy: ctx.person?.id,
    at: ctx.now,
  })

  ctx.audit({
    act: 'experiment-agreement.amended',
    subject: `experiment:${experimentId}`,
    public: experiment.visibility === 'published',
  })
  ctx.changed(`experiment:${experimentId}`)
  return done()
}
