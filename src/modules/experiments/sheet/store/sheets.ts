import type { Kysely, Selectable } from 'kysely'
import type { SheetDraftContent } from '../../sheet-content.ts'
import type { SheetRow } from '../../tables/evaluation.ts'
import type { ExperimentTables } from '../../tables.ts'
import type { SheetDraft } from '../case-sheet.ts'

type Db = Kysely<ExperimentTables>

export async function findSheet(db: Db, experimentId: string): Promise<SheetDraft | undefined> {
  const row = await db
    .selectFrom('experiment_sheets')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .executeTakeFirst()
  return row && sheetOf(row)
}

export interface SheetSave {
  readonly title: string
  readonly lead: string
  readonly licence: string
  readonly content: SheetDraftContent
  readonly by: string | undefined
  readonly now: Date
}

/** The next version of the sheet; the experiment is locked by the act. */
export async function saveSheet(
  db: Db,
  experimentId: string,
  version: number,
  save: SheetSave,
): Promise<void> {
  const columns = {
    version,
    title: save.title,
    lead: save.lead,
    licence: save.licence,
    content: JSON.stringify(save.content),
    updated_at: save.now,
    updated_by: save.by ?? null,
  }
  await db
    .insertInto('experiment_sheets')
    .values({
      experiment_id: experimentId,
      ...columns,
      resource_id: null,
      resource_slug: null,
      published_at: null,
    })
    .onConflict((on) => on.column('experiment_id').doUpdateSet(columns))
    .execute()
}

export async function markSheetPublished(
  db: Db,
  experimentId: string,
  resource: { readonly id: string; readonly slug: string },
  now: Date,
) {
  await db
    .updateTable('experiment_sheets')
    .set({ resource_id: resource.id, resource_slug: resource.slug, published_at: now })
    .where('experiment_id', '=', experimentId)
    .execute()
}

function sheetOf(row: Selectable<SheetRow>): SheetDraft {
  return {
    experimentId: row.experiment_id,
    version: row.version,
    title: row.title,
    lead: row.lead,
    licence: row.licence,
    content: row.content,
    resourceSlug: row.resource_slug ?? undefined,
    publishedAt: row.published_at ?? undefined,
  }
}
