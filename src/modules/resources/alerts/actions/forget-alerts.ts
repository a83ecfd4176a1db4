import { findOwnAddress } from '#modules/people/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { deleteOfAddress, listOfAddress } from '../store/saved-searches.ts'

/**
 * Alerts know an address and no person: a person's are those of the address that opens their account. Whoever only typed
 * the address of another has none of theirs.
 */
export async function exportAlerts(db: Db, personId: string): Promise<readonly string[]> {
  const own = await findOwnAddress(db, personId)
  return own ? (await listOfAddress(db, own.email)).map(({ query }) => query) : []
}

export async function eraseAlerts(ctx: Ctx, personId: string): Promise<void> {
  const own = await findOwnAddress(ctx.db, personId)
  if (own) await deleteOfAddress(ctx.db, own.email)
}
