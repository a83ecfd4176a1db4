import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { SheetDraftContent } from '../../sheet-content.ts'
import type { ExperimentTables, SheetRow } from '../../tables.ts'
import type { SheetDraft } from '../case-sheet.ts'

type Db = Kysely<ExperimentTables>

export async function findSheet(db: Db, experimentId: string): Promise<SheetDraft | undefined> {
  const row = await db
    .selectFrom('experiment_sheets')
    .selectAll()
    .where('experimentId', '=', experimentId)
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
    updatedAt: save.now,
    updatedBy: save.by ?? null,
  }
  await db
    .insertInto('experiment_sheets')
    .values({
      experimentId,
      ...columns,
      resourceId: null,
      resourceSlug: null,
      publishedAt: null,
    })
    .onConflict((on) => on.column('experimentId').doUpdateSet(columns))
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
    .set({ resourceId: resource.id, resourceSlug: resource.slug, publishedAt: now })
    .where('experimentId', '=', experimentId)
    .execute()
}

function sheetOf(row: SheetRow): SheetDraft {
  return nounOf(row, {}, 'updatedAt', 'resourceId', 'updatedBy')
}
