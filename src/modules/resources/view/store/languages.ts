import { type Kysely, sql } from 'kysely'
import type { InLanguage } from '../../in-language.ts'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

/**
 * For each of these resources, the texts published under the same original, itself among them, the original
 * first. A work that is in one language alone is left out.
 */
export async function listLanguages(
  db: Db,
  resourceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly InLanguage[]>> {
  if (resourceIds.length === 0) return new Map()
  const root = sql<string>`coalesce(in_language_of, id)`
  const rows = await db
    .selectFrom('resources')
    .select(['id', 'slug', 'title', 'language', root.as('root')])
    .where('state', '=', 'published')
    .where(root, 'in', (inner) =>
      inner
        .selectFrom('resources')
        .select(root.as('root'))
        .where('id', 'in', [...resourceIds]),
    )
    .orderBy('root')
    .orderBy(sql`in_language_of is not null`)
    .orderBy('language')
    .orderBy('id')
    .execute()
  const asked = new Set(resourceIds)
  const works = new Map<string, typeof rows>()
  for (const row of rows) works.set(row.root, [...(works.get(row.root) ?? []), row])
  return new Map(
    [...works.values()].flatMap((texts) => {
      if (texts.length < 2) return []
      const all = texts.map(({ root: first, ...row }) => ({ ...row, isOriginal: row.id === first }))
      return all.filter(({ id }) => asked.has(id)).map(({ id }) => [id, all] as const)
    }),
  )
}
