import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { keepAttachment } from '../../actions/keep-attachment.ts'
import type { Attachment } from '../../attachment.ts'
import { checkProblem, type EligibilityCriterion } from '../../eligibility.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import type { EligibilityForm } from '../evidence.ts'
import { addEligibilityCheck } from '../store/eligibility-checks.ts'

export type EligibilityRefusal = 'not-found' | 'forbidden' | 'evidence-missing'

/** One reading of one criterion. The territory may give evidence; the lab reads it. */
export async function checkEligibility(
  ctx: Ctx,
  experimentId: string,
  criterion: EligibilityCriterion,
  input: EligibilityForm & { file: Attachment | undefined },
): Promise<Result<undefined, EligibilityRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  const problem = checkProblem(input.state, input.text)
  if (problem) return refused(problem)

  const fileId = await keepAttachment(ctx, input.file)
  await addEligibilityCheck(ctx.db, experiment.id, {
    id: newId(ctx.now, ctx.chance),
    criterion,
    state: input.state,
    text: input.text,
    link: input.link,
    fileId,
    personId: ctx.person?.id,
    at: ctx.now,
  })

  ctx.audit({
    act: 'experiment-eligibility.checked',
    subject: `experiment:${experiment.id}`,
    public: experiment.visibility === 'published',
    detail: { criterion, state: input.state },
  })
  ctx.changed(`experiment:${experiment.id}`)
  return done()
}
