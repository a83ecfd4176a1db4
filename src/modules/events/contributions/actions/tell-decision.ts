import { newToken } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { addLink, lockContribution, saveContribution, speakersOf } from '../../calls/index.ts'
import { toTell } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { mayManageEvents } from '../../permissions.ts'
import { decisionLetter } from '../mails/contributions.ts'
import { registerSpeakers, releaseSpeakers } from './register-speakers.ts'

export type TellRefusal = 'forbidden' | 'not-found' | 'nothing-to-tell'

/** The letter leaves, once for each decision: the row is locked, and remembers what was told. */
export async function tellDecision(
  ctx: Ctx,
  event: NetworkEvent,
  id: string,
): Promise<Result<{ letters: number }, TellRefusal>> {
  const contribution = await lockContribution(ctx.db, event.id, id)
  if (!contribution) return refused('not-found')

  if (!mayManageEvents(ctx.person)) return refused('forbidden')

  const telling = toTell(contribution)
  if (!telling.ok) return telling

  await saveContribution(ctx.db, { ...contribution, told: telling.value })
  const speakers = (await speakersOf(ctx.db, event.id)).get(id) ?? []
  let letters = 0
  for (const { identity } of speakers) {
    if (!identity) continue
    const token = newToken(ctx.chance)
    await addLink(ctx.db, id, token, ctx.now)
    ctx.mail(decisionLetter(ctx, identity, { event, contribution, decision: telling.value, token }))
    letters += 1
  }
  if (telling.value === 'accepted') await registerSpeakers(ctx, event, contribution, speakers)
  else if (contribution.told === 'accepted') await releaseSpeakers(ctx, event, id)

  ctx.audit({
    act: 'contribution.told',
    subject: `contribution:${id}`,
    public: telling.value === 'accepted',
    detail: { decision: telling.value, letters },
  })
  ctx.changed(`event:${event.id}`)
  return done({ letters })
}
