import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { stepLetter } from '../mails/step.ts'
import type { HeldDecision } from '../seen-decision.ts'

/** Over days, those who are awaited are told that a step is open, and until when. */
export async function tellStep(ctx: Ctx, held: HeldDecision): Promise<void> {
  const { decision, consent } = held
  if (decision.mode !== 'days' || !decision.deadlineAt) return
  const contacts = await findContacts(ctx.db, consent.present)
  for (const [personId, contact] of contacts) {
    if (!contact.email || personId === ctx.person?.id) continue
    ctx.mail(stepLetter(ctx, { ...contact, email: contact.email }, decision))
  }
}
