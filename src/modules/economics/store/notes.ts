import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { ExpenseLine, Note, NoteState } from '../expense-line.ts'
import type { EconomyTables } from '../tables.ts'

type Db = Kysely<EconomyTables>

/** The last first: of somebody, or of all. */
export async function listNotes(
  db: Db,
  { personId }: { readonly personId?: string } = {},
): Promise<readonly Note[]> {
  const rows = await db
    .selectFrom('economy_notes')
    .selectAll()
    .$if(personId !== undefined, (query) => query.where('personId', '=', personId ?? ''))
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
  const lines = await linesWhere(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => noteOf(row, lines))
}

/** Whoever writes in a note waits for whoever writes in it already. */
export async function lockNote(db: Db, id: string): Promise<Note | undefined> {
  const row = await db
    .selectFrom('economy_notes')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && noteOf(row, await linesWhere(db, [id]))
}

export async function insertNote(db: Db, { lines: _, ...note }: Note): Promise<void> {
  await db
    .insertInto('economy_notes')
    .values({
      ...{ ...note, personId: note.personId ?? null, sentAt: note.sentAt ?? null },
      ...{ decidedAt: note.decidedAt ?? null, paidOn: note.paidOn ?? null },
    })
    .execute()
}

export async function moveNote(
  db: Db,
  id: string,
  change: {
    readonly state: NoteState
    readonly reason?: string
    readonly sentAt?: Date | null
    readonly decidedAt?: Date | null
    readonly paidOn?: Day | null
  },
): Promise<void> {
  await db.updateTable('economy_notes').set(change).where('id', '=', id).execute()
}

export async function deleteNote(db: Db, id: string): Promise<void> {
  await db.deleteFrom('economy_notes').where('id', '=', id).execute()
}

export async function insertExpense(
  db: Db,
  { hasReceipt: _, ...line }: ExpenseLine,
  position: number,
): Promise<void> {
  await db
    .insertInto('economy_note_lines')
    .values({
      ...{ ...line, position, inAccounts: line.inAccounts ?? null },
      ...{ kmHundredths: line.kmHundredths ?? null, kmRate: line.kmRate ?? null },
    })
    .execute()
}

export async function deleteExpense(db: Db, id: string): Promise<void> {
  await db.deleteFrom('economy_note_lines').where('id', '=', id).execute()
}

export async function sayInAccounts(db: Db, id: string, inAccounts: boolean): Promise<void> {
  await db.updateTable('economy_note_lines').set({ inAccounts }).where('id', '=', id).execute()
}

/** Of notes that were accepted or paid: what counts, unless the accounts carry it. */
export async function listAcceptedExpenses(
  db: Db,
  projectIds: readonly string[],
): Promise<readonly ExpenseLine[]> {
  const rows = await expenses(db)
    .innerJoin('economy_notes', 'economy_notes.id', 'economy_note_lines.noteId')
    .where('economy_notes.state', 'in', ['accepted', 'paid'])
    .where(sql<boolean>`economy_note_lines.project_id = any(${[...projectIds]}::uuid[])`)
    .execute()
  return rows.map(lineOf)
}

export interface KeptReceipt {
  readonly lineId: string
  readonly name: string
  readonly mediaType: string
  readonly sealed: Buffer
}

export async function insertReceipt(db: Db, receipt: KeptReceipt): Promise<void> {
  await db.insertInto('economy_receipts').values(receipt).execute()
}

export async function findReceipt(db: Db, lineId: string): Promise<KeptReceipt | undefined> {
  return await db
    .selectFrom('economy_receipts')
    .selectAll()
    .where('lineId', '=', lineId)
    .executeTakeFirst()
}

export async function findNoteKey(db: Db, noteId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('economy_note_keys')
    .select('keyFile')
    .where('noteId', '=', noteId)
    .executeTakeFirst()
  return row?.keyFile
}

export async function keepNoteKey(db: Db, noteId: string, keyFile: string): Promise<void> {
  await db.insertInto('economy_note_keys').values({ noteId, keyFile }).execute()
}

