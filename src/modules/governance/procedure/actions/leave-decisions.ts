import type { Ctx } from '#platform/context.ts'
import { awaited } from '../consent.ts'
import { listDecisions } from '../store/decisions.ts'
import { dropPaper } from '../store/papers.ts'
import {
  holdDecision,
  lookAtDecision,
  recordConsentEvent,
  recordElectionEvent,
} from './hold-decision.ts'
import { tellAllAnswered } from './tell-step.ts'

/**
 * Whoever is no longer of a circle is no longer awaited in what it decides: neither their paper nor their answer would
 * ever come. It is written in the log as a departure, so that the round can go on without them. True when one was written:
 * a log only grows, so that such a departure is not taken back.
 */
export async function leaveDecisions(ctx: Ctx): Promise<boolean> {
  let isWritten = false
  for (const { slug } of await listDecisions(ctx.db, { closed: false })) {
    const seen = await lookAtDecision(ctx, slug)
    if (!seen || gone(seen).length === 0) continue
    const held = await holdDecision(ctx, slug)
    if (!held) continue
    isWritten = true
    const wereAwaited = awaited(held.consent).length > 0
    for (const person of gone(held)) {
      const left = { kind: 'left', person } as const
      if (held.decision.kind === 'consent') await recordConsentEvent(ctx, held, left)
      else {
        const happened = await recordElectionEvent(ctx, held, left)
        const isOut = happened.ok && !held.election.handedIn.includes(person)
        if (isOut) await dropPaper(ctx.db, held.decision.id, person)
      }
    }
    // Whoever left was the last one awaited: it goes on with those who lead.
    if (wereAwaited) await tellAllAnswered(ctx, held)
  }
  return isWritten
}

type Seen = NonNullable<Awaited<ReturnType<typeof lookAtDecision>>>

function gone({ decision, consent, election, members }: Seen): readonly string[] {
  const { present } = decision.kind === 'consent' ? consent : election
  return present.filter((one) => !members.some(({ personId }) => personId === one))
}
