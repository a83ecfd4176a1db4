import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunSessions } from '../../permissions.ts'
import type { SessionState } from '../../session.ts'
import { undoTexts } from '../../texts/undo.ts'
import { markLastCorrectionUndone } from '../store/session-corrections.ts'
import { lockSession, putBackSession } from '../store/sessions.ts'
import { getSet } from '../store/sets.ts'

interface SessionUndoState {
  readonly [name: string]: string | number | null
  readonly state: SessionState
  readonly reason: string | null
  readonly summary: string
  readonly actualMinutes: number | null
  readonly uncountedPresent: number
  /** The phase that it belongs to was closed, or not. */
  readonly setClosedAt: string | null
}

/** Figures that were corrected, or a session that was called off, a moment ago. */
function sessionUndo(
  act: 'session.corrected' | 'session.cancelled',
  words: 'sessionCorrected' | 'sessionCancelled',
  after?: (ctx: Ctx, id: string) => Promise<void>,
): UndoKind<Ctx, SessionUndoState> {
  return {
    act,
    named: { fr: undoTexts.fr.named[words], en: undoTexts.en.named[words] },
    undone: { fr: undoTexts.fr[words], en: undoTexts.en[words] },
    state: async (ctx, id) => {
      const session = await lockSession(ctx.db, id)
      if (!session) return undefined
      const set = await getSet(ctx.db, session.setId)
      return {
        state: session.state,
        reason: session.reason ?? null,
        summary: session.summary,
        actualMinutes: session.actualMinutes ?? null,
        uncountedPresent: session.uncountedPresent,
        setClosedAt: set.closedAt?.toISOString() ?? null,
      }
    },
    isPublic: async (ctx, id) => {
      const session = await lockSession(ctx.db, id)
      return !!session && !(await getSet(ctx.db, session.setId)).hidden
    },
    may: async (ctx, id) => {
      const session = await lockSession(ctx.db, id)
      return !!session && mayRunSessions(ctx.person, await getSet(ctx.db, session.setId))
    },
    restore: async (ctx, id, before) => {
      await putBackSession(ctx.db, id, before)
      await after?.(ctx, id)
    },
  }
}

/** The reason that was given stays on the page, with the word that it was taken back. */
export const correctionUndo = sessionUndo('session.corrected', 'sessionCorrected', (ctx, id) =>
  markLastCorrectionUndone(ctx.db, id, ctx.now),
)
export const sessionCancelUndo = sessionUndo('session.cancelled', 'sessionCancelled')
