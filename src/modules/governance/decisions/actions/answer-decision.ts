import { newId } from '#kit/ids.ts'
import { type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayAnswerFor, mayFollowDecision } from '../../decision-permissions.ts'
import {
  recordConsentEvent,
  recordElectionEvent,
  tellAllAnswered,
  tellObjection,
} from '../../procedure/index.ts'
import type { AnswerForm, DecisionRefusal, HeldDecision } from '../../procedure/nouns.ts'
import { writeWords } from './speak-in-decision.ts'

/**
 * Consents to the wording that was read, or objects to it with a reason and its tie to the purpose of
 * the circle.
 */
export async function answerDecision(
  ctx: Ctx,
  held: HeldDecision,
  form: AnswerForm,
): Promise<Result<undefined, DecisionRefusal>> {
  const person = form.for ?? ctx.person?.id ?? ''
  if (!mayFollowDecision(ctx.person, held.decision, held.seen)) return refused('not-found')
  if (!mayAnswerFor(ctx.person, held.decision, held.seen, person)) return refused('forbidden')

  const channel = person === ctx.person?.id ? 'screen' : 'paper'
  const { version } = form
  const isElection = held.decision.kind === 'election'
  if (form.answer === 'consent') {
    const consented = { kind: 'consented', person, version } as const
    if (isElection) return recordElectionEvent(ctx, held, consented, channel)
    const happened = await recordConsentEvent(ctx, held, consented, channel)
    if (happened.ok) await tellAllAnswered(ctx, held)
    return happened
  }
  if (form.text === '') return refused('reason-missing')
  if (form.tie === '') return refused('tie-missing')
  const objection = newId(ctx.now, ctx.chance)
  const objected = { kind: 'objected', person, version, objection } as const
  const happened = isElection
    ? await recordElectionEvent(ctx, held, { ...objected, about: form.about }, channel)
    : await recordConsentEvent(ctx, held, objected, channel)
  if (!happened.ok) return happened

  const { text, tie } = form
  await writeWords(ctx, held, { id: objection, kind: 'objection', personId: person, text, tie })
  // The letter that says that everybody has answered says that an objection is open.
  if (!(await tellAllAnswered(ctx, held))) await tellObjection(ctx, held)
  return happened
}
