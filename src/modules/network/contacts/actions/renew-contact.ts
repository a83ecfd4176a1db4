import { addDays, type Day } from '#kit/dates.ts'
import { keepPersonUntil } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { contactDays } from '../contact.ts'
import { noteContactExchange } from '../store/contacts.ts'

/** We spoke: three years begin again, in both vaults. */
export async function renewContact(ctx: Ctx, personId: string, on: Day): Promise<void> {
  await noteContactExchange(ctx.db, personId, on)
  await keepPersonUntil(ctx.db, personId, addDays(on, contactDays))
}
