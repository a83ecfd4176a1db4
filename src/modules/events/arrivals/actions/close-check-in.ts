import { done, type Result } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { askSatisfaction } from '../../opinions/index.ts'
import {
  changePresenceSettings,
  loadForPresences,
  type PresenceLoadRefusal,
} from '../../presence/index.ts'
import { doorUndo } from './undo-closing.ts'

/** The door is closed, or opened again: while it is closed, phones forget the list they kept. */
export async function closeCheckIn(
  ctx: Ctx,
  slug: string,
  closed: boolean,
): Promise<Result<undefined, PresenceLoadRefusal>> {
  const loaded = await loadForPresences(ctx, slug)
  if (!loaded.ok) return loaded
  const { id } = loaded.value
  const undo = closed ? await undoable(ctx, doorUndo, id) : undefined
  await changePresenceSettings(ctx.db, id, { closedAt: closed ? ctx.now : null })
  const subject = `event:${id}`
  ctx.audit({ act: closed ? 'check-in.closed' : 'check-in.opened', subject, public: false })
  // Who came is known now: they need not wait for the hour.
  if (closed) await askSatisfaction(ctx, { eventId: id })
  await undo?.({ subject, public: false })
  return done()
}
