import { type Kysely, type Selectable, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { GovernanceTables } from '../../tables.ts'
import type { AgendaItem, ItemState } from '../agenda.ts'

type Db = Kysely<GovernanceTables>

export async function listItems(db: Db, meetingId: string): Promise<readonly AgendaItem[]> {
  const rows = await db
    .selectFrom('circle_agenda_items')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(itemOf)
}

export async function insertItem(
  db: Db,
  meetingId: string,
  position: number,
  item: AgendaItem,
  now: Date,
): Promise<void> {
  await db
    .insertInto('circle_agenda_items')
    .values({
      id: item.id,
      meetingId,
      position,
      kind: item.kind,
      title: item.title,
      tensionId: item.tensionId ?? null,
      reviewId: item.reviewId ?? null,
      href: item.href,
      minutes: item.minutes,
      notes: item.notes,
      state: item.state,
      updatedAt: now,
    })
    .execute()
}

/** Places points in the order given. */
export async function orderItems(db: Db, ids: readonly string[]): Promise<void> {
  for (const [at, id] of ids.entries()) {
    await db
      .updateTable('circle_agenda_items')
      .set({ position: at + 1 })
      .where('id', '=', id)
      .execute()
  }
}

/** False when somebody else wrote in the meantime: nothing of theirs is lost. */
export async function saveNotes(
  db: Db,
  id: string,
  input: { readonly notes: string; readonly state: ItemState; readonly version: number },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('circle_agenda_items')
    .set({
      notes: input.notes,
      state: input.state,
      version: sql<number>`version + 1`,
      updatedAt: now,
    })
    .where('id', '=', id)
    .where('version', '=', input.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function itemOf(row: Selectable<GovernanceTables['circle_agenda_items']>): AgendaItem {
  return nounOf(row, {}, 'updatedAt', 'position', 'meetingId')
}
