import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { DrawTables, SimpleDrawRow } from '../../tables.ts'
import type { SimpleDraw } from '../simple-draw.ts'

type Db = Kysely<DrawTables>

export async function insertSimpleDraw(db: Db, draw: SimpleDraw) {
  await db
    .insertInto('simple_draws')
    .values({
      id: draw.id,
      title: draw.title,
      seats: draw.seats,
      size: draw.size,
      pool: draw.pool,
      fixed: draw.fixed,
      rules: draw.rules,
      commitment: draw.commitment,
      round: draw.round,
      keyHash: draw.keyHash,
      committedAt: draw.committedAt,
      dice: null,
      signature: null,
      drawnAt: null,
    })
    .execute()
}

export async function findSimpleDraw(
  db: Db,
  id: string,
  lock = false,
): Promise<SimpleDraw | undefined> {
  const row = await db
    .selectFrom('simple_draws')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && toSimple(row)
}

export async function saveSimpleChance(
  db: Db,
  id: string,
  chance: { readonly dice: string | undefined; readonly signature: string; readonly at: Date },
) {
  await db
    .updateTable('simple_draws')
    .set({ dice: chance.dice ?? null, signature: chance.signature, drawnAt: chance.at })
    .where('id', '=', id)
    .execute()
}

export async function purgeSimpleDraws(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('simple_draws')
    .where('committedAt', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

function toSimple(row: SimpleDrawRow): SimpleDraw {
  return nounOf(row)
}
