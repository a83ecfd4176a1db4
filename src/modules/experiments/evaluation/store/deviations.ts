import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../../experiment.ts'
import { findKind, type Kinds } from '../../instrument-kinds.ts'
import { listInstruments, listPhaseRecords, listPhases } from '../../phases/index.ts'
import { listFreezes } from '../../protocol/index.ts'
import { protocolMark } from '../../protocol/nouns.ts'
import { listBudgetLines } from '../../store/budget.ts'
import { type DeviationLine, deviationsOf, type MarkedFigure } from '../deviation.ts'

/** Figures of every instrument of an experiment, each asked of its own room. */
export async function listFigures(
  ctx: Ctx,
  kinds: Kinds,
  experimentId: string,
): Promise<readonly MarkedFigure[]> {
  const current = (await listFreezes(ctx.db, experimentId))[0]?.version ?? 0
  const titles = await phaseTitles(ctx, experimentId)
  const instruments = await listInstruments(ctx.db, experimentId)
  const figures: MarkedFigure[] = []
  for (const instrument of instruments) {
    const kind = findKind(kinds, instrument.kind)
    if (!kind) continue
    const producedUnder = protocolMark(instrument.protocolVersion, current)?.producedUnder
    for (const figure of await kind.figures(ctx, instrument.instrumentId)) {
      const title = instruments.length > 1 ? titles.get(instrument.phaseId) : undefined
      figures.push({ ...figure, label: labelled(figure.label, title), producedUnder })
    }
  }
  return figures
}

async function phaseTitles(ctx: Ctx, experimentId: string) {
  const records = await listPhaseRecords(ctx.db, experimentId)
  return new Map(records.map(({ id, title }) => [id, title]))
}

/** Several instruments report the same figures: each then says which phase it speaks of. */
function labelled(label: MarkedFigure['label'], title: string | undefined): MarkedFigure['label'] {
  if (!title) return label
  return { fr: `${label.fr} (${title})`, en: `${label.en} (${title})` }
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
