import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunSessions } from '../../permissions.ts'
import { type CorrectionWords, mayBeCorrected } from '../../session.ts'
import { addCorrection } from '../store/session-corrections.ts'
import { correctSession, lockSession } from '../store/sessions.ts'
import { getSet } from '../store/sets.ts'
import { correctionUndo } from './undo-session.ts'

export type CorrectionRefusal = 'not-found' | 'forbidden' | 'session-not-held' | 'phase-closed'

/** What was counted wrongly is counted again, with its reason; the figures of the experiment follow. */
export async function correctHeldSession(
  ctx: Ctx,
  id: string,
  words: CorrectionWords,
): Promise<Result<undefined, CorrectionRefusal>> {
  const session = await lockSession(ctx.db, id)
  if (!session) return refused('not-found')
  const set = await getSet(ctx.db, session.setId)

  if (!mayRunSessions(ctx.person, set)) return refused('forbidden')

  const problem = mayBeCorrected(session, set)
  if (problem) return refused(problem)

  const undo = await undoable(ctx, correctionUndo, id)
  await correctSession(ctx.db, id, { ...words, summary: words.summary ?? session.summary })

  await addCorrection(ctx.db, id, {
    id: newId(ctx.now, ctx.chance),
    at: ctx.now,
    reason: words.reason,
    presentBefore: session.uncountedPresent,
    presentAfter: words.uncountedPresent,
    minutesBefore: session.actualMinutes,
    minutesAfter: words.actualMinutes,
  })

  const told = { subject: `session:${id}`, public: !set.hidden }
  ctx.audit({
    act: 'session.corrected',
    ...told,
    detail: { before: session.uncountedPresent, after: words.uncountedPresent },
  })
  ctx.announce('session.corrected', { id, experimentId: set.experimentId })
  ctx.changed(`experiment:${set.experimentId}`)
  await undo(told)
  return done()
}
