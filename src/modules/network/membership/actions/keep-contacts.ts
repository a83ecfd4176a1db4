import { addDays, dayOf } from '#kit/dates.ts'
import { keepPersonUntil } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { contactDays } from '../request.ts'
import { listMembershipContacts } from '../store/contacts.ts'

/** Whoever speaks for a membership stays known for three more years, from today. */
export async function keepContacts(ctx: Ctx, membershipId: string): Promise<void> {
  const contacts = (await listMembershipContacts(ctx.db, [membershipId])).get(membershipId) ?? []
  const keptUntil = addDays(dayOf(ctx.now), contactDays)
  for (const { personId } of contacts) await keepPersonUntil(ctx.db, personId, keptUntil)
}
