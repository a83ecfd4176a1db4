import { dayOf } from '#kit/dates.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { writeMarkdownBlocks } from '#platform/documents/markdown.ts'
import { listEvaluationLines, listFigures, listReports } from '../../evaluation/index.ts'
import type { Experiment } from '../../experiment.ts'
import { findKind, type Kinds } from '../../instrument-kinds.ts'
import { listInstruments, listPhases } from '../../phases/index.ts'
import { findProtocol, listFreezes } from '../../protocol/index.ts'
import { listBudgetLines } from '../../store/budget.ts'
import type { SheetFacts } from '../case-sheet.ts'

/** All that is already known of an experiment, for a sheet that nobody should have to retype. */
export async function collectSheetFacts(
  ctx: Ctx,
  kinds: Kinds,
  experiment: Experiment,
): Promise<SheetFacts> {
  const { db } = ctx
  return {
    experiment,
    slug: experiment.slug,
    protocol: (await findProtocol(db, experiment.id))?.content ?? {},
    place: await placeOf(ctx, experiment),
    phases: await listPhases(db, experiment.id, dayOf(ctx.now)),
    figures: await listFigures(ctx, kinds, experiment.id),
    budget: await listBudgetLines(db, experiment.id),
    freezes: await listFreezes(db, experiment.id),
    lines: await listEvaluationLines(db, experiment.id),
    reports: await listReports(db, experiment.id),
    houseName: ctx.settings.houseName,
    evidence: await listEvidenceTexts(ctx, kinds, experiment.id),
  }
}

async function placeOf(ctx: Ctx, { territoryId }: Experiment): Promise<string> {
  if (!territoryId) return ''
  const territory = (await getTerritories(ctx.db, [territoryId])).get(territoryId)
  return territory ? territoryLabel(territory) : ''
}

async function listEvidenceTexts(ctx: Ctx, kinds: Kinds, experimentId: string) {
  const instruments = await listInstruments(ctx.db, experimentId)
  const evidence = await Promise.all(
    instruments.map(({ kind, instrumentId }) =>
      findKind(kinds, kind)?.evidence(ctx, instrumentId, ctx.locale),
    ),
  )
  // Tables are what was counted: they stay tables in the text that people go on writing.
  return evidence.flatMap((blocks) =>
    blocks && blocks.length > 0 ? [writeMarkdownBlocks(blocks, ctx.locale)] : [],
  )
}
