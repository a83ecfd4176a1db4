import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { Fields } from '../../fields.ts'
import { plainOf, type SheetContent } from '../../sheet-content.ts'
import type { ResourceTables, StoredContent } from '../../tables.ts'

type Db = Kysely<ResourceTables>

export interface Version {
  readonly number: number
  readonly at: Date
  readonly authorId: string | undefined
  readonly title: string
  readonly lead: string
  readonly content: StoredContent
  /** Missing in versions published by another room. */
  readonly fields: Fields | undefined
}

/** Every published state, the newest first. */
export async function listVersions(db: Db, resourceId: string): Promise<readonly Version[]> {
  const rows = await db
    .selectFrom('resource_versions')
    .selectAll()
    .where('resourceId', '=', resourceId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => nounOf(row, {}, 'resourceId'))
}

export async function setVersionFields(
  db: Db,
  resourceId: string,
  number: number,
  fields: Fields,
): Promise<void> {
  await db
    .updateTable('resource_versions')
    .set({ fields: JSON.stringify(fields) })
    .where('resourceId', '=', resourceId)
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
      resourceId,
      authorId: authorId ?? null,
      number: sql<number>`1 + coalesce(
        (select max(number) from resource_versions where resource_id = ${resourceId}), 0)`,
      content: JSON.stringify({ ...content, plain: plainOf(content) }),
      fields: JSON.stringify(fields),
    })
    .execute()
}

/** The translations of a resource, and which of its versions each says. */
export async function listTranslations(db: Db, resourceId: string) {
  return db
    .selectFrom('resources')
    .select(['id', 'slug', 'title', 'language', 'state', 'translatedVersion'])
    .where('inLanguageOf', '=', resourceId)
    .orderBy('language')
    .orderBy('id')
    .execute()
}

export async function markTranslated(db: Db, id: string, version: number): Promise<void> {
  await db
    .updateTable('resources')
    .set({ translatedVersion: version })
    .where('id', '=', id)
    .execute()
}
