import type { PlainState, UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import type { Risk } from '../risk.ts'
import {
  deleteRisk,
  findStopCheck,
  listRisks,
  putBackStopCheck,
  type StopCheck,
  saveRisk,
} from '../store/risks.ts'
import { riskUndoTexts } from '../texts/undo.ts'

/** Of one experiment. */
export const inExperiment = (experimentId: string, id: string) => `${experimentId} ${id}`
const readThing = (thing: string) => {
  const [experimentId = '', id = ''] = thing.split(' ')
  return { experimentId, id }
}

async function mayEdit(ctx: Ctx, thing: string): Promise<boolean> {
  const experiment = await lockExperiment(ctx.db, readThing(thing).experimentId)
  return experiment !== undefined && mayEditExperiment(ctx.person, experiment)
}

/** Told to everyone like the act itself, as long as everyone sees its experiment. */
async function isPublic(ctx: Ctx, thing: string): Promise<boolean> {
  const experiment = await lockExperiment(ctx.db, readThing(thing).experimentId)
  return experiment !== undefined && isOpenToAll(experiment)
}

const wordsOf = (of: keyof typeof riskUndoTexts.fr) => ({
  named: { fr: riskUndoTexts.fr[of].named, en: riskUndoTexts.en[of].named },
  undone: { fr: riskUndoTexts.fr[of].undone, en: riskUndoTexts.en[of].undone },
})

type RiskState = Risk & { readonly [name: string]: PlainState }

/** A risk that was written a moment ago, new or again. */
export const riskUndo: UndoKind<Ctx, RiskState> = {
  act: 'experiment-risk.written',
  ...wordsOf('risk'),
  state: async (ctx, thing) => {
    const { experimentId, id } = readThing(thing)
    // The experiment is locked: whoever writes one of its risks waits.
    if (!(await lockExperiment(ctx.db, experimentId))) return undefined
    const risk = (await listRisks(ctx.db, experimentId)).find((each) => each.id === id)
    return risk && { ...risk }
  },
  may: mayEdit,
  isPublic,
  restore: async (ctx, thing, before) => {
    const { experimentId, id } = readThing(thing)
    if (before) await saveRisk(ctx.db, experimentId, before, ctx.now)
    else await deleteRisk(ctx.db, experimentId, id)
    ctx.changed(`experiment:${experimentId}`)
  },
}

/** What was seen of a stop criterion a moment ago. */
export const stopCheckUndo: UndoKind<Ctx, StopCheck> = {
  act: 'experiment-stop-criterion.checked',
  ...wordsOf('check'),
  state: async (ctx, thing) => {
    const { experimentId, id } = readThing(thing)
    if (!(await lockExperiment(ctx.db, experimentId))) return undefined
    return findStopCheck(ctx.db, experimentId, id)
  },
  may: mayEdit,
  isPublic,
  restore: async (ctx, thing, before) => {
    const { experimentId, id } = readThing(thing)
    await putBackStopCheck(ctx.db, experimentId, id, before)
    ctx.changed(`experiment:${experimentId}`)
  },
}
