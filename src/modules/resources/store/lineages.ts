import { type Kysely, sql } from 'kysely'
import type { Licence } from '../licence.ts'
import type { Parent, Relative } from '../lineage.ts'
import type { ResourceState } from '../resource.ts'
import type { ResourceTables } from '../tables.ts'

type Db = Kysely<ResourceTables>

/** What this resource was drawn from, as it was credited that day. */
export async function findParent(db: Db, resourceId: string): Promise<Parent | undefined> {
  return (await listParents(db, [resourceId])).get(resourceId)
}

export async function listParents(
  db: Db,
  resourceIds: readonly string[],
): Promise<ReadonlyMap<string, Parent>> {
  if (resourceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('resource_lineages')
    .leftJoin('resources', 'resources.id', 'parentId')
    .selectAll('resource_lineages')
    .select('resources.language')
    .where('resourceId', 'in', resourceIds)
    .execute()
  return new Map(
    rows.map((row) => [
      row.resourceId,
      {
        id: row.parentId ?? undefined,
        version: row.parentVersion,
        title: row.parentTitle,
        language: row.language ?? undefined,
        authors: row.parentAuthors,
        href: row.parentHref,
        licence: row.parentLicence as Licence,
        changes: row.changes,
        at: row.at,
      },
    ]),
  )
}

/** A draft that is drawn again from the same original keeps one line: the latest. */
export async function keepParent(db: Db, resourceId: string, parent: Parent): Promise<void> {
  const values = {
    parentId: parent.id ?? null,
    parentVersion: parent.version,
    parentTitle: parent.title,
    parentAuthors: [...parent.authors],
    parentHref: parent.href,
    parentLicence: parent.licence,
    changes: parent.changes,
    at: parent.at,
  }
  await db
    .insertInto('resource_lineages')
    .values({ resourceId, ...values })
    .onConflict((same) => same.column('resourceId').doUpdateSet(values))
    .execute()
}

/** Of which resource it is a translation, and of which of its versions. */
export async function setOriginal(
  db: Db,
  id: string,
  original: { readonly id: string; readonly version: number },
): Promise<void> {
  await db
    .updateTable('resources')
    .set({ inLanguageOf: original.id, translatedVersion: original.version })
    .where('id', '=', id)
    .execute()
}

export interface Kin extends Relative {
  readonly title: string
  readonly slug: string
  readonly state: ResourceState
  readonly version: number
}

const deepest = 20

/** All that descends from a resource, down to the great-grandchildren; drafts included. */
export async function listDescendants(db: Db, resourceId: string): Promise<readonly Kin[]> {
  const rows = await sql<{
    id: string
    parentId: string
    changes: string
    at: Date
    title: string
    slug: string
    state: ResourceState
    version: number
  }>`
    with recursive below (id, depth) as (
      select resource_id, 1 from resource_lineages where parent_id = ${resourceId}
      union
      select line.resource_id, depth + 1
      from resource_lineages as line join below on line.parent_id = below.id
      where depth < ${deepest}
    )
    select distinct on (line.resource_id) line.resource_id as id, line.parent_id, line.changes,
      line.at, resources.title, resources.slug, resources.state, resources.version
    from below
    join resource_lineages as line on line.resource_id = below.id
    join resources on resources.id = line.resource_id
    order by line.resource_id
  `.execute(db)
  return rows.rows.map(({ parentId, ...row }) => ({ ...row, parentId }))
}
