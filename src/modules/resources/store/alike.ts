import { type Kysely, sql } from 'kysely'
import type { ImportTables } from '../import-tables.ts'
import type { ResourceTables } from '../tables.ts'

type Db = Kysely<ImportTables & ResourceTables>

/** What is here already, by the address of a work or by its title: the public address of each. */
export interface Alike {
  byAddress(link: string): string | undefined
  byTitle(title: string): string | undefined
}

/** The same page, with or without `www`, TLS or a last slash; the same DOI by either of its resolvers. */
function plainLink(link: string): string {
  return link.toLowerCase().replace(/^https?:\/\/(www\.|dx\.)?|[/#]+$/g, '')
}

const link = sql<string>`regexp_replace(lower(content ->> 'link'), '^https?://(www\\.|dx\\.)?|[/#]+$', '', 'g')`

/** Resources that are here under these titles or addresses, but for those that this very import made. */
export async function listAlike(
  db: Db,
  importId: string,
  asked: { readonly titles: readonly string[]; readonly links: readonly string[] },
): Promise<Alike> {
  const titles = asked.titles.map((title) => title.toLowerCase())
  const links = asked.links.map(plainLink)
  const { rows } = await sql<{ slug: string; title: string; link: string | null }>`
    select slug, lower(title) as title, ${link} as link
    from resources r
    where state <> 'retired'
      and (lower(title) = any(${titles}::text[])
        or (content ->> 'link' is not null and ${link} = any(${links}::text[])))
      and not exists (
        select 1 from resource_sources s where s.resource_id = r.id and s.import_id = ${importId})
    order by published_at nulls last, id desc`.execute(db)
  const byTitle = new Map<string, string>()
  const byLink = new Map<string, string>()
  for (const row of rows) {
    if (!byTitle.has(row.title)) byTitle.set(row.title, row.slug)
    if (row.link !== null && !byLink.has(row.link)) byLink.set(row.link, row.slug)
  }
  return {
    byAddress: (one) => byLink.get(plainLink(one)),
    byTitle: (one) => byTitle.get(one.toLowerCase()),
  }
}
