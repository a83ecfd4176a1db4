import { addDays, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import {
  completePerson,
  listPersonsByEmail,
  recordMandate,
  recordPerson,
} from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import { type Contact, type ContactForm, contactDays, mandateTitle } from '../contact.ts'
import { isSameName } from '../plan.ts'
import { insertContact } from '../store/contacts.ts'

export type AddContactRefusal = 'forbidden' | 'known-here' | 'dates-reversed' | 'address-of-another'

/** Someone to write to, at a place: who it is goes to the other vault, what they do there is kept here. */
export async function addContact(
  ctx: Ctx,
  input: ContactForm & { readonly territoryId: string | undefined },
): Promise<Result<Contact, AddContactRefusal>> {
  if (!mayProspect(ctx.person)) return refused('forbidden')

  const { name, mandateStart, mandateEnd, territoryId } = input
  if (mandateStart && mandateEnd && mandateEnd < mandateStart) return refused('dates-reversed')
  const email = input.email || undefined
  const holder = email ? (await listPersonsByEmail(ctx.db, [email])).get(email) : undefined
  if (holder && !isSameName(holder.name, name)) return refused('address-of-another')

  const today = dayOf(ctx.now)
  const phone = input.phone || undefined
  const keptUntil = addDays(today, contactDays)
  const personId = await recordPerson(ctx, { name, email, phone, keptUntil })
  if (holder && phone) await completePerson(ctx.db, personId, { phone }, ctx.now)
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
  if (!(await insertContact(ctx.db, { ...contact, createdBy: ctx.person?.id }))) {
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
