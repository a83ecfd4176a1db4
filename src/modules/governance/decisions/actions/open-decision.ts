import { chanceHex } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayLeadDecision } from '../../decision-permissions.ts'
import { recordConsentEvent, recordElectionEvent, tellStep } from '../../procedure/index.ts'
import {
  type ConsentRules,
  type DecisionRefusal,
  deadlineAfter,
  type ElectionRules,
  type HeldDecision,
  usualRules,
} from '../../procedure/nouns.ts'

/** Those who are there are noted, and it begins. Over days, everyone of the circle is awaited. */
export async function openDecision(
  ctx: Ctx,
  held: HeldDecision,
  present: readonly string[],
): Promise<Result<undefined, DecisionRefusal>> {
  if (!mayLeadDecision(ctx.person, held.decision, held.seen)) return refused('forbidden')

  const members = held.members.map(({ personId }) => personId)
  if (held.decision.kind === 'election') return openElection(ctx, held, members, present)
  const days = held.decision.mode === 'days'
  const there = days ? members : members.filter((member) => present.includes(member))
  if (there.length === 0) return refused('nobody-present')
  const { quorum, silence, stepDays } = held.decision.rules as unknown as ConsentRules
  const opened = await recordConsentEvent(
    ctx,
    held,
    {
      kind: 'opened',
      mode: held.decision.mode,
      members,
      present: there,
      carrier: held.decision.carrierId ?? '',
      quorum,
      silence,
    },
    'screen',
    { openedAt: ctx.now },
  )
  if (!opened.ok || !days) return opened

  // Over days the text presents itself: questions are open at once.
  const deadlineAt = deadlineAfter(ctx.now, stepDays)
  const stepped = { kind: 'stepped', to: 'clarification' } as const
  const asked = await recordConsentEvent(ctx, held, stepped, 'screen', { deadlineAt })
  if (asked.ok) await tellStep(ctx, held)
  return asked
}

async function openElection(
  ctx: Ctx,
  held: HeldDecision,
  members: readonly string[],
  present: readonly string[],
): Promise<Result<undefined, DecisionRefusal>> {
  const there = members.filter((member) => present.includes(member))
  if (there.length === 0) return refused('nobody-present')
  const rules: ElectionRules = { ...usualRules, ...held.decision.rules }
  const opened = { kind: 'opened', members, present: there, rules } as const
  const done_ = await recordElectionEvent(ctx, held, opened, 'screen', {
    openedAt: ctx.now,
    keyFileId: await newPaperKey(ctx),
  })
  return done_.ok ? done() : done_
}

/** The key that seals the papers is a file: the database alone opens nothing (docs/decisions/0030). */
async function newPaperKey(ctx: Ctx): Promise<string> {
  const hex = chanceHex(ctx.chance, 32)
  return ctx.files.save({
    name: 'scelle.txt',
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode(hex),
    public: false,
  })
}
