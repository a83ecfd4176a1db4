import type { Kysely, Selectable } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { GovernanceTables } from '../../tables.ts'
import type { Review, Tension } from '../tension.ts'

type Db = Kysely<GovernanceTables>

/** Tensions of a circle that wait for an answer, the oldest first. */
export async function listOpenTensions(db: Db, circleId: string): Promise<readonly Tension[]> {
  const rows = await db
    .selectFrom('circle_tensions')
    .selectAll()
    .where('circleId', '=', circleId)
    .where('state', '=', 'open')
    .orderBy('raisedAt')
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
      circleId: tension.circleId,
      raisedBy: tension.raisedBy ?? null,
      title: tension.title,
      description: tension.description,
      state: tension.state,
      outcome: tension.outcome,
      raisedAt: tension.raisedAt,
      settledAt: tension.settledAt ?? null,
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
    .set({ state, outcome, settledAt: now })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute()
}

/** Comes back on that day. The same matter has one review at a time: a later word replaces it. */
export async function saveReview(db: Db, review: Review): Promise<void> {
  const words = { title: review.title, href: review.href, dueOn: review.dueOn }
  await db
    .insertInto('circle_reviews')
    .values({
      id: review.id,
      circleId: review.circleId,
      source: review.source,
      ...words,
      doneAt: null,
    })
    .onConflict((conflict) =>
      conflict.column('source').where('doneAt', 'is', null).doUpdateSet(words),
    )
    .execute()
}

/** Reviews that were not done yet, the nearest first. */
export async function listReviews(db: Db, circleId: string): Promise<readonly Review[]> {
  const rows = await db
    .selectFrom('circle_reviews')
    .selectAll()
    .where('circleId', '=', circleId)
    .where('doneAt', 'is', null)
    .orderBy('dueOn')
    .orderBy('id')
    .execute()
  return rows.map((row) => nounOf(row, {}, 'doneAt'))
}

/** By its key, or by what it was about. */
export async function finishReview(
  db: Db,
  which: { readonly id: string } | { readonly source: string },
  now: Date,
): Promise<void> {
  await db
    .updateTable('circle_reviews')
    .set({ doneAt: now })
    .where((where) =>
      'id' in which ? where('id', '=', which.id) : where('source', '=', which.source),
    )
    .where('doneAt', 'is', null)
    .execute()
}

function tensionOf(row: Selectable<GovernanceTables['circle_tensions']>): Tension {
  return nounOf(row)
}
