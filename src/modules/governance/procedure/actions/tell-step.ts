import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { awaited, consentsNow, notYetDecided } from '../consent.ts'
import type { Decision } from '../decision.ts'
import { decidedLetter, objectionLetter } from '../mails/decided.ts'
import { allAnsweredLetter, penLetter, roundOverLetter } from '../mails/round-over.ts'
import { stepLetter } from '../mails/step.ts'
import type { HeldDecision } from '../seen.ts'

/** Over days, those who are awaited are told that a step is open, and until when. */
export async function tellStep(ctx: Ctx, held: HeldDecision): Promise<void> {
  const { decision, consent } = held
  if (decision.mode !== 'days') return
  if (consent.step === 'amendment') return tellPen(ctx, held)
  if (!decision.deadlineAt) return
  const contacts = await findContacts(ctx.db, consent.present)
  for (const [personId, contact] of contacts) {
    if (!contact.email || personId === ctx.person?.id) continue
    ctx.mail(stepLetter(ctx, { ...contact, email: contact.email }, decision))
  }
}

/** The time of a consent round has passed: those who lead it are told where it stands. */
export async function tellRoundOver(ctx: Ctx, held: HeldDecision, absent: number): Promise<void> {
  const { decision, consent } = held
  const stands = {
    consents: consent.present.filter((person) => consentsNow(consent, person)).length,
    awaited: awaited(consent).length,
    absent,
    missing: notYetDecided(consent),
  }
  for (const { email, language } of (await findContacts(ctx.db, leadersOf(decision))).values()) {
    if (email) ctx.mail(roundOverLetter(ctx, { email, language }, decision, stands))
  }
}

/** The last person awaited has answered: those who lead are told, since they have the next word. False when some are awaited. */
export async function tellAllAnswered(ctx: Ctx, held: HeldDecision): Promise<boolean> {
  const { decision, consent } = held
  if (decision.kind !== 'consent' || consent.step !== 'consent') return false
  if (consent.present.length === 0 || awaited(consent).length > 0) return false
  const missing = notYetDecided(consent)
  const consents = consent.present.filter((person) => consentsNow(consent, person)).length
  for (const [personId, { email, language }] of await findContacts(ctx.db, leadersOf(decision))) {
    if (!email || personId === ctx.person?.id) continue
    ctx.mail(allAnsweredLetter(ctx, { email, language }, decision, { consents, missing }))
  }
  return true
}

/**
 * How it ended, to the circle: an election, a decision over days, and any that is adopted, since those who were not in the
 * room live by it too.
 */
export async function tellDecided(ctx: Ctx, held: HeldDecision): Promise<void> {
  const { decision, members } = held
  const isHeard = decision.kind === 'consent' && decision.mode !== 'days'
  if (!decision.outcome || (isHeard && decision.outcome !== 'adopted')) return
  const { electedId } = decision
  const people = [...members.map(({ personId }) => personId), ...(electedId ? [electedId] : [])]
  const contacts = await findContacts(ctx.db, people)
  const elected = electedId && contacts.get(electedId)?.name
  for (const [personId, { name, email, language }] of contacts) {
    if (!email || personId === ctx.person?.id) continue
    ctx.mail(decidedLetter(ctx, { name, email, language }, decision, elected))
  }
}

/** Over days, nobody sees a hand go up: those who lead are told that an objection waits for them. */
export async function tellObjection(ctx: Ctx, { decision }: HeldDecision): Promise<void> {
  if (decision.kind === 'consent' && decision.mode !== 'days') return
  for (const [personId, { email, language }] of await findContacts(ctx.db, leadersOf(decision))) {
    if (email && personId !== ctx.person?.id) {
      ctx.mail(objectionLetter(ctx, { email, language }, decision))
    }
  }
}

function leadersOf({ facilitatorId, secretaryId }: Decision): readonly string[] {
  return [facilitatorId, secretaryId].filter((id) => id !== undefined)
}

async function tellPen(ctx: Ctx, { decision }: HeldDecision): Promise<void> {
  const carrier = decision.carrierId
  if (!carrier || carrier === ctx.person?.id) return
  for (const { email, language } of (await findContacts(ctx.db, [carrier])).values()) {
    if (email) ctx.mail(penLetter(ctx, { email, language }, decision))
  }
}
