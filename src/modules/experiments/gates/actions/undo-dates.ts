import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { stations } from '../../stage.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { findStageDates, saveStageDates } from '../store/passages.ts'
import { stagesTexts } from '../texts/stages-page.ts'

/** By station; an empty word for one without a day. */
type DatesState = Readonly<Record<string, string>>

/** The days by which stations are to be left, as they stood a moment ago. */
export const stageDatesUndo: UndoKind<Ctx, DatesState> = {
  act: 'experiment-dates.set',
  named: { fr: stagesTexts.fr.datesNamed, en: stagesTexts.en.datesNamed },
  undone: { fr: stagesTexts.fr.datesUndone, en: stagesTexts.en.datesUndone },
  state: async (ctx, id) => {
    if (!(await lockExperiment(ctx.db, id))) return undefined
    const dates = await findStageDates(ctx.db, id)
    return Object.fromEntries(stations.map((station) => [station, dates[station] ?? '']))
  },
  may: async (ctx, id) => {
    const experiment = await lockExperiment(ctx.db, id)
    return experiment !== undefined && mayEditExperiment(ctx.person, experiment)
  },
  isPublic: async (ctx, id) => {
    const experiment = await lockExperiment(ctx.db, id)
    return experiment !== undefined && isOpenToAll(experiment)
  },
  restore: (ctx, id, before) => saveStageDates(ctx.db, id, before),
}
