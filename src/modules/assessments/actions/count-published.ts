import type { Ctx } from '#platform/context.ts'
import type { Counted } from '../national.ts'
import { resultsOf } from '../results.ts'
import { listAssessments } from '../store/assessments.ts'
import { resultsAskedOf } from './load-wave.ts'

/** The last published assessment of each territory, without its name; and how many were published in all. */
export async function countPublished(
  ctx: Pick<Ctx, 'db'>,
): Promise<{ readonly published: number; readonly counted: readonly Counted[] }> {
  const published = (await listAssessments(ctx.db)).filter((item) => item.publishedAt)
  const last = new Map(published.map((assessment) => [assessment.territoryId, assessment]))
  const counted = (await resultsAskedOf(ctx, [...last.values()])).map((asked): Counted => {
    const { level = 'other', population } = asked.place
    return { kind: level, population, results: resultsOf(asked) }
  })
  return { published: published.length, counted }
}
