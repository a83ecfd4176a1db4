import { done, type Result } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { cancelSession as cancel } from '../store/sessions.ts'
import { type LoadRefusal, loadOpenSession } from './load-session.ts'
import { tellCancelledSessions } from './tell-cancelled-sessions.ts'
import { sessionCancelUndo } from './undo-session.ts'

/** A cancelled session stays visible, with its reason, and who takes part is told. */
export async function cancelSession(
  ctx: Ctx,
  id: string,
  reason: string,
): Promise<Result<undefined, LoadRefusal>> {
  const loaded = await loadOpenSession(ctx, id)
  if (!loaded.ok) return loaded

  const { set, session } = loaded.value
  const undo = await undoable(ctx, sessionCancelUndo, id)
  await cancel(ctx.db, id, reason, ctx.now)

  const told = { subject: `session:${id}`, public: !set.hidden }
  ctx.audit({ act: 'session.cancelled', ...told })
  ctx.changed(`experiment:${set.experimentId}`)
  await tellCancelledSessions(ctx, set, [session], reason)
  await undo(told)
  return done()
}
