import type { z } from 'zod'
import { newId } from '#kit/ids.ts'
import { type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayAnswerFor, mayFollowDecision } from '../../decision-permissions.ts'
import { addWords, recordConsentEvent, recordElectionEvent } from '../../procedure/index.ts'
import type {
  DecisionRefusal,
  HeldDecision,
  speechShape,
  WordsKind,
} from '../../procedure/nouns.ts'

/** A question, a reaction, a criterion: said by oneself, or written down by the secretary. */
export async function speakInDecision(
  ctx: Ctx,
  held: HeldDecision,
  input: z.infer<typeof speechShape>,
): Promise<Result<undefined, DecisionRefusal>> {
  const person = input.for ?? ctx.person?.id ?? ''
  if (!mayFollowDecision(ctx.person, held.decision, held.seen)) return refused('not-found')
  if (!mayAnswerFor(ctx.person, held.decision, held.seen, person)) return refused('forbidden')

  const channel = person === ctx.person?.id ? 'screen' : 'paper'
  if (input.said === 'decline') {
    return recordElectionEvent(ctx, held, { kind: 'declined', person }, channel)
  }
  if (input.said === 'pass') {
    return recordConsentEvent(ctx, held, { kind: 'reacted', person, words: null }, channel)
  }
  if (input.text === '') return refused('words-missing')
  const words = newId(ctx.now, ctx.chance)
  const happened =
    input.said === 'criterion'
      ? await recordElectionEvent(ctx, held, { kind: 'criterion', words }, channel)
      : await recordConsentEvent(
          ctx,
          held,
          { kind: input.said === 'question' ? 'asked' : 'reacted', person, words },
          channel,
        )
  if (!happened.ok) return happened

  await writeWords(ctx, held, { id: words, kind: input.said, personId: person, text: input.text })
  return happened
}

/** Keeps what was said, under the key that the log gives it. */
export async function writeWords(
  ctx: Ctx,
  held: HeldDecision,
  input: {
    readonly id: string
    readonly kind: WordsKind
    readonly personId: string | undefined
    readonly text: string
    readonly tie?: string
  },
): Promise<void> {
  const { id, kind, personId, text, tie = '' } = input
  await addWords(ctx.db, held.decision.id, {
    id,
    kind,
    personId,
    text,
    tie,
    verdict: '',
    at: ctx.now,
  })
}
