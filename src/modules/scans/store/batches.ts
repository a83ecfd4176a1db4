import { type Kysely, sql } from 'kysely'
import type { SheetForm } from '#engines/mark-reading/index.ts'
import type {
  KeptPage,
  ScanBatch,
  ScanPage,
  ScanProgress,
  ScanRefusal,
  ScanSubject,
} from '../scan.ts'
import type { ScanBatchRow, ScanTables } from '../tables.ts'

type Db = Kysely<ScanTables>

export async function insertBatch(db: Db, batch: ScanBatch): Promise<void> {
  const { form, ...row } = batch
  await db
    .insertInto('scan_batches')
    .values({ ...row, form: JSON.stringify(form) })
    .execute()
}

export interface NewScanFile {
  readonly id: string
  readonly batchId: string
  readonly position: number
  readonly name: string
  readonly sealed: Buffer
}

export async function insertFile(db: Db, file: NewScanFile): Promise<void> {
  await db.insertInto('scan_files').values(file).execute()
}

export async function findBatch(
  db: Db,
  { purpose, subject }: ScanSubject,
  id: string,
): Promise<ScanBatch | undefined> {
  const row = await db
    .selectFrom('scan_batches')
    .selectAll()
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row && toBatch(row)
}

export async function listBatches(
  db: Db,
  { purpose, subject }: ScanSubject,
): Promise<readonly ScanBatch[]> {
  const rows = await db
    .selectFrom('scan_batches')
    .selectAll()
    .where('purpose', '=', purpose)
    .where('subject', '=', subject)
    .orderBy('sentAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toBatch)
}

export async function countRead(db: Db, batchId: string): Promise<ScanProgress> {
  const rows = await db
    .selectFrom('scan_files')
    .select(['state'])
    .where('batchId', '=', batchId)
    .execute()
  return { files: rows.length, read: rows.filter(({ state }) => state !== 'waiting').length }
}

/** Pages that are still to be looked at, or told: none once all of them are confirmed. */
export async function countPages(db: Db, batchId: string): Promise<number> {
  const { pages } = await db
    .selectFrom('scan_pages')
    .select(({ fn }) => fn.countAll<string>().as('pages'))
    .where('batchId', '=', batchId)
    .executeTakeFirstOrThrow()
  return Number(pages)
}

/** A file that waits, kept still: a job that runs twice reads it once. */
export async function lockFile(db: Db, id: string) {
  const row = await db
    .selectFrom('scan_files')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst()
  if (!row?.sealed) return undefined
  const batch = await db
    .selectFrom('scan_batches')
    .selectAll()
    .where('id', '=', row.batchId)
    .executeTakeFirstOrThrow()
  return { id: row.id, sealed: new Uint8Array(row.sealed), batch: toBatch(batch) }
}

/** What was read stays; the picture it was read in goes. */
export async function finishFile(db: Db, id: string, state: 'read' | 'unreadable') {
  await db.updateTable('scan_files').set({ state, sealed: null }).where('id', '=', id).execute()
}

export interface NewScanPage {
  readonly id: string
  readonly batchId: string
  readonly fileId: string
  readonly position: number
  readonly refusal: ScanRefusal | null
  readonly reading: KeptPage | null
  readonly sealed: Buffer | null
}

export async function insertPage(db: Db, { reading, ...page }: NewScanPage): Promise<void> {
  await db
    .insertInto('scan_pages')
    .values({ ...page, reading: reading === null ? null : JSON.stringify(reading) })
    .execute()
}

/** In the order in which they were sent. */
export async function listPages(db: Db, batchId: string): Promise<readonly ScanPage[]> {
  const rows = await db
    .selectFrom('scan_pages')
    .innerJoin('scan_files', 'scan_files.id', 'scan_pages.fileId')
    .select([
      ...(['scan_pages.id', 'scan_pages.position', 'scan_pages.refusal'] as const),
      ...(['scan_pages.reading', 'scan_files.name'] as const),
    ])
    .where('scan_pages.batchId', '=', batchId)
    .orderBy('scan_files.position')
    .orderBy('scan_pages.position')
    .execute()
  return rows.map(({ id, name, position, refusal, reading }) => ({
    id,
    picture: position > 1 ? `${name}, p. ${position}` : name,
    refusal: (refusal ?? undefined) as ScanRefusal | undefined,
    reading: (reading ?? undefined) as KeptPage | undefined,
  }))
}

export async function findCuttings(
  db: Db,
  batchId: string,
  pageId: string,
): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('scan_pages')
    .select('sealed')
    .where('batchId', '=', batchId)
    .where('id', '=', pageId)
    .executeTakeFirst()
  return row?.sealed ? new Uint8Array(row.sealed) : undefined
}

