import { addDays, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import {
  type AddressRefusal,
  completePerson,
  recordByTeam,
  recordMandate,
} from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import { type Contact, type ContactForm, contactDays, mandateTitle } from '../contact.ts'
import { insertContact } from '../store/contacts.ts'

export type AddContactRefusal = 'forbidden' | 'known-here' | 'dates-reversed'

/** Someone to write to, at a place: who it is goes to the other vault, what they do there is kept here. */
export async function addContact(
  ctx: Ctx,
  input: ContactForm & { readonly territoryId: string | undefined },
): Promise<Result<Contact, AddContactRefusal | AddressRefusal>> {
  const adder = ctx.person
  if (!adder || !mayProspect(adder)) return refused('forbidden')

  const { name, mandateStart, mandateEnd, territoryId } = input
  if (mandateStart && mandateEnd && mandateEnd < mandateStart) return refused('dates-reversed')
  const email = input.email || undefined
  const today = dayOf(ctx.now)
  const phone = input.phone || undefined
  const keptUntil = addDays(today, contactDays)
  const recorded = await recordByTeam(ctx, adder, { name, email, phone, keptUntil })
  if (!recorded.ok) return recorded
  const personId = recorded.value
  if (phone) await completePerson(ctx.db, personId, { phone }, ctx.now)
  const contact: Contact = {
    id: newId(ctx.now, ctx.chance),
    personId,
    territoryId,
    function: input.function,
    kind: input.kind,
    origin: input.origin,
    originDetail: input.originDetail,
    collectedOn: today,
    informedOn: undefined,
    lastExchangeOn: today,
    importId: undefined,
    createdAt: ctx.now,
  }
  if (!(await insertContact(ctx.db, { ...contact, createdBy: adder.id }))) {
    return refused('known-here')
  }
  if (territoryId && (mandateStart ?? mandateEnd)) {
    const startsOn = mandateStart ?? [today, mandateEnd ?? today].sort()[0] ?? today
    await recordMandate(ctx, {
      personId,
      territoryId,
      title: mandateTitle(input),
      startsOn,
      endsOn: mandateEnd,
    })
  }

  ctx.audit({ act: 'contact.added', subject: `contact:${contact.id}`, public: false })
  return done(contact)
}
