import type { Kysely } from 'kysely'
import { dayOf } from '#kit/dates.ts'
import type { Declaration } from '../declaration.ts'
import type { DeclarationRow } from '../declaration-tables.ts'
import type { NetworkTables } from '../tables.ts'

type Db = Kysely<NetworkTables>

/** The version in force. */
export async function findDeclaration(db: Db): Promise<Declaration | undefined> {
  const row = await db
    .selectFrom('network_declarations')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && declarationOf(row)
}

/** False when someone else wrote this version first. */
export async function insertDeclaration(
  db: Db,
  given: Pick<Declaration, 'number' | 'title' | 'text' | 'changes'>,
  by: { readonly personId: string | undefined; readonly at: Date },
): Promise<boolean> {
  const made = await db
    .insertInto('network_declarations')
    .values({ ...given, published_by: by.personId ?? null, published_at: by.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

function declarationOf(row: DeclarationRow): Declaration {
  const { number, title, text, changes } = row
  return { number, title, text, changes, publishedOn: dayOf(row.published_at) }
}
