import { newId } from '#kit/ids.ts'
import { done, type Result } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { moved, type RunSheetWords } from '../run-sheet.ts'
import { insertItem, listItems, removeItem, reorderItems } from '../store/run-sheets.ts'
import { type LoadRefusal, loadOpenSession } from './load-session.ts'

export type RunSheetChange =
  | { readonly kind: 'add'; readonly words: RunSheetWords }
  | { readonly kind: 'remove'; readonly item: string }
  | { readonly kind: 'move'; readonly item: string; readonly direction: 'up' | 'down' }

/** The session is locked, so two people who edit at once do it one after the other. */
export async function editRunSheet(
  ctx: Ctx,
  sessionId: string,
  change: RunSheetChange,
): Promise<Result<undefined, LoadRefusal>> {
  const loaded = await loadOpenSession(ctx, sessionId)
  if (!loaded.ok) return loaded

  if (change.kind === 'add') {
    await insertItem(ctx.db, sessionId, newId(ctx.now, ctx.chance), change.words)
  } else if (change.kind === 'remove') {
    await removeItem(ctx.db, sessionId, change.item)
  } else {
    const ids = (await listItems(ctx.db, sessionId)).map(({ id }) => id)
    await reorderItems(ctx.db, sessionId, moved(ids, change.item, change.direction))
  }

  ctx.audit({ act: 'run-sheet.changed', subject: `session:${sessionId}`, public: false })
  return done()
}
