import type { Kysely, Selectable } from 'kysely'
import type { LetterListRow } from '../../tables/recruiting.ts'
import type { DrawTables } from '../../tables.ts'

type Db = Kysely<DrawTables>

export type FixedList = Omit<Selectable<LetterListRow>, 'round'> & { readonly round: number }

/** All the lists that a draw fixed, those that were taken back too. */
export async function listLetterLists(db: Db, drawId: string): Promise<readonly FixedList[]> {
  const rows = await db
    .selectFrom('draw_letter_lists')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, round: Number(row.round) }))
}

export async function insertLetterList(
  db: Db,
  row: Omit<LetterListRow, 'dropped_at' | 'drawn_at'>,
) {
  await db
    .insertInto('draw_letter_lists')
    .values({ ...row, dropped_at: null, drawn_at: null })
    .execute()
}

export async function markLetterList(
  db: Db,
  { draw_id, number }: Pick<FixedList, 'draw_id' | 'number'>,
  mark: { readonly dropped_at: Date } | { readonly drawn_at: Date },
) {
  await db
    .updateTable('draw_letter_lists')
    .set(mark)
    .where('draw_id', '=', draw_id)
    .where('number', '=', number)
    .execute()
}
