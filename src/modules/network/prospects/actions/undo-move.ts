import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import type { NotNowReason, ProspectStage } from '../prospect.ts'
import { addStep, lockProspect, saveProspect } from '../store/prospects.ts'
import { prospectUndoTexts } from '../texts/undo.ts'

interface MoveState {
  readonly [name: string]: string | null
  readonly stage: ProspectStage
  readonly reason: NotNowReason | ''
  readonly reasonText: string
  readonly nextAction: string
  readonly nextOn: string | null
  readonly stageSince: string
  readonly lastExchangeOn: string | null
  /** Any edit since is a change. */
  readonly updatedAt: string
}

/** The stage to which a territory went a moment ago: its journal keeps both ways, there and back. */
export const prospectMoveUndo: UndoKind<Ctx, MoveState> = {
  act: 'prospect.moved',
  named: { fr: prospectUndoTexts.fr.moveNamed, en: prospectUndoTexts.en.moveNamed },
  undone: { fr: prospectUndoTexts.fr.moveUndone, en: prospectUndoTexts.en.moveUndone },
  state: async (ctx, id) => {
    const prospect = await lockProspect(ctx.db, id)
    if (!prospect) return undefined
    const { stage, reason, reasonText, nextAction } = prospect
    return {
      ...{ stage, reason, reasonText, nextAction },
      nextOn: prospect.nextOn ?? null,
      stageSince: prospect.stageSince.toISOString(),
      lastExchangeOn: prospect.lastExchangeOn ?? null,
      updatedAt: prospect.updatedAt.toISOString(),
    }
  },
  may: async (ctx) => mayProspect(ctx.person),
  restore: async (ctx, id, { updatedAt: _, nextOn, stageSince, lastExchangeOn, ...before }) => {
    const prospect = await lockProspect(ctx.db, id)
    if (!prospect) return
    await saveProspect(ctx.db, {
      ...{ ...prospect, ...before, nextOn: nextOn ?? undefined, updatedAt: ctx.now },
      ...{ stageSince: new Date(stageSince), lastExchangeOn: lastExchangeOn ?? undefined },
    })
    await addStep(ctx.db, newId(ctx.now, ctx.chance), id, {
      ...{ kind: 'moved', from: prospect.stage, to: before.stage, note: '' },
      ...{ on: dayOf(ctx.now), byPersonId: ctx.person?.id, at: ctx.now },
    })
    ctx.changed('prospects')
  },
}
