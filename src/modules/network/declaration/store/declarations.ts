import type { Kysely } from 'kysely'
import { dayOf } from '#kit/dates.ts'
import type { DeclarationRow, NetworkTables } from '../../tables.ts'
import type { Declaration } from '../declaration.ts'

type Db = Kysely<NetworkTables>

/** The version in force, or the one that is asked for. */
export async function findDeclaration(db: Db, number?: number): Promise<Declaration | undefined> {
  let query = db.selectFrom('network_declarations').selectAll().orderBy('number', 'desc').limit(1)
  if (number !== undefined) query = query.where('number', '=', number)
  const row = await query.executeTakeFirst()
  return row && declarationOf(row)
}

/** Numbers and days of all versions, the latest first. */
export async function listVersions(
  db: Db,
): Promise<readonly Pick<Declaration, 'number' | 'publishedOn' | 'changes'>[]> {
  const rows = await db
    .selectFrom('network_declarations')
    .select(['number', 'publishedAt', 'changes'])
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ number, publishedAt, changes }) => ({
    number,
    changes,
    publishedOn: dayOf(publishedAt),
  }))
}

/** False when someone else wrote this version first. */
export async function insertDeclaration(
  db: Db,
  input: Pick<Declaration, 'number' | 'title' | 'text' | 'changes'>,
  by: { readonly personId: string | undefined; readonly at: Date },
): Promise<boolean> {
  const made = await db
    .insertInto('network_declarations')
    .values({ ...input, publishedBy: by.personId ?? null, publishedAt: by.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

function declarationOf(row: DeclarationRow): Declaration {
  const { number, title, text, changes } = row
  return { number, title, text, changes, publishedOn: dayOf(row.publishedAt) }
}
