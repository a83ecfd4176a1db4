import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import { findCircle } from '../../store/circles.ts'
import { beforeConsent, type ConsentEvent } from '../consent.ts'
import { afterConsentEvent, type ConsentRefusal, refuseConsentEvent } from '../consent-acts.ts'
import type { Channel, Decision, DecisionOutcome } from '../decision.ts'
import { beforeElection, type ElectionEvent } from '../election.ts'
import { afterElectionEvent, type ElectionRefusal, refuseElectionEvent } from '../election-acts.ts'
import type { DecisionEvent, HeldDecision } from '../seen.ts'
import { findDecisionBySlug, lockDecision, saveDecision } from '../store/decisions.ts'
import { appendEvent, listEvents } from '../store/log.ts'

/** To act: nobody else acts in this decision until this one is over. */
export function holdDecision(ctx: Ctx, slug: string): Promise<HeldDecision | undefined> {
  return read(ctx, slug, lockDecision)
}

/** To look. */
export function lookAtDecision(ctx: Ctx, slug: string): Promise<HeldDecision | undefined> {
  return read(ctx, slug, findDecisionBySlug)
}

async function read(
  ctx: Ctx,
  slug: string,
  find: typeof findDecisionBySlug,
): Promise<HeldDecision | undefined> {
  const decision = await find(ctx.db, slug)
  const circle = decision && (await findCircle(ctx.db, decision.circleId))
  if (!decision || !circle) return undefined
  const members = await listCircleMembers(ctx.db, circle.id, dayOf(ctx.now))
  const own = members.find(({ personId }) => personId === ctx.person?.id)
  const log = await listEvents(ctx.db, decision.id)
  return {
    decision,
    circle,
    members,
    seen: {
      visibility: circle.visibility,
      belonging: own && { memberId: own.id, roles: own.roles },
    },
    log,
    seq: log.at(-1)?.seq ?? 0,
    consent:
      decision.kind === 'consent'
        ? log.map(({ event }) => event as ConsentEvent).reduce(afterConsentEvent, beforeConsent)
        : beforeConsent,
    election:
      decision.kind === 'election'
        ? log.map(({ event }) => event as ElectionEvent).reduce(afterElectionEvent, beforeElection)
        : beforeElection,
  }
}

type Changes = Partial<Decision>

/** Something happens in a decision by consent, unless it cannot now. */
export async function recordConsentEvent(
  ctx: Ctx,
  held: HeldDecision,
  event: ConsentEvent,
  channel: Channel = 'screen',
  changes: Changes = {},
): Promise<Result<undefined, ConsentRefusal>> {
  const refusal = refuseConsentEvent(held.consent, event)
  if (refusal) return refused(refusal)

  held.consent = afterConsentEvent(held.consent, event)
  const { step, version, outcome } = held.consent
  await keep(ctx, held, event, channel, { step, version, outcome, ...changes })
  return done()
}

/** The same, in an election. */
export async function recordElectionEvent(
  ctx: Ctx,
  held: HeldDecision,
  event: ElectionEvent,
  channel: Channel = 'screen',
  changes: Changes = {},
): Promise<Result<undefined, ElectionRefusal>> {
  const refusal = refuseElectionEvent(held.election, event)
  if (refusal) return refused(refusal)

  held.election = afterElectionEvent(held.election, event)
  const { step, version, outcome } = held.election
  await keep(ctx, held, event, channel, { step, version, outcome, ...changes })
  return done()
}

async function keep(
  ctx: Ctx,
  held: HeldDecision,
  event: DecisionEvent,
  channel: Channel,
  changes: Changes & { readonly outcome: DecisionOutcome | undefined },
) {
  const { decision } = held
  await appendEvent(ctx.db, held.seq, {
    decisionId: decision.id,
    event,
    actorId: ctx.person?.id,
    channel,
    at: ctx.now,
  })
  held.seq += 1
  held.decision = { ...decision, ...changes }
  await saveDecision(ctx.db, held.decision, ctx.now)

  ctx.audit({
    act: `decision.${event.kind}`,
    subject: `decision:${decision.id}`,
    public: false,
    detail: { version: held.decision.version, line: held.seq, channel },
  })
  ctx.changed(`decision:${decision.id}`)
}
