import { findContacts } from '#modules/people/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { deleteOfAddress, listOfAddress } from '../store/saved-searches.ts'

/** Alerts know an address and no person: a person's are those of the address the house knows. */
export async function exportAlerts(db: Db, personId: string): Promise<readonly string[]> {
  const email = (await findContacts(db, [personId])).get(personId)?.email
  return email ? (await listOfAddress(db, email)).map(({ query }) => query) : []
}

export async function eraseAlerts(ctx: Ctx, personId: string): Promise<void> {
  const email = (await findContacts(ctx.db, [personId])).get(personId)?.email
  if (email) await deleteOfAddress(ctx.db, email)
}
