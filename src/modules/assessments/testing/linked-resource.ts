import type { Db } from '#platform/context.ts'

/** A page of the resources, as another room keeps it: what a marker is linked to. */
export async function linkedResource(
  db: Db,
  at: Date,
  slug: string,
  state: 'draft' | 'published' = 'published',
): Promise<void> {
  const row = {
    ...{ id: crypto.randomUUID(), slug, kind: 'article', state, title: slug, lead: '' },
    ...{ language: 'fr', licence: 'CC-BY-4.0', content: '{}', outcome: 'unknown' },
    ...{ evidenceLevel: 0, createdAt: at, updatedAt: at, publishedAt: at },
  }
  await db
    .insertInto('resources' as never)
    .values(row as never)
    .execute()
}
