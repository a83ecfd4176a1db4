import { type Kysely, sql } from 'kysely'
import type { ResourceTables } from '../../tables.ts'
import type { BroughtText, BroughtTexts } from '../../working/nouns.ts'

type Db = Kysely<ResourceTables>

/**
 * Drafts that came whole (imported, adapted, made by another room) and that nobody has read yet: those
 * that are being written have a workshop, and wait there. Of an import, all that it wrote last.
 */
export async function listBrought(
  db: Db,
  asked: {
    readonly importId?: string | undefined
    readonly personId: string | undefined
    readonly limit: number
    readonly offset?: number
  },
): Promise<BroughtTexts> {
  const wanted =
    asked.importId === undefined
      ? sql`r.state = 'draft'
          and exists (select from resource_makers m where m.resource_id = r.id)
          and not exists (select from resource_workings w where w.resource_id = r.id)`
      : sql`exists (
          select from resource_sources s where s.resource_id = r.id and s.import_id = ${asked.importId})`
  // An import is read in the order of its file; what is left to read, the newest first.
  const order = asked.importId === undefined ? sql`r.created_at desc, r.id desc` : sql`r.id`
  const { rows } = await sql<BroughtText & { readonly total: number }>`
    select r.slug, r.title, r.kind, r.state, count(*) over ()::int as total,
      exists (select from resource_makers m
        where m.resource_id = r.id and m.person_id = ${asked.personId ?? null}) as "isOwn"
    from resources r
    where ${wanted}
    order by ${order}
    limit ${asked.limit} offset ${asked.offset ?? 0}`.execute(db)
  return {
    texts: rows.map(({ total: _, ...text }) => text),
    total: rows[0]?.total ?? 0,
  }
}
