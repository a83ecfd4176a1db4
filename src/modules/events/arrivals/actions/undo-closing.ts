import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { countOpinions, takeBackAsking } from '../../opinions/index.ts'
import { changePresenceSettings, findPresenceSettings } from '../../presence/index.ts'
import { mayKeepPresences } from '../../presence-permissions.ts'
import { findEvent, lockEvent } from '../../store/events.ts'
import { undoTexts } from '../../texts/undo.ts'

interface DoorState {
  readonly [name: string]: string | number | null
  readonly closedAt: string | null
  /** When those who came were asked their opinion, at once and weeks later. */
  readonly hotSentAt: string | null
  readonly coldSentAt: string | null
  readonly opinions: number
  readonly state: string
}

/** A door that was closed a moment ago: nobody has been asked their opinion, and they will be once it is closed again. */
export const doorUndo: UndoKind<Ctx, DoorState> = {
  act: 'check-in.closed',
  named: { fr: undoTexts.fr.named.doorClosed, en: undoTexts.en.named.doorClosed },
  undone: { fr: undoTexts.fr.doorClosed, en: undoTexts.en.doorClosed },
  state: async (ctx, id) => {
    const event = await lockEvent(ctx.db, id)
    if (!event) return undefined
    const { closedAt, hotSentAt, coldSentAt } = await findPresenceSettings(ctx.db, id)
    return {
      closedAt: closedAt?.toISOString() ?? null,
      hotSentAt: hotSentAt?.toISOString() ?? null,
      coldSentAt: coldSentAt?.toISOString() ?? null,
      opinions: await countOpinions(ctx.db, id),
      state: event.state,
    }
  },
  may: async (ctx, id) =>
    (await findEvent(ctx.db, id)) !== undefined && mayKeepPresences(ctx.person),
  restore: async (ctx, id, before) => {
    const { closedAt } = await findPresenceSettings(ctx.db, id)
    if (closedAt) await takeBackAsking(ctx.db, id, closedAt)
    const at = (day: string | null) => (day ? new Date(day) : null)
    await changePresenceSettings(ctx.db, id, {
      closedAt: at(before.closedAt),
      hotSentAt: at(before.hotSentAt),
      coldSentAt: at(before.coldSentAt),
    })
  },
}
