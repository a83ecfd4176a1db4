import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRetire } from '../../permissions.ts'
import { lockResource } from '../../store/resources.ts'
import { bringBackRow, retireRow } from '../store/retirement.ts'
import { careTexts } from '../texts/care.ts'

interface RetirementState {
  readonly [name: string]: string | null
  readonly state: string
  readonly at: string | null
  readonly reason: string | null
  readonly successorId: string | null
  /** Any edit since is a change. */
  readonly updatedAt: string
}

/** A resource that was taken out of sight, or shown again, a moment ago. */
function retirementUndo(act: 'retired' | 'brought-back'): UndoKind<Ctx, RetirementState> {
  return {
    act: `resource.${act}`,
    named: { fr: careTexts.fr.undoNamed[act], en: careTexts.en.undoNamed[act] },
    undone: { fr: careTexts.fr.undone[act], en: careTexts.en.undone[act] },
    state: async (ctx, id) => {
      const resource = await lockResource(ctx.db, id)
      if (!resource) return undefined
      const { retirement } = resource
      return {
        state: resource.state,
        at: retirement?.at.toISOString() ?? null,
        reason: retirement?.reason ?? null,
        successorId: retirement?.successorId ?? null,
        updatedAt: resource.updatedAt.toISOString(),
      }
    },
    may: async (ctx) => mayRetire(ctx.person),
    restore: async (ctx, id, { at, reason, successorId }) =>
      at
        ? retireRow(ctx.db, id, {
            at: new Date(at),
            reason: reason ?? '',
            successorId: successorId ?? undefined,
          })
        : bringBackRow(ctx.db, id, ctx.now),
  }
}

export const retireUndo = retirementUndo('retired')
export const bringBackUndo = retirementUndo('brought-back')
