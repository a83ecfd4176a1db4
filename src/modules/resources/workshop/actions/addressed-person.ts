import { findOwnAddress } from '#modules/people/index.ts'
import type { Db } from '#platform/context.ts'
import { deleteAddressed, listAddressed } from '../store/addressed.ts'

/** People begin to write, or are invited to, by their address alone: what it reaches is theirs too. */
export async function exportAddressed(db: Db, personId: string) {
  const account = await findOwnAddress(db, personId)
  return account ? listAddressed(db, account) : {}
}

export async function eraseAddressed(db: Db, personId: string): Promise<void> {
  const account = await findOwnAddress(db, personId)
  if (account) await deleteAddressed(db, account)
}
