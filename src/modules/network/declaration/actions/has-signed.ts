import type { Db } from '#platform/context.ts'
import { findSignatureOf } from '../store/signatures.ts'

/** Does this territory keep a public word today? For the rooms that ask for it before they go on. */
export async function hasSignedDeclaration(db: Db, territoryId: string): Promise<boolean> {
  return (await findSignatureOf(db, territoryId)) !== undefined
}
