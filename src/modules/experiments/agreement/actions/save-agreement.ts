import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { keepAttachment } from '../../actions/keep-attachment.ts'
import type { Attachment } from '../../attachment.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import {
  type AgreementForm,
  type AgreementProblem,
  agreementProblem,
  changesSignedTerms,
} from '../agreement.ts'
import { findAgreement, saveAgreement as save } from '../store/agreements.ts'

export type AgreementRefusal = 'not-found' | 'forbidden' | 'terms-are-signed' | AgreementProblem

/** Writes the agreement in the register. */
export async function saveAgreement(
  ctx: Ctx,
  experimentId: string,
  input: AgreementForm & { file: Attachment | undefined },
): Promise<Result<undefined, AgreementRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')
  const before = await findAgreement(ctx.db, experimentId)

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  const problem = agreementProblem(input, dayOf(ctx.now))
  if (problem) return refused(problem)
  if (before && changesSignedTerms(before, input)) return refused('terms-are-signed')

  const { file, amount, ...words } = input
  const fileId = (await keepAttachment(ctx, file)) ?? before?.fileId
  const id = before?.id ?? newId(ctx.now, ctx.chance)
  await save(ctx.db, experimentId, id, { ...words, amountCents: amount, fileId }, ctx.now)

  ctx.audit({
    act: 'experiment-agreement.written',
    subject: `experiment:${experimentId}`,
    public: experiment.visibility === 'published',
    detail: { signed: input.signedOn ?? null, deliberation: input.deliberationRef },
  })
  ctx.changed(`experiment:${experimentId}`)
  return done()
}
