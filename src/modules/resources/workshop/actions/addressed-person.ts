import { findContacts } from '#modules/people/index.ts'
import type { Db } from '#platform/context.ts'
import { deleteAddressed, listAddressed } from '../store/addressed.ts'

/** People begin to write, or are invited to, by their address alone: what it reaches is theirs too. */
export async function exportAddressed(db: Db, personId: string) {
  const email = await emailOf(db, personId)
  return email ? listAddressed(db, email) : {}
}

export async function eraseAddressed(db: Db, personId: string): Promise<void> {
  const email = await emailOf(db, personId)
  if (email) await deleteAddressed(db, email)
}

async function emailOf(db: Db, personId: string): Promise<string | undefined> {
  return (await findContacts(db, [personId])).get(personId)?.email
}
