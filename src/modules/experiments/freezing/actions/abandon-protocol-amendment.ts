import { settle } from '#kit/fixing-act.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Answer } from '../../answer.ts'
import { fixingActs } from '../../fixing-acts.ts'
import { endAmendment, findProtocolAt, protocolWaits, saveVersion } from '../../protocol/index.ts'
import type { Protocol } from '../../protocol/nouns.ts'
import { same } from '../../protocol/nouns.ts'
import { type AmendProtocolRefusal, holdForAmending } from './hold-protocol-for-amending.ts'

/** Given up: the frozen text is put back, as one more version. */
export async function abandonProtocolAmendment(
  ctx: Ctx,
  experimentId: string,
): Promise<Result<undefined, AmendProtocolRefusal | 'unsettled'>> {
  const held = await holdForAmending(ctx, experimentId)
  if (!held.ok) return held
  const { protocol, standing } = held.value

  if (!standing.amendment || !standing.frozen) return refused('not-open')
  const waits = await protocolWaits(ctx.db, experimentId)
  if (settle(fixingActs['abandon-amendment'], waits, '').kind !== 'free')
    return refused('unsettled')
  const before = await findProtocolAt(ctx.db, experimentId, standing.frozen.version)
  const answers = undoing(protocol, before)

  if (Object.keys(answers).length > 0) {
    await saveVersion(ctx.db, protocol, {
      act: 'restored',
      authorId: ctx.person?.id,
      at: ctx.now,
      answers,
    })
  }
  await endAmendment(ctx.db, standing.amendment.id, 'abandoned', ctx.now)

  ctx.audit({
    act: 'protocol-amendment.abandoned',
    subject: `experiment:${experimentId}`,
    public: held.value.experiment.visibility === 'published',
    detail: { amends: standing.frozen.version },
  })
  ctx.changed(`experiment:${experimentId}`)
  return done()
}

/** What has to be written again so that the protocol says what it said before. */
function undoing(now: Protocol, before: Protocol | undefined): Record<string, Answer | null> {
  const keys = new Set([...Object.keys(now.content), ...Object.keys(before?.content ?? {})])
  const answers: Record<string, Answer | null> = {}
  for (const key of keys) {
    const was = before?.content[key]
    if (!same(now.content[key], was)) answers[key] = was ?? null
  }
  return answers
}
