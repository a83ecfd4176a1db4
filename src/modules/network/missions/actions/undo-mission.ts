import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayLeadMission } from '../../mission-permissions.ts'
import type { MissionState } from '../mission.ts'
import { lockMission, saveMission } from '../store/missions.ts'
import { missionUndoTexts } from '../texts/undo.ts'

interface MissionUndoState {
  readonly [name: string]: string | null
  readonly state: MissionState
  readonly closedAt: string | null
  readonly outcomeText: string
}

/** A mission, found by its address, that was closed or withdrawn a moment ago: nobody who was chosen has been told. */
function missionUndo(act: 'closed' | 'withdrawn'): UndoKind<Ctx, MissionUndoState> {
  return {
    act: `mission.${act}`,
    named: { fr: missionUndoTexts.fr.named[act], en: missionUndoTexts.en.named[act] },
    undone: { fr: missionUndoTexts.fr.undone[act], en: missionUndoTexts.en.undone[act] },
    state: async (ctx, slug) => {
      const mission = await lockMission(ctx.db, slug)
      if (!mission) return undefined
      const { state, closedAt, outcomeText } = mission
      return { state, closedAt: closedAt?.toISOString() ?? null, outcomeText }
    },
    may: async (ctx, slug) => {
      const mission = await lockMission(ctx.db, slug)
      return mission !== undefined && mayLeadMission(ctx.person, mission)
    },
    restore: async (ctx, slug, { state, outcomeText }) => {
      const mission = await lockMission(ctx.db, slug)
      if (mission)
        await saveMission(ctx.db, { ...mission, state, closedAt: undefined, outcomeText })
    },
  }
}

export const missionCloseUndo = missionUndo('closed')
export const missionWithdrawUndo = missionUndo('withdrawn')
