import type { Kysely } from 'kysely'
import type { Retirement } from '../../resource.ts'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

/** A new address; the former one leads there. */
export async function moveSlug(db: Db, id: string, from: string, to: string): Promise<void> {
  await db.updateTable('resources').set({ slug: to }).where('id', '=', id).execute()
  await db.insertInto('resource_former_slugs').values({ slug: from, resourceId: id }).execute()
}

export async function retireRow(db: Db, id: string, retirement: Retirement): Promise<void> {
  await db
    .updateTable('resources')
    .set({
      state: 'retired',
      updatedAt: retirement.at,
      retiredAt: retirement.at,
      retiredReason: retirement.reason,
      retiredSuccessor: retirement.successorId ?? null,
    })
    .where('id', '=', id)
    .execute()
}

export async function bringBackRow(db: Db, id: string, now: Date): Promise<void> {
  await db
    .updateTable('resources')
    .set({
      state: 'published',
      updatedAt: now,
      retiredAt: null,
      retiredReason: '',
      retiredSuccessor: null,
    })
    .where('id', '=', id)
    .execute()
}
