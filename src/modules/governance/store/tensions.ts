import type { Kysely, Selectable } from 'kysely'
import type { Review } from '../agenda.ts'
import type { GovernanceTables } from '../tables.ts'
import type { Tension } from '../tension.ts'

type Db = Kysely<GovernanceTables>

/** Tensions of a circle that wait for an answer, the oldest first. */
export async function listOpenTensions(db: Db, circleId: string): Promise<readonly Tension[]> {
  const rows = await db
    .selectFrom('circle_tensions')
    .selectAll()
    .where('circle_id', '=', circleId)
    .where('state', '=', 'open')
    .orderBy('raised_at')
    .orderBy('id')
    .execute()
  return rows.map(tensionOf)
}

export async function lockTension(db: Db, id: string): Promise<Tension | undefined> {
  const row = await db
    .selectFrom('circle_tensions')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && tensionOf(row)
}

export async function insertTension(db: Db, tension: Tension): Promise<void> {
  await db
    .insertInto('circle_tensions')
    .values({
      id: tension.id,
      circle_id: tension.circleId,
      raised_by: tension.raisedBy ?? null,
      title: tension.title,
      description: tension.description,
      state: tension.state,
      outcome: tension.outcome,
      raised_at: tension.raisedAt,
      settled_at: tension.settledAt ?? null,
    })
    .execute()
}

export async function settleTension(
  db: Db,
  id: string,
  state: Tension['state'],
  outcome: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable('circle_tensions')
    .set({ state, outcome, settled_at: now })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute()
}

/** Comes back on that day. The same matter has one review at a time: a later word replaces it. */
export async function saveReview(db: Db, review: Review): Promise<void> {
  const words = { title: review.title, href: review.href, due_on: review.dueOn }
  await db
    .insertInto('circle_reviews')
    .values({
      id: review.id,
      circle_id: review.circleId,
      source: review.source,
      ...words,
      done_at: null,
    })
    .onConflict((conflict) =>
      conflict.column('source').where('done_at', 'is', null).doUpdateSet(words),
    )
    .execute()
}

/** Reviews that were not done yet, the nearest first. */
export async function listReviews(db: Db, circleId: string): Promise<readonly Review[]> {
  const rows = await db
    .selectFrom('circle_reviews')
    .selectAll()
    .where('circle_id', '=', circleId)
    .where('done_at', 'is', null)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    circleId: row.circle_id,
    source: row.source,
    title: row.title,
    href: row.href,
    dueOn: row.due_on,
  }))
}

/** By its key, or by what it was about. */
export async function finishReview(
  db: Db,
  which: { readonly id: string } | { readonly source: string },
  now: Date,
): Promise<void> {
  await db
    .updateTable('circle_reviews')
    .set({ done_at: now })
    .where((where) =>
      'id' in which ? where('id', '=', which.id) : where('source', '=', which.source),
    )
    .where('done_at', 'is', null)
    .execute()
}

function tensionOf(row: Selectable<GovernanceTables['circle_tensions']>): Tension {
  return {
    id: row.id,
    circleId: row.circle_id,
    raisedBy: row.raised_by ?? undefined,
    title: row.title,
    description: row.description,
    state: row.state,
    outcome: row.outcome,
    raisedAt: row.raised_at,
    settledAt: row.settled_at ?? undefined,
  }
}
