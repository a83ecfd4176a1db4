import { type Kysely, sql } from 'kysely'
import type { Fields } from '../../fields.ts'
import { plainOf, type SheetContent } from '../../sheet-content.ts'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

export interface Version {
  readonly number: number
  readonly at: Date
  readonly authorId: string | undefined
  readonly title: string
  readonly lead: string
  readonly content: ResourceTables['resource_versions']['content']
  /** Missing in versions published by another room. */
  readonly fields: Fields | undefined
}

/** Every published state, the newest first. */
export async function listVersions(db: Db, resourceId: string): Promise<readonly Version[]> {
  const rows = await db
    .selectFrom('resource_versions')
    .selectAll()
    .where('resource_id', '=', resourceId)
    .orderBy('number', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    number: row.number,
    at: row.at,
    authorId: row.author_id ?? undefined,
    title: row.title,
    lead: row.lead,
    content: row.content,
    fields: row.fields ?? undefined,
  }))
}

export async function setVersionFields(
  db: Db,
  resourceId: string,
  number: number,
  fields: Fields,
): Promise<void> {
  await db
    .updateTable('resource_versions')
    .set({ fields: sql<never>`${JSON.stringify(fields)}::jsonb` })
    .where('resource_id', '=', resourceId)
    .where('number', '=', number)
    .execute()
}

/** A text that was never published is kept, to be read where it stood. */
export async function keepVersion(
  db: Db,
  resourceId: string,
  text: Pick<Version, 'at' | 'authorId' | 'title' | 'lead'> & {
    readonly content: SheetContent
    readonly fields: Fields
  },
): Promise<void> {
  const { content, fields, authorId, ...said } = text
  await db
    .insertInto('resource_versions')
    .values({
      ...said,
      resource_id: resourceId,
      author_id: authorId ?? null,
      number: sql<number>`1 + coalesce(
        (select max(number) from resource_versions where resource_id = ${resourceId}), 0)`,
      content: sql<never>`${JSON.stringify({ ...content, plain: plainOf(content) })}::jsonb`,
      fields: sql<never>`${JSON.stringify(fields)}::jsonb`,
    })
    .execute()
}

/** The translations of a resource, and which of its versions each says. */
export async function listTranslations(db: Db, resourceId: string) {
  return db
    .selectFrom('resources')
    .select(['id', 'slug', 'title', 'language', 'state', 'translated_version as translatedVersion'])
    .where('in_language_of', '=', resourceId)
    .orderBy('language')
    .orderBy('id')
    .execute()
}

export async function markTranslated(db: Db, id: string, version: number): Promise<void> {
  await db
    .updateTable('resources')
    .set({ translated_version: version })
    .where('id', '=', id)
    .execute()
}
