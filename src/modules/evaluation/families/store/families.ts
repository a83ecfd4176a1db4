import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { LeftOut } from '../../left-out.ts'
import type { EvaluationTables, FamilyRow } from '../../tables.ts'
import type { Family } from '../family.ts'

type Db = Kysely<EvaluationTables>

/** The latest first; drafts for those who may read them. */
export async function listFamilies(db: Db, all: boolean): Promise<readonly Family[]> {
  const rows = await db
    .selectFrom('trial_families')
    .selectAll()
    .$if(!all, (query) => query.where('state', '<>', 'draft'))
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(familyOf)
}

export async function findFamily(db: Db, slug: string): Promise<Family | undefined> {
  const row = await db
    .selectFrom('trial_families')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row && familyOf(row)
}

export async function lockFamily(db: Db, id: string): Promise<Family | undefined> {
  const row = await db
    .selectFrom('trial_families')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && familyOf(row)
}

export function listNamedFamilies(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('trial_families')
    .select(['id', 'title', 'slug'])
    .where('id', 'in', [...ids])
    .execute()
}

export async function insertFamily(db: Db, family: Family): Promise<void> {
  await db
    .insertInto('trial_families')
    .values({
      ...family,
      leftOut: JSON.stringify(family.leftOut),
      publishedAt: family.publishedAt ?? null,
      withdrawnAt: family.withdrawnAt ?? null,
    })
    .execute()
}

export type FamilyStanding = Pick<Family, 'state' | 'reason' | 'publishedAt' | 'withdrawnAt'>

export async function saveFamilyStanding(
  db: Db,
  id: string,
  { state, reason, publishedAt, withdrawnAt }: FamilyStanding,
): Promise<void> {
  await db
    .updateTable('trial_families')
    .set({ state, reason, publishedAt: publishedAt ?? null, withdrawnAt: withdrawnAt ?? null })
    .where('id', '=', id)
    .execute()
}

export async function saveLeftOut(db: Db, id: string, leftOut: readonly LeftOut[]): Promise<void> {
  await db
    .updateTable('trial_families')
    .set({ leftOut: JSON.stringify(leftOut) })
    .where('id', '=', id)
    .execute()
}

export async function deleteFamily(db: Db, id: string): Promise<void> {
  await db.deleteFrom('trial_families').where('id', '=', id).execute()
}

/** Drafts that nobody published within the year. Returns how many. */
export async function dropPastFamilies(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('trial_families')
    .where('state', '=', 'draft')
    .where('createdAt', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

function familyOf(row: FamilyRow): Family {
  return nounOf(row)
}
