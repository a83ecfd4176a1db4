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
  const [[frozen], titles, instruments] = await Promise.all([
    listFreezes(ctx.db, experimentId),
    phaseTitles(ctx, experimentId),
    listInstruments(ctx.db, experimentId),
  ])
  const figures = await Promise.all(
    instruments.map(({ kind, instrumentId }) => findKind(kinds, kind)?.figures(ctx, instrumentId)),
  )
  return instruments.flatMap((instrument, place) => {
    const mark = protocolMark(instrument.protocolVersion, frozen?.version ?? 0)
    const title = instruments.length > 1 ? titles.get(instrument.phaseId) : undefined
    return (figures[place] ?? []).map((figure) => ({
      ...figure,
      label: labelled(figure.label, title),
      producedUnder: mark?.producedUnder,
    }))
  })
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
  const [phases, figures, budget, freezes] = await Promise.all([
    listPhases(ctx.db, experiment.id, dayOf(ctx.now)),
    listFigures(ctx, kinds, experiment.id),
    listBudgetLines(ctx.db, experiment.id),
    listFreezes(ctx.db, experiment.id),
  ])
  return deviationsOf({ slug: experiment.slug, phases, figures, budget, freezes })
}
