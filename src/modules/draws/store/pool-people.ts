import { type Kysely, sql } from 'kysely'
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
    .leftJoin('draw_leaves as l', 'l.person_id', 'p.id')
    .select(['p.id', 'p.ticket', 'p.status', 'p.answers', 'p.household', 'p.code_hash'])
    .select(['l.salt', 'l.leaf'])
    .where('p.draw_id', '=', drawId)
    .where('p.status', 'in', [...statuses])
    .execute()
  return rows.map(toFrozen).sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
}

/** Everyone whose leaf is in the frozen file, whatever became of them. */
export async function listFrozen(db: Db, drawId: string): Promise<readonly FrozenPerson[]> {
  const rows = await db
    .selectFrom('draw_people as p')
    .innerJoin('draw_leaves as l', 'l.person_id', 'p.id')
    .select(['p.id', 'p.ticket', 'p.status', 'p.answers', 'p.household', 'p.code_hash'])
    .select(['l.salt', 'l.leaf'])
    .where('p.draw_id', '=', drawId)
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
  code_hash: string | null
  salt: string | null
  leaf: string | null
}): FrozenPerson {
  return {
    id: row.id,
    ticket: row.ticket,
    status: row.status,
    answers: row.answers,
    household: row.household ?? undefined,
    codeHash: row.code_hash ?? '',
    salt: row.salt ?? undefined,
    leaf: row.leaf || undefined,
  }
}

export async function findDrawPerson(db: Db, id: string) {
  return db.selectFrom('draw_people').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findByTicket(db: Db, drawId: string, ticket: string) {
  return db
    .selectFrom('draw_people')
    .selectAll()
    .where('draw_id', '=', drawId)
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
      person_id: personId,
      draw_id: drawId,
      salt,
      leaf,
    }))
    await db
      .insertInto('draw_leaves')
      .values(rows)
      .onConflict((at) =>
        at.column('person_id').doUpdateSet((set) => ({ leaf: set.ref('excluded.leaf') })),
      )
      .execute()
  }
}

/** The pool is open again: what was frozen opens nothing any more. */
export async function forgetLeaves(db: Db, drawId: string) {
  await db.updateTable('draw_leaves').set({ leaf: '' }).where('draw_id', '=', drawId).execute()
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
    .set({ status: to, updated_at: now })
    .where('draw_id', '=', drawId)
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
    .values({ person_id: personId, draw_id: drawId, salt, leaf: '' })
    .onConflict((at) => at.doNothing())
    .execute()
  const row = await db
    .selectFrom('draw_leaves')
    .select('salt')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return row.salt
}

export async function insertPoolPeople(db: Db, rows: readonly DrawTables['draw_people'][]) {
  const written = rows.map((row) => ({ ...row, answers: JSON.stringify(row.answers) as never }))
  await db.insertInto('draw_people').values(written).execute()
}
