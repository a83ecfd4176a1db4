import type { Kysely } from 'kysely'
import type { IndexModel } from '../index-model.ts'
import type { ModelVersion } from '../model-version.ts'
import type { AssessmentTables } from '../tables.ts'

type Db = Kysely<AssessmentTables>

export async function countModels(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('index_models')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertModel(
  db: Db,
  version: {
    readonly id: string
    readonly number: number
    readonly content: IndexModel
    readonly publishedAt: Date | undefined
    readonly at: Date
  },
): Promise<void> {
  const { id, number, content, publishedAt, at } = version
  await db
    .insertInto('index_models')
    .values({
      id,
      number,
      content: JSON.stringify(content),
      publishedAt: publishedAt ?? null,
      createdAt: at,
      changedAt: at,
    })
    .execute()
}

/** The version that new assessments are made by. */
export async function findPublishedModel(db: Db): Promise<ModelVersion | undefined> {
  const row = await db
    .selectFrom('index_models')
    .selectAll()
    .where('publishedAt', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && versionOf(row)
}

export async function listPublishedModels(db: Db): Promise<readonly ModelVersion[]> {
  const rows = await db
    .selectFrom('index_models')
    .selectAll()
    .where('publishedAt', 'is not', null)
    .orderBy('number')
    .execute()
  return rows.map(versionOf)
}

export async function findModel(db: Db, number: number): Promise<ModelVersion | undefined> {
  const row = await db
    .selectFrom('index_models')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst()
  return row && versionOf(row)
}

export async function getModelById(db: Db, id: string): Promise<ModelVersion> {
  const row = await db
    .selectFrom('index_models')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return versionOf(row)
}

export async function listModelsById(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ModelVersion>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('index_models')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, versionOf(row)]))
}

export async function findDraftModel(db: Db): Promise<ModelVersion | undefined> {
  const row = await db
    .selectFrom('index_models')
    .selectAll()
    .where('publishedAt', 'is', null)
    .executeTakeFirst()
  return row && versionOf(row)
}

/** Two editors of two questions: the second waits, and writes over what the first has saved. */
export async function lockDraftModel(db: Db): Promise<ModelVersion | undefined> {
  const row = await db
    .selectFrom('index_models')
    .selectAll()
    .where('publishedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row && versionOf(row)
}

export async function saveDraftModel(
  db: Db,
  id: string,
  content: IndexModel,
  at: Date,
): Promise<void> {
  await db
    .updateTable('index_models')
    .set({ content: JSON.stringify(content), changedAt: at })
    .where('id', '=', id)
    .execute()
}

export async function publishModel(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('index_models').set({ publishedAt: at }).where('id', '=', id).execute()
}

export async function deleteDraftModel(db: Db, id: string): Promise<void> {
  await db
    .deleteFrom('index_models')
    .where('id', '=', id)
    .where('publishedAt', 'is', null)
    .execute()
}

interface Row {
  readonly id: string
  readonly number: number
  readonly content: IndexModel
  readonly publishedAt: Date | null
}

function versionOf({ id, number, content, publishedAt }: Row): ModelVersion {
  return { id, number, content, publishedAt: publishedAt ?? undefined }
}
