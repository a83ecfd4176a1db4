import type { Kysely } from 'kysely'
import type { DrawTables } from '../../tables.ts'
import type { TypedSheet, WaitingSheet } from '../paper-entry.ts'

type Db = Kysely<DrawTables>

export interface PaperEntry {
  readonly id: string
  /** `undefined` once what was typed was erased, after seven days: the sheet is typed anew from the paper. */
  readonly first: TypedSheet | undefined
  readonly firstBy: string | undefined
  readonly second: TypedSheet | undefined
  readonly isSettled: boolean
}

/** The sheet, kept still: two people may type it at the same moment. */
export async function lockSheet(
  db: Db,
  drawId: string,
  sheet: number,
): Promise<PaperEntry | undefined> {
  const row = await db
    .selectFrom('draw_paper_entries')
    .selectAll()
    .where('drawId', '=', drawId)
    .where('sheet', '=', sheet)
    .forUpdate()
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      first: (row.first ?? undefined) as TypedSheet | undefined,
      firstBy: row.firstBy ?? undefined,
      second: (row.second ?? undefined) as TypedSheet | undefined,
      isSettled: row.settledAt !== null,
    }
  )
}

/** True when this entry is the first of its sheet. */
export async function insertFirst(
  db: Db,
  entry: {
    readonly id: string
    readonly drawId: string
    readonly sheet: number
    readonly typed: TypedSheet
  },
  by: string | undefined,
  now: Date,
): Promise<boolean> {
  const row = await db
    .insertInto('draw_paper_entries')
    .values({
      id: entry.id,
      drawId: entry.drawId,
      sheet: entry.sheet,
      first: JSON.stringify(entry.typed),
      firstBy: by ?? null,
      firstAt: now,
      second: null,
      secondBy: null,
      secondAt: null,
      personId: null,
      settledAt: null,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function saveSecond(
  db: Db,
  id: string,
  typed: TypedSheet,
  by: string | undefined,
  now: Date,
) {
  await db
    .updateTable('draw_paper_entries')
    .set({ second: JSON.stringify(typed), secondBy: by ?? null, secondAt: now })
    .where('id', '=', id)
    .execute()
}

/** Agreed: what was typed goes, the person stays. */
export async function settleSheet(db: Db, id: string, personId: string, now: Date) {
  await db
    .updateTable('draw_paper_entries')
    .set({ first: null, second: null, personId, settledAt: now })
    .where('id', '=', id)
    .execute()
}

/** What was typed was erased in the meantime: this is the first entry again. */
export async function restartSheet(
  db: Db,
  id: string,
  typed: TypedSheet,
  by: string | undefined,
  now: Date,
) {
  const row = { second: null, secondBy: null, secondAt: null, firstAt: now }
  await db
    .updateTable('draw_paper_entries')
    .set({ ...row, first: JSON.stringify(typed), firstBy: by ?? null })
    .where('id', '=', id)
    .execute()
}

/** Typed by mistake, or for a paper that should not be there: nothing is left of it. False once it is settled. */
export async function deleteSheet(db: Db, drawId: string, sheet: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('draw_paper_entries')
    .where('drawId', '=', drawId)
    .where('sheet', '=', sheet)
    .where('settledAt', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function listWaitingSheets(db: Db, drawId: string): Promise<readonly WaitingSheet[]> {
  const rows = await db
    .selectFrom('draw_paper_entries')
    .select(['sheet', 'first', 'second'])
    .where('drawId', '=', drawId)
    .where('settledAt', 'is', null)
    .orderBy('sheet')
    .execute()
  return rows.map(({ sheet, first, second }) => ({
    sheet,
    state: first === null ? 'erased' : second === null ? 'once' : 'differ',
  }))
}
