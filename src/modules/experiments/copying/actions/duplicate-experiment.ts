import type { CopyAsked } from '#kit/copies/copy-kind.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { insertEvaluationLine, listEvaluationLines } from '../../evaluation/index.ts'
import { mayReviewProposals, maySeeExperiment } from '../../permissions.ts'
import { createExperiment } from '../../proposals/index.ts'
import { beginProtocol, findProtocol } from '../../protocol/index.ts'
import { cloneContent } from '../../protocol/nouns.ts'
import { insertRisk, insertStopCriterion, listRisks, listStopCriteria } from '../../risks/index.ts'
import { addBudgetLine, listBudgetLines } from '../../store/budget.ts'
import { findExperiment } from '../../store/experiments.ts'
import { joinAgain } from '../../team/index.ts'

/**
 * One more experiment, as a draft at its first stage, without a territory. What somebody answered, found, proved, decided or
 * signed stays with the first.
 */
export async function duplicateExperiment(
  ctx: Ctx,
  id: string,
  { title, parts }: CopyAsked,
): Promise<Result<string, 'forbidden' | 'not-found'>> {
  const experiment = await findExperiment(ctx.db, id)
  if (!mayReviewProposals(ctx.person)) return refused('forbidden')
  if (!experiment || !maySeeExperiment(ctx.person, experiment)) return refused('not-found')

  const { question, hypothesis, summary, challenges } = experiment
  const created = await createExperiment(ctx, {
    ...{ title, question, hypothesis, summary, challenges: [...challenges] },
    ...{ open: '', territory: undefined },
  })
  if (!created.ok) return created
  const copy = created.value.id
  if (parts.has('protocol')) await copyProtocol(ctx, id, { id: copy, title, parts })
  await copyPlans(ctx, id, { copy, parts })
  if (parts.has('team')) await joinAgain(ctx, id, copy)

  ctx.audit({ act: 'experiment.duplicated', subject: `experiment:${copy}`, public: false })
  return done(copy)
}

/** Its method as it is written today; what is of the first place stays there, and days are set again. */
async function copyProtocol(
  ctx: Ctx,
  from: string,
  to: { readonly id: string; readonly title: string; readonly parts: ReadonlySet<string> },
) {
  const protocol = await findProtocol(ctx.db, from)
  if (!protocol) return
  const { phases, ...method } = cloneContent(protocol.content)
  await beginProtocol(ctx.db, to.id, {
    act: 'cloned',
    authorId: ctx.person?.id,
    at: ctx.now,
    answers: {
      ...method,
      ...(phases && to.parts.has('phases') ? { phases } : {}),
      title: { answer: to.title },
    },
  })
}

/** What was planned, and nothing of what came of it. */
async function copyPlans(
  ctx: Ctx,
  from: string,
  { copy, parts }: { readonly copy: string; readonly parts: ReadonlySet<string> },
) {
  const { db, now } = ctx
  const nextId = () => newId(now, ctx.chance)
  if (parts.has('evaluation'))
    for (const line of await listEvaluationLines(db, from))
      await insertEvaluationLine(db, copy, { ...line, id: nextId(), finding: '' }, now)
  if (parts.has('criteria'))
    for (const { text } of await listStopCriteria(db, from))
      await insertStopCriterion(db, copy, { id: nextId(), text, checkOn: undefined }, now)
  if (parts.has('budget'))
    for (const line of await listBudgetLines(db, from))
      await addBudgetLine(
        db,
        copy,
        { ...line, id: nextId(), note: '', actualCents: undefined, actualTenths: undefined },
        now,
      )
  if (parts.has('risks'))
    for (const risk of await listRisks(db, from))
      await insertRisk(db, copy, { ...risk, id: nextId(), state: 'watched' }, now)
}
