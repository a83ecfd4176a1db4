import { type Kysely, type Selectable, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { PersonStatus } from '../person-status.ts'
import type { PoolPerson } from '../pool-instance.ts'
import type { DrawTables } from '../tables.ts'

type Db = Kysely<DrawTables>

export interface FrozenPerson extends PoolPerson {
  readonly status: PersonStatus
  readonly codeHash: string
  readonly salt: string | undefined
  readonly leaf: string | undefined
}

/** People with one of these standings, by ticket. */
export async function listPool(
  db: Db,
  drawId: string,
  statuses: readonly PersonStatus[],
): Promise<readonly FrozenPerson[]> {
  const rows = await db
    .selectFrom('draw_people as p')
    .leftJoin('draw_leaves as l', 'l.personId', 'p.id')
    .select(['p.id', 'p.ticket', 'p.status', 'p.answers', 'p.household', 'p.codeHash'])
    .select(['l.salt', 'l.leaf'])
    .where('p.drawId', '=', drawId)
    .where('p.status', 'in', [...statuses])
    .execute()
  return rows.map(toFrozen).sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
}

/** Everyone whose leaf is in the frozen file, whatever became of them. */
export async function listFrozen(db: Db, drawId: string): Promise<readonly FrozenPerson[]> {
  const rows = await db
    .selectFrom('draw_people as p')
    .innerJoin('draw_leaves as l', 'l.personId', 'p.id')
    .select(['p.id', 'p.ticket', 'p.status', 'p.answers', 'p.household', 'p.codeHash'])
    .select(['l.salt', 'l.leaf'])
    .where('p.drawId', '=', drawId)
    .where('l.leaf', '<>', '')
    .execute()
  return rows.map(toFrozen).sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
}

function toFrozen(row: {
  id: string
  ticket: string
  status: PersonStatus
  answers: Record<string, string>
  household: string | null
  codeHash: string | null
  salt: string | null
  leaf: string | null
}): FrozenPerson {
  return nounOf(row, { codeHash: row.codeHash ?? '', leaf: row.leaf || undefined })
}

export async function findDrawPerson(db: Db, id: string) {
  return db.selectFrom('draw_people').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findByTicket(db: Db, drawId: string, ticket: string) {
  return db
    .selectFrom('draw_people')
    .selectAll()
    .where('drawId', '=', drawId)
    .where('ticket', '=', ticket)
    .executeTakeFirst()
}

export async function saveLeaves(
  db: Db,
  drawId: string,
  leaves: readonly { readonly personId: string; readonly salt: string; readonly leaf: string }[],
) {
  for (let from = 0; from < leaves.length; from += 1000) {
    const rows = leaves.slice(from, from + 1000).map(({ personId, salt, leaf }) => ({
      personId,
      drawId,
      salt,
      leaf,
    }))
    await db
      .insertInto('draw_leaves')
      .values(rows)
      .onConflict((at) =>
        at.column('personId').doUpdateSet((set) => ({ leaf: set.ref('excluded.leaf') })),
      )
      .execute()
  }
}

/** The pool is open again: what was frozen opens nothing any more. */
export async function forgetLeaves(db: Db, drawId: string) {
  await db.updateTable('draw_leaves').set({ leaf: '' }).where('drawId', '=', drawId).execute()
}

export async function setStanding(
  db: Db,
  drawId: string,
  from: readonly PersonStatus[],
  to: PersonStatus,
  now: Date,
  tickets?: readonly string[],
) {
  await db
    .updateTable('draw_people')
    .set({ status: to, updatedAt: now })
    .where('drawId', '=', drawId)
    .where('status', 'in', [...from])
    .$if(tickets !== undefined, (query) =>
      query.where('ticket', '=', sql<string>`any(${tickets ?? []}::text[])`),
    )
    .execute()
}

/** The salt of somebody's leaf: the first one given stays. */
export async function keepSalt(
  db: Db,
  drawId: string,
  personId: string,
  salt: string,
): Promise<string> {
  await db
    .insertInto('draw_leaves')
    .values({ personId, drawId, salt, leaf: '' })
    .onConflict((at) => at.doNothing())
    .execute()
  const row = await db
    .selectFrom('draw_leaves')
    .select('salt')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return row.salt
}

export async function insertPoolPeople(
  db: Db,
  rows: readonly Selectable<DrawTables['draw_people']>[],
) {
  const written = rows.map((row) => ({ ...row, answers: JSON.stringify(row.answers) }))
  await db.insertInto('draw_people').values(written).execute()
}
