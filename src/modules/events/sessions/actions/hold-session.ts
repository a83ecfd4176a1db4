import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type ClosingWords, isHoldable } from '../../session.ts'
import { localOf } from '../../zoned-time.ts'
import { holdSession } from '../store/sessions.ts'
import { type LoadRefusal, loadOpenSession } from './load-session.ts'

export type HoldRefusal = LoadRefusal | 'not-yet'

/** The session took place: from now on it counts in the figures. */
export async function markSessionHeld(
  ctx: Ctx,
  id: string,
  words: ClosingWords,
): Promise<Result<undefined, HoldRefusal>> {
  const loaded = await loadOpenSession(ctx, id)
  if (!loaded.ok) return loaded
  if (!isHoldable(loaded.value.session, localOf(ctx.now, 'Europe/Paris'))) return refused('not-yet')

  await holdSession(ctx.db, id, words, ctx.now)

  const { set } = loaded.value
  ctx.audit({ act: 'session.held', subject: `session:${id}`, public: !set.hidden })
  ctx.announce('session.held', { id, setId: set.id, experimentId: set.experimentId })
  ctx.changed(`experiment:${set.experimentId}`)
  return done()
}
