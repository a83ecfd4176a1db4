import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import { isOnTeam } from '../../permissions.ts'
import { findStanding } from '../../protocol/index.ts'
import { lockExperiment } from '../../store/experiments.ts'
import type { ReportWords } from '../evaluation.ts'
import { insertReport } from '../store/evaluations.ts'

/** Files an evaluation: it is public at once, and is not taken back. */
export async function fileEvaluation(
  ctx: Ctx,
  experimentId: string,
  words: ReportWords,
  file: NewFile | undefined,
): Promise<Result<{ id: string }, 'not-found' | 'forbidden'>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!isOnTeam(ctx.person, experiment)) return refused('forbidden')

  const id = newId(ctx.now, ctx.chance)
  const fileId = file && (await ctx.files.save(file))
  const { frozen } = await findStanding(ctx.db, experimentId)
  const report = { id, ...words, link: words.link, fileId, protocolVersion: frozen?.version }
  await insertReport(ctx.db, experimentId, report, { personId: ctx.person?.id, at: ctx.now })

  ctx.audit({
    act: 'evaluation.filed',
    subject: `experiment:${experimentId}`,
    public: isOpenToAll(experiment),
    detail: { form: words.form },
  })
  ctx.announce('evaluation.filed', { experimentId })
  ctx.changed(`experiment:${experimentId}`)
  return done({ id })
}
