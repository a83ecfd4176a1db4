import { forgetAdoptions, rememberAdoption } from '#modules/resources/index.ts'
import type { Ctx } from '#platform/context.ts'
import { paths } from '../../paths.ts'
import { findLineage, listChildren } from '../../protocol/index.ts'
import { findExperiment } from '../../store/experiments.ts'
import { findSheet } from '../store/sheets.ts'

/**
 * The sheet of an experiment says who adopted its protocol, and what they changed, as soon as the
 * adoption may be seen; hidden again, it says nothing of it. Run twice, it says the same.
 */
export async function tellOriginalSheet(ctx: Ctx, experimentId: string): Promise<void> {
  for (const child of await listChildren(ctx.db, experimentId)) await tellOf(ctx, child)
  await tellOf(ctx, experimentId)
}

async function tellOf(ctx: Ctx, experimentId: string): Promise<void> {
  const lineage = await findLineage(ctx.db, experimentId)
  if (!lineage) return
  const experiment = await findExperiment(ctx.db, experimentId)
  if (experiment?.visibility !== 'published') {
    await forgetAdoptions(ctx, [experimentId])
    return
  }
  const sheet = await findSheet(ctx.db, experimentId)
  await rememberAdoption(ctx, {
    originId: lineage.fromExperimentId,
    experimentId,
    title: experiment.title,
    territoryId: experiment.territoryId,
    changed: lineage.changes,
    happened: sheet?.publishedAt ? (sheet.content.essential.result ?? '') : '',
    href: paths.experiment(experiment.slug),
    at: lineage.at,
  })
}
