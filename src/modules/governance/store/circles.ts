import type { Kysely, Selectable } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { Circle } from '../circle.ts'
import type { GovernanceTables } from '../tables.ts'

type Db = Kysely<GovernanceTables>

/** Circles that are still open, by name. */
export async function listCircles(db: Db): Promise<readonly Circle[]> {
  const rows = await db
    .selectFrom('circles')
    .selectAll()
    .where('closedAt', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(circleOf)
}

/** Those that ended, the last one first: whoever keeps circles may open one again. */
export async function listClosedCircles(db: Db): Promise<readonly Circle[]> {
  const rows = await db
    .selectFrom('circles')
    .selectAll()
    .where('closedAt', 'is not', null)
    .orderBy('closedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(circleOf)
}

export async function listStandingCircles(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('circles')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(({ id }) => id)
}

export async function findCircleBySlug(db: Db, slug: string): Promise<Circle | undefined> {
  const row = await db.selectFrom('circles').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && circleOf(row)
}

export async function findCircle(db: Db, id: string): Promise<Circle | undefined> {
  const row = await db.selectFrom('circles').selectAll().where('id', '=', id).executeTakeFirst()
  return row && circleOf(row)
}

export async function findCirclesByIds(db: Db, ids: readonly string[]): Promise<readonly Circle[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('circles')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(circleOf)
}

/** Nobody else writes this circle, its members or its roles until the act is over. */
export async function lockCircle(db: Db, id: string): Promise<Circle | undefined> {
  const row = await db
    .selectFrom('circles')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && circleOf(row)
}

export async function insertCircle(db: Db, circle: Circle, by: string | undefined): Promise<void> {
  await db
    .insertInto('circles')
    .values({
      id: circle.id,
      slug: circle.slug,
      ...wordsOf(circle),
      template: circle.template ?? null,
      createdBy: by ?? null,
      createdAt: circle.createdAt,
      updatedAt: circle.updatedAt,
      closedAt: circle.closedAt ?? null,
    })
    .execute()
}

export async function saveCircle(db: Db, circle: Circle): Promise<void> {
  await db
    .updateTable('circles')
    .set({
      ...wordsOf(circle),
      updatedAt: circle.updatedAt,
      closedAt: circle.closedAt ?? null,
    })
    .where('id', '=', circle.id)
    .execute()
}

/** Addresses that begin like this one and are taken. */
export async function listSlugsLike(db: Db, slug: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('circles')
    .select('slug')
    .where('slug', 'like', `${slug}%`)
    .execute()
  return rows.map((row) => row.slug)
}

function wordsOf(circle: Circle) {
  return {
    name: circle.name,
    purpose: circle.purpose,
    domain: circle.domain,
    parentId: circle.parentId ?? null,
    visibility: circle.visibility,
  }
}

function circleOf(row: Selectable<GovernanceTables['circles']>): Circle {
  return nounOf(row, {}, 'createdBy')
}

/** With all that hangs on them: only for a demonstration. */
export async function deleteCircles(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('circles')
    .where('id', 'in', [...ids])
    .execute()
}
