import { type Kysely, type Selectable, sql } from 'kysely'
import { changedFields, type Fields, filled } from '../../fields.ts'
import type { ResourceTables } from '../../tables.ts'
import type { Stage, Working } from '../../working-text.ts'

type Db = Kysely<ResourceTables>

export async function findWorking(db: Db, resourceId: string): Promise<Working | undefined> {
  const row = await db
    .selectFrom('resource_workings')
    .selectAll()
    .where('resource_id', '=', resourceId)
    .executeTakeFirst()
  return row && toWorking(row)
}

/** Saves and decisions of one text happen one after the other. */
export async function lockWorking(db: Db, resourceId: string): Promise<Working | undefined> {
  const row = await db
    .selectFrom('resource_workings')
    .selectAll()
    .where('resource_id', '=', resourceId)
    .forUpdate()
    .executeTakeFirst()
  return row && toWorking(row)
}

/** The first text of a resource, or the next one of a published one; false when there is one already. */
export async function insertWorking(
  db: Db,
  given: {
    readonly resourceId: string
    readonly fields: Fields
    readonly baseVersion: number
    readonly now: Date
  },
): Promise<boolean> {
  const row = await db
    .insertInto('resource_workings')
    .values({
      resource_id: given.resourceId,
      stage: 'writing',
      fields: json(given.fields),
      changed_at: json({}),
      base_version: given.baseVersion,
      started_at: given.now,
      updated_at: given.now,
      submitted_at: null,
      submitted_by: null,
    })
    .onConflict((conflict) => conflict.column('resource_id').doNothing())
    .returning('resource_id')
    .executeTakeFirst()
  return row !== undefined
}

export interface EditBy {
  readonly authorId: string | undefined
  readonly now: Date
  readonly stage: Stage
}

/** Writes these fields as one more save; the number of the save. Called under the lock. */
export async function saveFields(
  db: Db,
  working: Working,
  changed: Fields,
  by: EditBy,
): Promise<number> {
  const number = working.number + 1
  const keys = Object.keys(changed)
  const marks = Object.fromEntries(keys.map((key) => [key, number]))
  await db
    .updateTable('resource_workings')
    .set({
      number,
      fields: json(filled({ ...working.fields, ...changed })),
      changed_at: json({ ...working.changedAt, ...marks }),
      stage: by.stage,
      updated_at: by.now,
    })
    .where('resource_id', '=', working.resourceId)
    .execute()
  await db
    .insertInto('resource_edits')
    .values(
      keys.map((field) => ({
        resource_id: working.resourceId,
        number,
        field,
        text: changed[field] ?? '',
        author_id: by.authorId ?? null,
        at: by.now,
      })),
    )
    .execute()
  return number
}

/** The text is set back to these fields, as one more save. */
export async function replaceFields(db: Db, working: Working, fields: Fields, by: EditBy) {
  const keys = changedFields(working.fields, fields)
  const changed = Object.fromEntries(keys.map((key) => [key, fields[key] ?? '']))
  return keys.length === 0 ? working.number : saveFields(db, working, changed, by)
}

export async function setStage(
  db: Db,
  resourceId: string,
  given: {
    readonly stage: Stage
    readonly held?: boolean
    readonly signs?: readonly string[]
    readonly submitted?: { readonly at: Date; readonly by: string }
  },
): Promise<void> {
  await db
    .updateTable('resource_workings')
    .set({
      stage: given.stage,
      ...(given.held === undefined ? {} : { held: given.held }),
      ...(given.signs === undefined ? {} : { signs: [...given.signs] }),
      ...(given.submitted
        ? { submitted_at: given.submitted.at, submitted_by: given.submitted.by }
        : {}),
    })
    .where('resource_id', '=', resourceId)
    .execute()
}

/** It is published: the next text will start from there. */
export async function removeWorking(db: Db, resourceId: string): Promise<void> {
  await db.deleteFrom('resource_workings').where('resource_id', '=', resourceId).execute()
  await db.deleteFrom('resource_edits').where('resource_id', '=', resourceId).execute()
  await db
    .deleteFrom('resource_drafts')
    .where('resource_id', '=', resourceId)
    .where('state', '!=', 'aside')
    .execute()
}

/** These fields as they stood at that save: what two people both started from. */
export async function fieldsAt(
  db: Db,
  resourceId: string,
  keys: readonly string[],
  number: number,
): Promise<Fields> {
  if (keys.length === 0) return {}
  const rows = await db
    .selectFrom('resource_edits')
    .distinctOn('field')
    .select(['field', 'text'])
    .where('resource_id', '=', resourceId)
    .where('field', 'in', keys)
    .where('number', '<=', number)
    .orderBy('field')
    .orderBy('number', 'desc')
    .execute()
  return Object.fromEntries(rows.map(({ field, text }) => [field, text]))
}

/** Who saved one of these fields last, and when. */
export async function findLastEdit(db: Db, resourceId: string, keys: readonly string[]) {
  return db
    .selectFrom('resource_edits')
    .select(['author_id as authorId', 'at'])
    .where('resource_id', '=', resourceId)
    .where('field', 'in', [...keys])
    .orderBy('number', 'desc')
    .executeTakeFirst()
}

function json(value: object) {
  return sql<never>`${JSON.stringify(value)}::jsonb`
}

function toWorking(row: Selectable<ResourceTables['resource_workings']>): Working {
  return {
    resourceId: row.resource_id,
    stage: row.stage,
    number: row.number,
    fields: row.fields,
    changedAt: row.changed_at,
    baseVersion: row.base_version,
    held: row.held,
    signs: row.signs,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at ?? undefined,
    submittedBy: row.submitted_by ?? undefined,
  }
}
