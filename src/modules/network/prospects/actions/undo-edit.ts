import type { Challenge } from '#kit/challenge.ts'
import { changedFields, type PlainState, type UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import type { Prospect, ProspectSource } from '../prospect.ts'
import { lockProspect, saveProspect } from '../store/prospects.ts'
import { prospectUndoTexts } from '../texts/undo.ts'
import { addNextAction } from './next-action.ts'

/** Who follows it and who is spoken with are identifiers: no name is kept. */
interface ProspectState {
  readonly [name: string]: PlainState
  readonly source: ProspectSource
  readonly sourceDetail: string
  readonly ownerId: string | null
  readonly contactPersonId: string | null
  readonly nextAction: string
  readonly nextOn: string | null
  readonly notes: string
  readonly challenges: readonly Challenge[]
  /** Any edit since is a change. */
  readonly updatedAt: string
}

/** What was written of a territory that might join a moment ago. Its journal keeps both lines of what comes next. */
export const prospectEditUndo: UndoKind<Ctx, ProspectState> = {
  act: 'prospect.edited',
  named: { fr: prospectUndoTexts.fr.named, en: prospectUndoTexts.en.named },
  undone: { fr: prospectUndoTexts.fr.undone, en: prospectUndoTexts.en.undone },
  state: async (ctx, id) => {
    const prospect = await lockProspect(ctx.db, id)
    if (!prospect) return undefined
    const { source, sourceDetail, nextAction, notes, challenges } = prospect
    return {
      ...{ source, sourceDetail, nextAction, notes, challenges },
      ownerId: prospect.ownerId ?? null,
      contactPersonId: prospect.contactPersonId ?? null,
      nextOn: prospect.nextOn ?? null,
      updatedAt: prospect.updatedAt.toISOString(),
    }
  },
  may: async (ctx) => mayProspect(ctx.person),
  needed: changedFields,
  restore: async (ctx, id, { updatedAt: _, ...before }) => {
    const prospect = await lockProspect(ctx.db, id)
    if (!prospect) return
    const words = Object.fromEntries(
      Object.entries(before).map(([name, value]) => [name, value ?? undefined]),
    ) as Partial<Prospect>
    const next = { ...prospect, ...words, updatedAt: ctx.now }
    await saveProspect(ctx.db, next)
    await addNextAction(ctx, prospect, next)
    ctx.changed('prospects')
  },
}
