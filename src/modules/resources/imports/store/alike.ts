import { type Kysely, sql } from 'kysely'
import { plainLink } from '../../plain-link.ts'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

/** What is here already, by the address of a work or by its title: the public address of each. */
export interface Alike {
  byAddress(link: string): AlikeResource | undefined
  byTitle(title: string): AlikeResource | undefined
}

export interface AlikeResource {
  readonly slug: string
  /** This very import made it, from a line further up. */
  readonly isOwn: boolean
}

const link = sql<string>`regexp_replace(lower(content ->> 'link'), '^https?://(www\\.|dx\\.)?|[/#]+$', '', 'g')`

/** Resources that are here under these titles or addresses; those that this very import made come last. */
export async function listAlike(
  db: Db,
  importId: string,
  asked: { readonly titles: readonly string[]; readonly links: readonly string[] },
): Promise<Alike> {
  const titles = asked.titles.map((title) => title.toLowerCase())
  const links = asked.links.map(plainLink)
  const { rows } = await sql<{ slug: string; title: string; link: string | null; own: boolean }>`
    select slug, lower(title) as title, ${link} as link, exists (
        select 1 from resource_sources s where s.resource_id = r.id and s.import_id = ${importId}) as own
    from resources r
    where state <> 'retired'
      and (lower(title) = any(${titles}::text[])
        or (content ->> 'link' is not null and ${link} = any(${links}::text[])))
    order by own, published_at nulls last, id desc`.execute(db)
  const byTitle = new Map<string, AlikeResource>()
  const byLink = new Map<string, AlikeResource>()
  for (const row of rows) {
    const entry = { slug: row.slug, isOwn: row.own }
    if (!byTitle.has(row.title)) byTitle.set(row.title, entry)
    if (row.link !== null && !byLink.has(row.link)) byLink.set(row.link, entry)
  }
  return {
    byAddress: (one) => byLink.get(plainLink(one)),
    byTitle: (one) => byTitle.get(one.toLowerCase()),
  }
}
