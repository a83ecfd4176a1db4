import type { Kysely } from 'kysely'
import type { EventTables } from '../../tables.ts'
import type { RunSheetItem, RunSheetWords } from '../run-sheet.ts'

type Db = Kysely<EventTables>

export function listItems(db: Db, sessionId: string): Promise<RunSheetItem[]> {
  return db
    .selectFrom('event_run_sheet_items')
    .select(['id', 'minutes', 'title', 'aim', 'method', 'material', 'facilitator'])
    .where('sessionId', '=', sessionId)
    .orderBy('position')
    .execute()
}

export async function insertItem(db: Db, sessionId: string, id: string, words: RunSheetWords) {
  const row = await db
    .selectFrom('event_run_sheet_items')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('sessionId', '=', sessionId)
    .executeTakeFirst()
  await db
    .insertInto('event_run_sheet_items')
    .values({ id, sessionId, position: (row?.last ?? 0) + 1, ...words })
    .execute()
}

export async function removeItem(db: Db, sessionId: string, id: string) {
  await db
    .deleteFrom('event_run_sheet_items')
    .where('sessionId', '=', sessionId)
    .where('id', '=', id)
    .execute()
}

/** Positions follow the order of the ids (unique at the end of the transaction). */
export async function reorderItems(db: Db, sessionId: string, ids: readonly string[]) {
  for (const [at, id] of ids.entries()) {
    await db
      .updateTable('event_run_sheet_items')
      .set({ position: at + 1 })
      .where('sessionId', '=', sessionId)
      .where('id', '=', id)
      .execute()
  }
}
