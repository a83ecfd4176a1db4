import type { RawForm } from '#kit/form.ts'
import { done, type Result } from '#kit/result.ts'
import { type ChangedMeanwhile, changedMeanwhile } from '#kit/seen.ts'
import type { Ctx } from '#platform/context.ts'
import { type SessionWords, typedSession } from '../../session.ts'
import { updateSession } from '../store/sessions.ts'
import { type LoadRefusal, loadOpenSession } from './load-session.ts'

export async function changeSession(
  ctx: Ctx,
  id: string,
  words: SessionWords,
  sent: RawForm = {},
): Promise<Result<undefined, LoadRefusal> | ChangedMeanwhile> {
  const loaded = await loadOpenSession(ctx, id)
  if (!loaded.ok) return loaded
  const meanwhile = changedMeanwhile(sent, typedSession(loaded.value.session))
  if (meanwhile) return meanwhile

  await updateSession(ctx.db, id, words)

  ctx.audit({
    act: 'session.changed',
    subject: `session:${id}`,
    public: !loaded.value.set.hidden,
    detail: { day: words.onDay },
  })
  ctx.changed(`experiment:${loaded.value.set.experimentId}`)
  return done()
}
