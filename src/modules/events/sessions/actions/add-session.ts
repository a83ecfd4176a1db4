import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayRunSessions } from '../../permissions.ts'
import type { SessionWords } from '../../session.ts'
import { insertSession, nextNumber } from '../store/sessions.ts'
import { findSet } from '../store/sets.ts'

export async function addSession(
  ctx: Ctx,
  setId: string,
  words: SessionWords,
): Promise<Result<{ id: string }, 'not-found' | 'forbidden' | 'set-closed'>> {
  const set = await findSet(ctx.db, setId)
  if (!set) return refused('not-found')

  if (!mayRunSessions(ctx.person, set)) return refused('forbidden')
  if (set.closedAt) return refused('set-closed')

  const id = newId(ctx.now, ctx.chance)
  const number = await nextNumber(ctx.db, setId)
  await insertSession(ctx.db, { id, setId, number, ...words })

  const told = { subject: `session:${id}`, public: !set.hidden }
  ctx.audit({ act: 'session.added', ...told, detail: { number } })
  ctx.changed(`experiment:${set.experimentId}`)
  return done({ id })
}
