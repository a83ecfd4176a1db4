import type { z } from 'zod'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayFollowDecision, mayWriteProposal } from '../../decision-permissions.ts'
import {
  addWording,
  listWordings,
  recordConsentEvent,
  recordElectionEvent,
  rewriteFirst,
} from '../../procedure/index.ts'
import {
  type ConsentRules,
  type DecisionRefusal,
  deadlineAfter,
  type editShape,
  type HeldDecision,
} from '../../procedure/nouns.ts'
import { servedNow } from './serve-experiment.ts'

/** Another wording. Whoever consented to the one before is asked again. */
export async function editProposal(
  ctx: Ctx,
  held: HeldDecision,
  input: z.infer<typeof editShape>,
): Promise<Result<undefined, DecisionRefusal>> {
  const { decision, seen } = held
  if (!mayFollowDecision(ctx.person, decision, seen)) return refused('not-found')
  if (!mayWriteProposal(ctx.person, decision, seen)) return refused('forbidden')

  const last = (await listWordings(ctx.db, decision.id)).at(-1)
  if (decision.version === 0) {
    await rewriteFirst(ctx.db, decision.id, input.text)
    ctx.audit({ act: 'decision.rewritten', subject: `decision:${decision.id}`, public: false })
    ctx.changed(`decision:${decision.id}`)
    return done()
  }
  if (input.version !== decision.version) return refused('moved-on')
  // A protocol that changed elsewhere is taken as it stands now, under a wording of its own.
  const served = await servedNow(ctx, decision.serves, decision.experimentId)
  if (!served.ok) return served
  const servesVersion = served.value
  if (last?.text === input.text && servesVersion === decision.servesVersion) {
    return refused('same-words')
  }

  const version = decision.version + 1
  const lifts = input.lifts ?? null
  const { stepDays } = decision.rules as unknown as ConsentRules
  const isRound = decision.mode === 'days' && decision.step === 'consent'
  const happened =
    decision.kind === 'election'
      ? await recordElectionEvent(ctx, held, { kind: 'amended', version, lifts })
      : await recordConsentEvent(ctx, held, { kind: 'edited', version, lifts }, 'screen', {
          servesVersion,
          deadlineAt: isRound ? deadlineAfter(ctx.now, stepDays) : decision.deadlineAt,
        })
  if (!happened.ok) return happened
  await addWording(ctx.db, decision.id, {
    number: version,
    text: input.text,
    lifts: input.lifts,
    at: ctx.now,
  })
  return happened
}
