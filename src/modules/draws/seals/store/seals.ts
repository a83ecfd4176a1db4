import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { DrawTables } from '../../tables.ts'

type Db = Kysely<DrawTables>
type Row<Name extends keyof DrawTables> = Selectable<DrawTables[Name]>

/** Everything a draw has fixed so far. */
export interface Seals {
  readonly pool: Row<'draw_pools'> | undefined
  readonly list: Row<'draw_lists'> | undefined
  readonly commitment:
    | (Omit<Row<'draw_commitments'>, 'round'> & { readonly round: number })
    | undefined
  readonly chance: Row<'draw_chances'> | undefined
  readonly dice: readonly Row<'draw_dice'>[]
  readonly publicKey: string
}

export async function readSeals(db: Db, drawId: string): Promise<Seals> {
  const one = <Name extends 'draw_pools' | 'draw_lists' | 'draw_commitments' | 'draw_chances'>(
    table: Name,
  ) =>
    (db as Kysely<never>)
      .selectFrom(table as never)
      .selectAll()
      .where('drawId' as never, '=', drawId as never)
      .executeTakeFirst() as Promise<Row<Name> | undefined>
  const [pool, list, commitment, chance, dice, key] = await Promise.all([
    one('draw_pools'),
    one('draw_lists'),
    one('draw_commitments'),
    one('draw_chances'),
    db
      .selectFrom('draw_dice')
      .selectAll()
      .where('drawId', '=', drawId)
      .orderBy('enteredAt')
      .orderBy('enteredBy')
      .execute(),
    db.selectFrom('draw_keys').select('publicKey').where('drawId', '=', drawId).executeTakeFirst(),
  ])
  return { pool, list, commitment, chance, dice, publicKey: key?.publicKey ?? '' }
}

/** What was committed to, word for word; nothing else of the seals. */
export async function findFixed(db: Db, drawId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('draw_commitments')
    .select('fixed')
    .where('drawId', '=', drawId)
    .executeTakeFirst()
  return row?.fixed
}

export async function insertPool(db: Db, row: Insertable<DrawTables['draw_pools']>) {
  await db.insertInto('draw_pools').values(row).execute()
}

export async function insertList(db: Db, row: Insertable<DrawTables['draw_lists']>) {
  await db.insertInto('draw_lists').values(row).execute()
}

export async function insertCommitment(db: Db, row: Insertable<DrawTables['draw_commitments']>) {
  await db.insertInto('draw_commitments').values(row).execute()
}

export async function insertDice(db: Db, row: Insertable<DrawTables['draw_dice']>) {
  await db.insertInto('draw_dice').values(row).execute()
}

/** Two people who typed different throws type them again: nothing is fixed before they agree. */
export async function dropDice(db: Db, drawId: string) {
  await db.deleteFrom('draw_dice').where('drawId', '=', drawId).execute()
}

export async function insertChance(db: Db, row: Insertable<DrawTables['draw_chances']>) {
  await db.insertInto('draw_chances').values(row).execute()
}

export async function dropPool(db: Db, drawId: string) {
  await db.deleteFrom('draw_pools').where('drawId', '=', drawId).execute()
}

export async function dropList(db: Db, drawId: string) {
  await db.deleteFrom('draw_lists').where('drawId', '=', drawId).execute()
}

/** How many other draws of the same family were voided: shown beside every receipt. */
export async function countVoided(db: Db, drawId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with recursive family as (
      select id, parent_draw_id from draws where id = ${drawId}
      union
      select d.id, d.parent_draw_id from draws d join family f
        on d.id = f.parent_draw_id or d.parent_draw_id = f.id
    )
    select count(*)::int as count from family join draws using (id) where state = 'void'
      and id <> ${drawId}`.execute(db)
  return rows[0]?.count ?? 0
}

export interface KeyPair {
  readonly publicKey: string
  readonly secretKey: string
}

export async function findKeys(db: Db, drawId: string): Promise<KeyPair | undefined> {
  const row = await db
    .selectFrom('draw_keys')
    .selectAll()
    .where('drawId', '=', drawId)
    .executeTakeFirst()
  return row && { publicKey: row.publicKey, secretKey: row.secretKey }
}

export async function insertKeys(db: Db, drawId: string, keys: KeyPair) {
  await db
    .insertInto('draw_keys')
    .values({ drawId, publicKey: keys.publicKey, secretKey: keys.secretKey })
    .onConflict((at) => at.doNothing())
    .execute()
}

export async function insertRelaxation(db: Db, row: Selectable<DrawTables['draw_relaxations']>) {
  await db
    .insertInto('draw_relaxations')
    .values({ ...row, changes: JSON.stringify(row.changes) })
    .execute()
}

export async function findOpenRelaxation(db: Db, drawId: string) {
  return db
    .selectFrom('draw_relaxations')
    .selectAll()
    .where('drawId', '=', drawId)
    .where('secondBy', 'is', null)
    .executeTakeFirst()
}

export async function signRelaxation(db: Db, id: string, by: string, at: Date) {
  await db
    .updateTable('draw_relaxations')
    .set({ secondBy: by, secondAt: at })
    .where('id', '=', id)
    .execute()
}

export async function dropRelaxation(db: Db, drawId: string) {
  await db
    .deleteFrom('draw_relaxations')
    .where('drawId', '=', drawId)
    .where('secondBy', 'is', null)
    .execute()
}

export async function writeVoidReason(db: Db, drawId: string, reason: string) {
  await db.updateTable('draws').set({ voidReason: reason }).where('id', '=', drawId).execute()
}

/** Draws whose seats may still change hands. */
export async function listDrawnIds(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('draws').select('id').where('state', '=', 'drawn').execute()
  return rows.map(({ id }) => id)
}

/** Once the people of a draw are erased, nothing opens its leaves and nothing signs for it any more. */
export async function destroySecrets(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with over as (
      select draw_id from draw_recruitments r join draws d on d.id = r.draw_id
      where r.erased_at is not null and d.state in ('closed', 'void')
    ), leaves as (
      delete from draw_leaves where draw_id in (select draw_id from over) returning 1
    ), keys as (
      update draw_keys set secret_key = '' where secret_key <> ''
        and draw_id in (select draw_id from over) returning 1
    )
    select ((select count(*) from leaves) + (select count(*) from keys))::int as count`.execute(db)
  return rows[0]?.count ?? 0
}