export async function listKmRates(
  db: Db,
): Promise<readonly { readonly year: number; readonly rate: number }[]> {
  return await db.selectFrom('economy_km_rates').selectAll().orderBy('year', 'desc').execute()
}

export async function saveKmRate(db: Db, year: number, rate: number): Promise<void> {
  await db
    .insertInto('economy_km_rates')
    .values({ year, rate })
    .onConflict((on) => on.column('year').doUpdateSet({ rate }))
    .execute()
}

/** What was not accepted goes; of the rest, which is in the accounts, the name goes. */
export async function forgetWriter(db: Db, personId: string): Promise<void> {
  await db
    .deleteFrom('economy_notes')
    .where('personId', '=', personId)
    .where('state', 'in', ['draft', 'sent', 'refused'])
    .execute()
  await db
    .updateTable('economy_notes')
    .set({ personId: null })
    .where('personId', '=', personId)
    .execute()
}

/** Names and receipts of notes that began before this day; sums stay. */
export async function forgetNotesBefore(db: Db, before: Date): Promise<number> {
  const old = db.selectFrom('economy_notes').select('id').where('createdAt', '<', before)
  const lines = db.selectFrom('economy_note_lines').select('id').where('noteId', 'in', old)
  await db.deleteFrom('economy_receipts').where('lineId', 'in', lines).execute()
  await db.deleteFrom('economy_note_keys').where('noteId', 'in', old).execute()
  const { numUpdatedRows } = await db
    .updateTable('economy_notes')
    .set({ personId: null })
    .where('createdAt', '<', before)
    .where('personId', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Notes of persons who were invented. */
export async function deleteNotesOf(db: Db, personIds: readonly string[]): Promise<void> {
  await db
    .deleteFrom('economy_notes')
    .where('personId', 'in', [...personIds])
    .execute()
}

function expenses(db: Db) {
  return db
    .selectFrom('economy_note_lines')
    .leftJoin('economy_receipts', 'economy_receipts.lineId', 'economy_note_lines.id')
    .selectAll('economy_note_lines')
    .select('economy_receipts.lineId as receiptOf')
    .orderBy('economy_note_lines.position')
    .orderBy('economy_note_lines.id')
}

async function linesWhere(
  db: Db,
  noteIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ExpenseLine[]>> {
  const rows = await expenses(db)
    .where(sql<boolean>`economy_note_lines.note_id = any(${[...noteIds]}::uuid[])`)
    .execute()
  const found = new Map<string, ExpenseLine[]>(noteIds.map((id) => [id, []]))
  for (const row of rows) found.get(row.noteId)?.push(lineOf(row))
  return found
}

type LineRow = Awaited<ReturnType<ReturnType<typeof expenses>['execute']>>[number]

function lineOf(row: LineRow): ExpenseLine {
  return {
    ...{ id: row.id, noteId: row.noteId, projectId: row.projectId, spentOn: row.spentOn },
    ...{ label: row.label, nature: row.nature, cents: row.cents },
    kmHundredths: row.kmHundredths ?? undefined,
    kmRate: row.kmRate ?? undefined,
    inAccounts: row.inAccounts ?? undefined,
    hasReceipt: row.receiptOf !== null,
  }
}

interface KeptNote extends Pick<Note, 'id' | 'title' | 'state' | 'reason' | 'createdAt'> {
  readonly personId: string | null
  readonly sentAt: Date | null
  readonly decidedAt: Date | null
  readonly paidOn: Day | null
}

function noteOf(row: KeptNote, lines: ReadonlyMap<string, readonly ExpenseLine[]>): Note {
  return {
    ...{ id: row.id, title: row.title, state: row.state, reason: row.reason },
    ...{ createdAt: row.createdAt, personId: row.personId ?? undefined },
    ...{ sentAt: row.sentAt ?? undefined, decidedAt: row.decidedAt ?? undefined },
    ...{ paidOn: row.paidOn ?? undefined, lines: lines.get(row.id) ?? [] },
  }
}
