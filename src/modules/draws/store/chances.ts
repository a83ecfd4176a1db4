import type { Kysely } from 'kysely'
import type { Draw } from '../draw.ts'
import type { DrawTables } from '../tables.ts'

/** How many of the equally likely panels hold this ticket, in parts of 1; undefined until they are listed. */
export async function chanceOf(
  _db: Kysely<DrawTables>,
  _draw: Draw,
  _ticket: string,
): Promise<number | undefined> {
  return undefined
}
