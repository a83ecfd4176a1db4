import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayFollowDecision, mayLeadDecision, mayWriteProposal } from '../../decision-permissions.ts'
import {
  dropPaper,
  recordConsentEvent,
  recordElectionEvent,
  saveFacilitator,
  setVerdict,
  tellStep,
} from '../../procedure/index.ts'
import {
  type ConsentRules,
  consentSteps,
  type DecisionRefusal,
  deadlineAfter,
  electionSteps,
  type HeldDecision,
  type LeadForm,
  objectionOf,
} from '../../procedure/nouns.ts'
import { closeDecision } from './close-decision.ts'
import { revealNominations } from './hand-in-nomination.ts'
import { openDecision } from './open-decision.ts'
import { writeWords } from './speak-in-decision.ts'

type Led = Promise<Result<undefined, DecisionRefusal>>

/** What the facilitator does, one act at a time. */
export async function leadDecision(ctx: Ctx, held: HeldDecision, form: LeadForm): Led {
  const { decision, seen } = held
  if (!mayFollowDecision(ctx.person, decision, seen)) return refused('not-found')
  if (!mayDo(ctx, held, form)) return refused('forbidden')

  const person = form.person ?? ''
  switch (form.act) {
    case 'open':
      return openDecision(ctx, held, form.present)
    case 'arrive':
      if (!held.members.some((member) => member.personId === person))
        return refused('not-of-the-circle')
      return both(ctx, held, { kind: 'arrived', person })
    case 'leave':
      return leave(ctx, held, person)
    case 'facilitate':
      return nameFacilitator(ctx, held, person)
    case 'next':
      return step(ctx, held, 1)
    case 'back':
      return step(ctx, held, -1)
    case 'reply':
      return reply(ctx, held, form)
    case 'take':
      return recordConsentEvent(ctx, held, { kind: 'took', objection: form.objection ?? '' })
    case 'test':
      return test(ctx, held, form)
    case 'drop':
      return both(ctx, held, { kind: 'dropped', objection: form.objection ?? '' })
    case 'reveal':
      return revealNominations(ctx, held)
    case 'propose':
      if (!held.members.some((member) => member.personId === person))
        return refused('not-of-the-circle')
      return recordElectionEvent(ctx, held, { kind: 'proposed', person })
    default:
      return closeDecision(ctx, held, form.act, form.text)
  }
}

/** Whoever carries a proposal answers questions and may withdraw it; one’s own objection is one’s own. */
function mayDo(ctx: Ctx, held: HeldDecision, form: LeadForm): boolean {
  const { decision, seen } = held
  if (form.act === 'reply' || form.act === 'withdraw') {
    return mayWriteProposal(ctx.person, decision, seen)
  }
  if (mayLeadDecision(ctx.person, decision, seen)) return true
  const person = ctx.person?.id
  if (form.act === 'arrive' || form.act === 'leave') return form.person === person
  if (form.act === 'accept' || form.act === 'refuse') return held.election.proposed === person
  return form.act === 'drop' && authorOf(held, form.objection) === person
}

function authorOf(held: HeldDecision, objection: string | undefined): string | undefined {
  const inConsent = objectionOf(held.consent, objection ?? '')
  const inElection = held.election.objections.find(({ id }) => id === objection)
  return (inConsent ?? inElection)?.person
}

type Common =
  | { readonly kind: 'arrived' | 'left'; readonly person: string }
  | { readonly kind: 'dropped'; readonly objection: string }
  | { readonly kind: 'tested'; readonly objection: string; readonly valid: boolean }

function both(ctx: Ctx, held: HeldDecision, event: Common): Led {
  return held.decision.kind === 'election'
    ? recordElectionEvent(ctx, held, event)
    : recordConsentEvent(ctx, held, event)
}

async function leave(ctx: Ctx, held: HeldDecision, person: string): Led {
  const left = await both(ctx, held, { kind: 'left', person })
  const isGone = left.ok && !held.election.handedIn.includes(person)
  if (isGone && held.decision.kind === 'election') {
    await dropPaper(ctx.db, held.decision.id, person)
  }
  return left
}

/** Whoever was to facilitate is absent: somebody else of the circle does it, from this step on. */
async function nameFacilitator(ctx: Ctx, held: HeldDecision, person: string): Led {
  const { decision, members } = held
  if (decision.outcome) return refused('wrong-step')
  if (!members.some(({ personId }) => personId === person)) return refused('not-of-the-circle')

  await saveFacilitator(ctx.db, decision.id, person, ctx.now)

  ctx.audit({
    act: 'decision.facilitator-named',
    subject: `decision:${decision.id}`,
    public: false,
  })
  ctx.changed(`decision:${decision.id}`)
  return done()
}

async function step(ctx: Ctx, held: HeldDecision, by: 1 | -1): Led {
  if (held.decision.kind === 'election') {
    const to = electionSteps[electionSteps.indexOf(held.election.step) + by]
    return to ? recordElectionEvent(ctx, held, { kind: 'stepped', to }) : refused('wrong-step')
  }
  const to = consentSteps[consentSteps.indexOf(held.consent.step) + by]
  if (!to) return refused('wrong-step')
  const { stepDays } = held.decision.rules as unknown as ConsentRules
  // The amendment has no end of its own: whoever carries the proposal writes.
  const deadlineAt =
    held.decision.mode === 'days' && to !== 'amendment'
      ? deadlineAfter(ctx.now, stepDays)
      : undefined
  const stepped = { kind: 'stepped', to } as const
  const moved = await recordConsentEvent(ctx, held, stepped, 'screen', { deadlineAt })
  if (moved.ok) await tellStep(ctx, held)
  return moved
}

async function reply(ctx: Ctx, held: HeldDecision, form: LeadForm): Led {
  if (form.text === '') return refused('words-missing')
  const words = newId(ctx.now, ctx.chance)
  const replied = { kind: 'replied', to: form.question ?? '', words } as const
  const happened = await recordConsentEvent(ctx, held, replied)
  if (!happened.ok) return happened

  const { text } = form
  const personId = held.decision.carrierId
  // The question is named first: replies are read beside what they answer.
  await writeWords(ctx, held, { id: words, kind: 'reply', personId, text, tie: replied.to })
  return done()
}

async function test(ctx: Ctx, held: HeldDecision, form: LeadForm): Led {
  if (form.text === '') return refused('reason-missing')
  const objection = form.objection ?? ''
  const tested = { kind: 'tested', objection, valid: form.valid === 'yes' } as const
  const happened = await both(ctx, held, tested)
  if (!happened.ok) return happened

  await setVerdict(ctx.db, objection, form.text)
  return happened
}
