import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { type DeviationLine, deviationsOf, type MarkedFigure } from '../deviation.ts'
import type { Experiment } from '../experiment.ts'
import { findKind, type Kinds } from '../instrument-kinds.ts'
import { protocolMark } from '../protocol.ts'
import { listBudgetLines } from './budget.ts'
import { listInstruments, listPhases } from './phases.ts'
import { listFreezes } from './protocol-freezes.ts'

/** Figures of every instrument of an experiment, each asked of its own room. */
export async function listFigures(
  ctx: Ctx,
  kinds: Kinds,
  experimentId: string,
): Promise<readonly MarkedFigure[]> {
  const current = (await listFreezes(ctx.db, experimentId))[0]?.version ?? 0
  const figures: MarkedFigure[] = []
  for (const instrument of await listInstruments(ctx.db, experimentId)) {
    const kind = findKind(kinds, instrument.kind)
    if (!kind) continue
    const producedUnder = protocolMark(instrument.protocolVersion, current)?.producedUnder
    for (const figure of await kind.figures(ctx, instrument.instrumentId)) {
      figures.push({ ...figure, producedUnder })
    }
  }
  return figures
}

export async function listDeviations(
  ctx: Ctx,
  kinds: Kinds,
  experiment: Experiment,
): Promise<readonly DeviationLine[]> {
  return deviationsOf({
    slug: experiment.slug,
    phases: await listPhases(ctx.db, experiment.id, dayOf(ctx.now)),
    figures: await listFigures(ctx, kinds, experiment.id),
    budget: await listBudgetLines(ctx.db, experiment.id),
    freezes: await listFreezes(ctx.db, experiment.id),
  })
}
