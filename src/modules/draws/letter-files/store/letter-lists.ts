import type { Kysely } from 'kysely'
import type { DrawTables, LetterListRow } from '../../tables.ts'

type Db = Kysely<DrawTables>

export type FixedList = Readonly<LetterListRow>

/** All the lists that a draw fixed, those that were taken back too. */
export async function listLetterLists(db: Db, drawId: string): Promise<readonly FixedList[]> {
  return db
    .selectFrom('draw_letter_lists')
    .selectAll()
    .where('drawId', '=', drawId)
    .orderBy('number')
    .execute()
}

export async function insertLetterList(db: Db, row: Omit<LetterListRow, 'droppedAt' | 'drawnAt'>) {
  await db
    .insertInto('draw_letter_lists')
    .values({ ...row, droppedAt: null, drawnAt: null })
    .execute()
}

export async function markLetterList(
  db: Db,
  { drawId, number }: Pick<FixedList, 'drawId' | 'number'>,
  mark: { readonly droppedAt: Date } | { readonly drawnAt: Date },
) {
  await db
    .updateTable('draw_letter_lists')
    .set(mark)
    .where('drawId', '=', drawId)
    .where('number', '=', number)
    .execute()
}
