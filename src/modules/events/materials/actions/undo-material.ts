import type { PlainState, UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayKeepPresences } from '../../presence-permissions.ts'
import { findEvent } from '../../store/events.ts'
import { undoTexts } from '../../texts/undo.ts'
import { insertMaterial, lockMaterials, type NewMaterial } from '../store/materials.ts'

interface MaterialsState {
  readonly [name: string]: PlainState
  readonly materials: readonly MaterialState[]
}

type MaterialState = Omit<NewMaterial, 'fileId' | 'now' | 'by'> & {
  readonly fileId: string | null
  readonly at: string
  readonly by: string | null
}

/** A document of an event that was taken away a moment ago: its file is still in the house. */
export const materialRemovedUndo: UndoKind<Ctx, MaterialsState> = {
  act: 'material.removed',
  named: { fr: undoTexts.fr.named.materialRemoved, en: undoTexts.en.named.materialRemoved },
  undone: { fr: undoTexts.fr.materialRemoved, en: undoTexts.en.materialRemoved },
  state: async (ctx, eventId) => ({
    materials: (await lockMaterials(ctx.db, eventId)).map(({ now, by, fileId, ...material }) => ({
      ...material,
      fileId: fileId ?? null,
      at: now.toISOString(),
      by: by ?? null,
    })),
  }),
  may: async (ctx, eventId) => {
    const event = await findEvent(ctx.db, eventId)
    return event !== undefined && mayKeepPresences(ctx.person)
  },
  needed: (before, after) => ({
    materials: before.materials.filter(({ id }) => !after.materials.some((item) => item.id === id)),
  }),
  restore: async (ctx, _, { materials }) => {
    for (const { at, by, fileId, ...material } of materials)
      await insertMaterial(ctx.db, {
        ...{ ...material, fileId: fileId ?? undefined },
        ...{ now: new Date(at), by: by ?? undefined },
      })
  },
}
