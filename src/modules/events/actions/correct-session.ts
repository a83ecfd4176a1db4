import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunSessions } from '../permissions.ts'
import { type CorrectionWords, mayBeCorrected } from '../session.ts'
import { correctSession, lockSession } from '../store/sessions.ts'
import { getSet } from '../store/sets.ts'

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

  await correctSession(ctx.db, id, words)

  ctx.audit({
    act: 'session.corrected',
    subject: `session:${id}`,
    public: !set.hidden,
    detail: { before: session.uncountedPresent, after: words.uncountedPresent },
  })
  ctx.announce('session.corrected', { id, experimentId: set.experimentId })
  ctx.changed(`experiment:${set.experimentId}`)
  return done()
}
