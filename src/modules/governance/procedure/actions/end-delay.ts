import type { Ctx } from '#platform/context.ts'
import { awaited, type ConsentStep } from '../consent.ts'
import { type ConsentRules, deadlineAfter } from '../decision.ts'
import { listPastDeadline, saveDecision } from '../store/decisions.ts'
import { holdDecision, recordConsentEvent } from './hold-decision.ts'
import { tellRoundOver, tellStep } from './tell-step.ts'

const after: Partial<Record<ConsentStep, ConsentStep>> = {
  clarification: 'reactions',
  reactions: 'amendment',
}

/**
 * Decisions over days go on by themselves: questions, then reactions, then the pen to whoever carries
 * the proposal. At the end of a consent round, those who said nothing are dealt with as the circle
 * fixed it; adopting stays an act of a person.
 */
export async function endDelays(ctx: Ctx): Promise<number> {
  let ended = 0
  for (const slug of await listPastDeadline(ctx.db, ctx.now)) {
    const held = await holdDecision(ctx, slug)
    const deadline = held?.decision.deadlineAt
    if (!held || !deadline || deadline > ctx.now) continue
    const { stepDays } = held.decision.rules as unknown as ConsentRules
    const to = after[held.consent.step]
    if (to) {
      const next = to === 'amendment' ? undefined : deadlineAfter(ctx.now, stepDays)
      const stepped = { kind: 'stepped', to } as const
      await recordConsentEvent(ctx, held, stepped, 'clock', { deadlineAt: next })
      await tellStep(ctx, held)
    } else {
      await endRound(ctx, held)
    }
    ended += 1
  }
  return ended
}

async function endRound(
  ctx: Ctx,
  held: NonNullable<Awaited<ReturnType<typeof holdDecision>>>,
): Promise<void> {
  const over = { deadlineAt: undefined }
  const silent = held.consent.silence === 'absent' ? awaited(held.consent) : []
  for (const person of silent) {
    await recordConsentEvent(ctx, held, { kind: 'left', person }, 'clock', over)
  }
  if (silent.length === 0) {
    held.decision = { ...held.decision, ...over }
    await saveDecision(ctx.db, held.decision, ctx.now)
    ctx.changed(`decision:${held.decision.id}`)
  }
  await tellRoundOver(ctx, held, silent.length)
}
