import type { Kysely, Selectable } from 'kysely'
import type { Circle } from '../circle.ts'
import type { GovernanceTables } from '../tables.ts'

type Db = Kysely<GovernanceTables>

/** Circles that are still open, by name. */
export async function listCircles(db: Db): Promise<readonly Circle[]> {
  const rows = await db
    .selectFrom('circles')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(circleOf)
}

export async function findCircleBySlug(db: Db, slug: string): Promise<Circle | undefined> {
  const row = await db.selectFrom('circles').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && circleOf(row)
}

export async function findCircle(db: Db, id: string): Promise<Circle | undefined> {
  const row = await db.selectFrom('circles').selectAll().where('id', '=', id).executeTakeFirst()
  return row && circleOf(row)
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
      created_by: by ?? null,
      created_at: circle.createdAt,
      updated_at: circle.updatedAt,
      closed_at: circle.closedAt ?? null,
    })
    .execute()
}

export async function saveCircle(db: Db, circle: Circle): Promise<void> {
  await db
    .updateTable('circles')
    .set({
      ...wordsOf(circle),
      updated_at: circle.updatedAt,
      closed_at: circle.closedAt ?? null,
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
    parent_id: circle.parentId ?? null,
    visibility: circle.visibility,
  }
}

function circleOf(row: Selectable<GovernanceTables['circles']>): Circle {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    purpose: row.purpose,
    domain: row.domain,
    parentId: row.parent_id ?? undefined,
    template: row.template ?? undefined,
    visibility: row.visibility,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    closedAt: row.closed_at ?? undefined,
  }
}

/** With all that hangs on them: only for a demonstration. */
export async function deleteCircles(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('circles')
    .where('id', 'in', [...ids])
    .execute()
}
