import type { Kysely, Selectable } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import { changedFields, type Fields, filled } from '../../fields.ts'
import type { ResourceTables } from '../../tables.ts'
import type { Stage, Working } from '../../working-text.ts'

type Db = Kysely<ResourceTables>

export async function findWorking(db: Db, resourceId: string): Promise<Working | undefined> {
  const row = await db
    .selectFrom('resource_workings')
    .selectAll()
    .where('resourceId', '=', resourceId)
    .executeTakeFirst()
  return row && toWorking(row)
}

/** Saves and decisions of one text happen one after the other. */
export async function lockWorking(db: Db, resourceId: string): Promise<Working | undefined> {
  const row = await db
    .selectFrom('resource_workings')
    .selectAll()
    .where('resourceId', '=', resourceId)
    .forUpdate()
    .executeTakeFirst()
  return row && toWorking(row)
}

/** The first text of a resource, or the next one of a published one; false when there is one already. */
export async function insertWorking(
  db: Db,
  input: {
    readonly resourceId: string
    readonly fields: Fields
    readonly baseVersion: number
    readonly now: Date
  },
): Promise<boolean> {
  const row = await db
    .insertInto('resource_workings')
    .values({
      resourceId: input.resourceId,
      stage: 'writing',
      fields: JSON.stringify(input.fields),
      changedAt: JSON.stringify({}),
      baseVersion: input.baseVersion,
      startedAt: input.now,
      updatedAt: input.now,
      submittedAt: null,
      submittedBy: null,
    })
    .onConflict((conflict) => conflict.column('resourceId').doNothing())
    .returning('resourceId')
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
      fields: JSON.stringify(filled({ ...working.fields, ...changed })),
      changedAt: JSON.stringify({ ...working.changedAt, ...marks }),
      stage: by.stage,
      updatedAt: by.now,
    })
    .where('resourceId', '=', working.resourceId)
    .execute()
  await db
    .insertInto('resource_edits')
    .values(
      keys.map((field) => ({
        resourceId: working.resourceId,
        number,
        field,
        text: changed[field] ?? '',
        authorId: by.authorId ?? null,
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
  input: {
    readonly stage: Stage
    readonly held?: boolean
    readonly signs?: readonly string[]
    readonly submitted?: { readonly at: Date; readonly by: string }
  },
): Promise<void> {
  await db
    .updateTable('resource_workings')
    .set({
      stage: input.stage,
      ...(input.held === undefined ? {} : { held: input.held }),
      ...(input.signs === undefined ? {} : { signs: [...input.signs] }),
      ...(input.submitted
        ? { submittedAt: input.submitted.at, submittedBy: input.submitted.by }
        : {}),
    })
    .where('resourceId', '=', resourceId)
    .execute()
}

/** It is published: the next text will start from there. */
export async function removeWorking(db: Db, resourceId: string): Promise<void> {
  await db.deleteFrom('resource_workings').where('resourceId', '=', resourceId).execute()
  await db.deleteFrom('resource_edits').where('resourceId', '=', resourceId).execute()
  await db
    .deleteFrom('resource_drafts')
    .where('resourceId', '=', resourceId)
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
    .where('resourceId', '=', resourceId)
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
    .select(['authorId', 'at'])
    .where('resourceId', '=', resourceId)
    .where('field', 'in', [...keys])
    .orderBy('number', 'desc')
    .executeTakeFirst()
}

function toWorking(row: Selectable<ResourceTables['resource_workings']>): Working {
  return nounOf(row)
}