/** Of these numbers, those that were counted; with a label, those that another batch than this one was counted with. */
export async function listCounted(
  db: Db,
  { purpose, subject }: ScanSubject,
  label?: string,
): Promise<ReadonlySet<string>> {
  const counted = db
    .selectFrom('scan_numbers')
    .select('number')
    .where('purpose', '=', purpose)
    .where('subject', '=', subject)
  const rows = await (label === undefined ? counted : counted.where('label', '!=', label)).execute()
  return new Set(rows.map(({ number }) => number))
}

/** Counted from now on. False when one of them was counted in the meantime, with another batch. */
export async function insertCounted(
  db: Db,
  { purpose, subject }: ScanSubject,
  label: string,
  numbers: readonly string[],
): Promise<boolean> {
  if (numbers.length === 0) return true
  const rows = await db
    .insertInto('scan_numbers')
    .values(numbers.map((number) => ({ purpose, subject, number, label })))
    .onConflict((on) =>
      on
        .columns(['purpose', 'subject', 'number'])
        .doUpdateSet({ label })
        .where('scan_numbers.label', '=', label),
    )
    .returning('number')
    .execute()
  return rows.length === numbers.length
}

/** Counted for good, whatever the batch. False when one of them was counted before. */
export async function insertOnce(
  db: Db,
  { purpose, subject, label }: ScanBatch,
  numbers: readonly string[],
): Promise<boolean> {
  if (numbers.length === 0) return true
  const rows = await db
    .insertInto('scan_numbers')
    .values(numbers.map((number) => ({ purpose, subject, number, label })))
    .onConflict((on) => on.columns(['purpose', 'subject', 'number']).doNothing())
    .returning('number')
    .execute()
  return rows.length === numbers.length
}

/** What was read of these sheets, with their cut-outs. */
export async function deletePagesOf(
  db: Db,
  batchId: string,
  numbers: readonly string[],
): Promise<void> {
  if (numbers.length === 0) return
  await db
    .deleteFrom('scan_pages')
    .where('batchId', '=', batchId)
    .where(sql<string>`reading -> 'code' ->> 'number'`, 'in', numbers)
    .execute()
}

export async function markEntered(db: Db, id: string): Promise<void> {
  await db.updateTable('scan_batches').set({ entered: true }).where('id', '=', id).execute()
}

/** Whoever enters its sheets holds it: two presses wait for each other. */
export async function lockBatch(
  db: Db,
  { purpose, subject }: ScanSubject,
  id: string,
): Promise<ScanBatch | undefined> {
  const row = await db
    .selectFrom('scan_batches')
    .selectAll()
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirst()
  return row && toBatch(row)
}

export async function deleteCounted(
  db: Db,
  { purpose, subject }: ScanSubject,
  label: string,
): Promise<void> {
  await db
    .deleteFrom('scan_numbers')
    .where('purpose', '=', purpose)
    .where('subject', '=', subject)
    .where('label', '=', label)
    .execute()
}

export async function deleteBatch(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('scan_batches')
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Pictures and readings whose time is over; the key in its file is held by nothing any more, and goes too. */
export async function deleteGone(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('scan_batches')
    .where('goneAt', '<', now)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

function toBatch(row: ScanBatchRow): ScanBatch {
  return { ...row, form: row.form as SheetForm }
}
