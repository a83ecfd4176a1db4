import { type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Attachment } from '../../attachment.ts'
import { eligibility } from '../../eligibility.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { listEligibilityChecks } from '../store/eligibility-checks.ts'
import { checkEligibility, type EligibilityRefusal } from './check-eligibility.ts'

export type JoinRefusal = EligibilityRefusal | 'file-missing'

/** A document that shows where a criterion stands: what is written of it is read once more, with the document. */
export async function joinCriterionFile(
  ctx: Ctx,
  experimentId: string,
  key: string,
  file: Attachment | undefined,
): Promise<Result<undefined, JoinRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  const standing = eligibility(await listEligibilityChecks(ctx.db, experimentId)).find(
    ({ criterion }) => criterion === key,
  )
  if (!standing) return refused('not-found')
  if (!file) return refused('file-missing')

  const { criterion, state, latest } = standing
  const words = { state, text: latest?.text ?? '', link: latest?.link }
  return checkEligibility(ctx, experimentId, criterion, { ...words, file })
}
