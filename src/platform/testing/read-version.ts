import type { Kysely } from 'kysely'
import { findTextVersion, markOf } from '../histories/text-versions.ts'
import type { PlatformTables } from '../tables.ts'

/** What the button of this version sends, for whoever reads it at this moment. */
export async function readVersion(
  db: Kysely<PlatformTables>,
  subject: string,
  number: number,
): Promise<{ readonly version: string; readonly mark: string }> {
  const kept = await findTextVersion(db, subject, number)
  return { version: String(number), mark: kept === undefined ? '' : markOf(kept) }
}
