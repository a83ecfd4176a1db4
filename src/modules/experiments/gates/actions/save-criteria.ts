import type { GridChange } from '#kit/grids/grid.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { checkProblem, eligibility, eligibilityCriteria } from '../../eligibility.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import type { CriterionForm } from '../criteria-grid.ts'
import { addEligibilityCheck, listEligibilityChecks } from '../store/eligibility-checks.ts'
import type { EligibilityRefusal } from './check-eligibility.ts'
import { criteriaUndo } from './undo-criteria.ts'

/** Where the criteria stand, all at once: one more reading of each that changed, one line of the memory, one undo. */
export async function saveCriteria(
  ctx: Ctx,
  experimentId: string,
  { changed }: GridChange<CriterionForm>,
): Promise<Result<{ readonly changed: number }, EligibilityRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  const problem = changed
    .map(({ written }) => checkProblem(written.state, written.text))
    .find(Boolean)
  if (problem) return refused(problem)
  if (changed.length === 0) return done({ changed: 0 })

  const standing = eligibility(await listEligibilityChecks(ctx.db, experimentId))
  const undo = await undoable(ctx, criteriaUndo, experimentId)
  for (const { id, written } of changed) {
    const criterion = eligibilityCriteria.find((known) => known === id)
    if (!criterion) return refused('not-found')
    const { state, text, link } = written
    // The document that was joined still shows it.
    const fileId = standing.find((item) => item.criterion === criterion)?.latest?.fileId
    await addEligibilityCheck(ctx.db, experimentId, {
      ...{ id: newId(ctx.now, ctx.chance), criterion, state, text, link, fileId },
      personId: ctx.person?.id,
      at: ctx.now,
    })
  }

  const told = {
    subject: `experiment:${experimentId}`,
    public: experiment.visibility === 'published',
  }
  const states = Object.fromEntries(changed.map(({ id, written }) => [id, written.state]))
  ctx.audit({ act: 'experiment-criteria.written', ...told, detail: states })
  ctx.changed(`experiment:${experimentId}`)
  await undo(told)
  return done({ changed: changed.length })
}
