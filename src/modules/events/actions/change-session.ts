import { done, type Result } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { SessionWords } from '../session.ts'
import { updateSession } from '../store/sessions.ts'
import { type LoadRefusal, loadOpenSession } from './load-session.ts'

export async function changeSession(
  ctx: Ctx,
  id: string,
  words: SessionWords,
): Promise<Result<undefined, LoadRefusal>> {
  const loaded = await loadOpenSession(ctx, id)
  if (!loaded.ok) return loaded

  await updateSession(ctx.db, id, words)

  ctx.audit({
    act: 'session.changed',
    subject: `session:${id}`,
    public: true,
    detail: { day: words.onDay },
  })
  ctx.changed(`experiment:${loaded.value.set.experimentId}`)
  return done()
}
