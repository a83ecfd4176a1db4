import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunSessions } from '../permissions.ts'
import { withdrawParticipant as withdraw } from '../store/participants.ts'
import { findSet } from '../store/sets.ts'

/** The person no longer takes part; where they came before still counts. */
export async function withdrawParticipant(
  ctx: Ctx,
  setId: string,
  participantId: string,
): Promise<Result<undefined, 'not-found' | 'forbidden'>> {
  const set = await findSet(ctx.db, setId)
  if (!set) return refused('not-found')

  if (!mayRunSessions(ctx.person, set)) return refused('forbidden')

  await withdraw(ctx.db, setId, participantId, ctx.now)

  ctx.audit({ act: 'participant.withdrawn', subject: `session-set:${setId}`, public: false })
  return done()
}
