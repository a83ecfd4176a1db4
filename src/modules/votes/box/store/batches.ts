import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { BatchRow, BatchState, VoteTables } from '../../tables.ts'
import type { Sheet } from '../batch.ts'

type Db = Kysely<VoteTables>

export interface Batch {
  readonly id: string
  readonly voteId: string
  readonly label: string
  readonly firstBy: string | undefined
  readonly secondBy: string | undefined
  readonly state: BatchState
  /** What each of its sheets counts for. */
  readonly weight: number
}

export async function lockBatch(db: Db, voteId: string, label: string): Promise<Batch | undefined> {
  const row = await db
    .selectFrom('vote_batches')
    .selectAll()
    .where('voteId', '=', voteId)
    .where('label', '=', label)
    .forUpdate()
    .executeTakeFirst()
  return row && toBatch(row)
}

export async function listBatches(db: Db, voteId: string): Promise<readonly Batch[]> {
  const rows = await db
    .selectFrom('vote_batches')
    .selectAll()
    .where('voteId', '=', voteId)
    .orderBy('label')
    .execute()
  return rows.map(toBatch)
}

export async function insertBatch(db: Db, batch: Omit<Batch, 'secondBy' | 'state'>): Promise<void> {
  await db
    .insertInto('vote_batches')
    .values({
      id: batch.id,
      voteId: batch.voteId,
      label: batch.label,
      firstBy: batch.firstBy ?? null,
      weight: batch.weight,
    })
    .execute()
}

export async function saveBatch(db: Db, batch: Batch): Promise<void> {
  await db
    .updateTable('vote_batches')
    .set({
      state: batch.state,
      firstBy: batch.firstBy ?? null,
      secondBy: batch.secondBy ?? null,
    })
    .where('id', '=', batch.id)
    .execute()
}

/** A reading takes the place of the one before by the same person. */
export async function writeSheets(
  db: Db,
  batchId: string,
  pass: 1 | 2,
  sheets: readonly Sheet[],
): Promise<void> {
  await db
    .deleteFrom('vote_sheets')
    .where('batchId', '=', batchId)
    .where('pass', '=', pass)
    .execute()
  if (sheets.length === 0) return
  await db
    .insertInto('vote_sheets')
    .values(
      sheets.map(({ number, choice }) => ({
        batchId,
        pass,
        number,
        choice: choice === null ? null : sql`${JSON.stringify(choice)}::jsonb`,
      })),
    )
    .execute()
}

export async function readSheets(db: Db, batchId: string, pass: 1 | 2): Promise<readonly Sheet[]> {
  const rows = await db
    .selectFrom('vote_sheets')
    .select(['number', 'choice'])
    .where('batchId', '=', batchId)
    .where('pass', '=', pass)
    .orderBy('number')
    .execute()
  return rows
}

export async function countSpoilt(db: Db, voteId: string): Promise<number> {
  const row = await db
    .selectFrom('vote_sheets as s')
    .innerJoin('vote_batches as b', 'b.id', 's.batchId')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('b.voteId', '=', voteId)
    .where('b.state', '=', 'in-box')
    .where('s.pass', '=', 2)
    .where('s.choice', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Of one weight: who is marked on the paper roll, and how many sheets are in the box, spoilt ones included. */
export async function countPaper(
  db: Db,
  voteId: string,
  weight: number,
): Promise<{ readonly marks: number; readonly sheets: number }> {
  const marks = await db
    .selectFrom('vote_marks as m')
    .innerJoin('vote_voters as v', 'v.id', 'm.voterId')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('m.voteId', '=', voteId)
    .where('m.channel', '=', 'paper')
    .where('v.weight', '=', weight)
    .executeTakeFirstOrThrow()
  const sheets = await db
    .selectFrom('vote_sheets as s')
    .innerJoin('vote_batches as b', 'b.id', 's.batchId')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('b.voteId', '=', voteId)
    .where('b.state', '=', 'in-box')
    .where('b.weight', '=', weight)
    .where('s.pass', '=', 2)
    .executeTakeFirstOrThrow()
  return { marks: marks.count, sheets: sheets.count }
}

export async function deleteBatch(db: Db, batchId: string): Promise<void> {
  await db.deleteFrom('vote_sheets').where('batchId', '=', batchId).execute()
  await db.deleteFrom('vote_batches').where('id', '=', batchId).execute()
}

/** What was typed goes when the vote ends: the box holds what counts. */
export async function deleteSheets(db: Db, voteId: string): Promise<void> {
  await db
    .deleteFrom('vote_sheets')
    .where('batchId', 'in', (query) =>
      query.selectFrom('vote_batches').select('id').where('voteId', '=', voteId),
    )
    .execute()
}

function toBatch(row: BatchRow): Batch {
  return nounOf(row)
}
