import { type Kysely, sql } from 'kysely'
import { byWords } from '#platform/database/by-words.ts'
import type { RowKind, Rows } from '../rows.ts'
import type { TenderRow, TenderTables } from '../tables.ts'
import type { Tender } from '../tender.ts'

type Db = Kysely<TenderTables>

/** The nearest end first; those without one last. */
export async function listTenders(db: Db): Promise<readonly Tender[]> {
  const rows = await db
    .selectFrom('tender_opportunities')
    .selectAll()
    .orderBy(sql`closes_at nulls last`)
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map(toTender)
}

export async function findTender(db: Db, id: string): Promise<Tender | undefined> {
  const row = await db
    .selectFrom('tender_opportunities')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toTender(row)
}

/** Whoever writes of it waits for whoever writes of it already. */
export async function lockTender(db: Db, id: string): Promise<Tender | undefined> {
  const row = await db
    .selectFrom('tender_opportunities')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toTender(row)
}

export async function insertTender(db: Db, tender: Tender): Promise<void> {
  await db.insertInto('tender_opportunities').values(rowOf(tender)).execute()
}

export async function saveTender(db: Db, tender: Tender): Promise<void> {
  const { id, createdAt: _, invented: __, ...row } = rowOf(tender)
  await db.updateTable('tender_opportunities').set(row).where('id', '=', id).execute()
}

/** One list of lines alone: the others stay as they are. */
export async function saveRows(
  db: Db,
  id: string,
  kind: RowKind,
  rows: Rows[RowKind],
): Promise<void> {
  await db
    .updateTable('tender_opportunities')
    .set({ [kind]: JSON.stringify(rows) })
    .where('id', '=', id)
    .execute()
}

export async function deleteInvented(db: Db): Promise<void> {
  await db.deleteFrom('tender_opportunities').where('invented', '=', true).execute()
  await db.deleteFrom('tender_blocks').where('invented', '=', true).execute()
}

/** Proposals that answer these words, the best first. */
export async function findTendersByWords(
  db: Db,
  asked: { readonly words: string; readonly limit: number },
) {
  const { matches, rank } = byWords(asked.words, sql`title`, sql`summary`)
  return await db
    .selectFrom('tender_opportunities')
    .select(['id', 'title', 'summary'])
    .where(matches)
    .orderBy(rank, 'desc')
    .orderBy('id')
    .limit(asked.limit)
    .execute()
}

/** Whoever is erased takes care of nothing any more; what was proposed stays. */
export async function forgetOwner(db: Db, personId: string): Promise<void> {
  const nobody = { ownerId: null }
  await db.updateTable('tender_opportunities').set(nobody).where('ownerId', '=', personId).execute()
  await db.updateTable('tender_blocks').set(nobody).where('ownerId', '=', personId).execute()
  const withTasks = (await listTenders(db)).filter(({ tasks }) =>
    tasks.some(({ ownerId }) => ownerId === personId),
  )
  for (const { id, tasks } of withTasks) {
    const left = tasks.map((task) => (task.ownerId === personId ? { ...task, ownerId: '' } : task))
    await saveRows(db, id, 'tasks', left)
  }
}

/** Long after its end, who took care of it does not matter any more; what was proposed stays. */
export async function forgetEnded(db: Db, before: Date): Promise<number> {
  const ended = (await listTenders(db)).filter(
    ({ state, ownerId, tasks, decidedOn, createdAt }) =>
      (state === 'won' || state === 'lost' || state === 'set-aside') &&
      (ownerId !== undefined || tasks.some((task) => task.ownerId !== '')) &&
      (decidedOn === undefined ? createdAt : new Date(decidedOn)) < before,
  )
  for (const tender of ended) {
    const tasks = tender.tasks.map((task) => ({ ...task, ownerId: '' }))
    await saveTender(db, { ...tender, tasks, ownerId: undefined })
  }
  return ended.length
}

function toTender(row: TenderRow): Tender {
  return {
    ...row,
    noticeId: row.noticeId ?? undefined,
    entity: row.entity ?? undefined,
    field: row.field ?? undefined,
    ownerId: row.ownerId ?? undefined,
    mostCents: row.mostCents ?? undefined,
    closesAt: row.closesAt ?? undefined,
    readyAt: row.readyAt ?? undefined,
    submittedAt: row.submittedAt ?? undefined,
    proofFileId: row.proofFileId ?? undefined,
    decidedOn: row.decidedOn ?? undefined,
    scoreTenths: row.scoreTenths ?? undefined,
  } as Tender
}

function rowOf(tender: Tender) {
  const json = (rows: readonly unknown[]) => JSON.stringify(rows)
  return {
    ...tender,
    ...{ criteria: json(tender.criteria), tasks: json(tender.tasks), pieces: json(tender.pieces) },
    ...{ questions: json(tender.questions), work: json(tender.work) },
    noticeId: tender.noticeId ?? null,
    entity: tender.entity ?? null,
    field: tender.field ?? null,
    ownerId: tender.ownerId ?? null,
    mostCents: tender.mostCents ?? null,
    closesAt: tender.closesAt ?? null,
    readyAt: tender.readyAt ?? null,
    submittedAt: tender.submittedAt ?? null,
    proofFileId: tender.proofFileId ?? null,
    decidedOn: tender.decidedOn ?? null,
    scoreTenths: tender.scoreTenths ?? null,
  }
}
