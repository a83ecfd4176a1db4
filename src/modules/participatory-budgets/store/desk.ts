import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { Appeal, Consent, Merge, Review, Step } from '../idea.ts'
import type { BudgetTables } from '../tables.ts'

type Db = Kysely<BudgetTables>

const ofEdition = (db: Db, editionId: string) =>
  db.selectFrom('budget_ideas').select('id').where('editionId', '=', editionId)

export async function listReviews(db: Db, editionId: string): Promise<readonly Review[]> {
  const rows = await db
    .selectFrom('budget_reviews')
    .selectAll()
    .where('ideaId', 'in', ofEdition(db, editionId))
    .orderBy('dueOn')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...row,
    opinion: row.opinion ?? undefined,
    costCents: row.costCents ?? undefined,
    answeredAt: row.answeredAt ?? undefined,
  }))
}

export async function hasReview(db: Db, ideaId: string, service: string): Promise<boolean> {
  const row = await db
    .selectFrom('budget_reviews')
    .select('id')
    .where('ideaId', '=', ideaId)
    .where('service', '=', service)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertReview(
  db: Db,
  review: { id: string; ideaId: string; service: string; dueOn: Day },
): Promise<void> {
  await db.insertInto('budget_reviews').values(review).execute()
}

export async function answerReview(
  db: Db,
  id: string,
  answer: {
    opinion: 'favourable' | 'unfavourable'
    reason: string
    costCents: number | null
    answeredAt: Date
  },
): Promise<void> {
  await db.updateTable('budget_reviews').set(answer).where('id', '=', id).execute()
}

export async function listAppeals(db: Db, editionId: string): Promise<readonly Appeal[]> {
  const rows = await db
    .selectFrom('budget_appeals')
    .selectAll()
    .where('ideaId', 'in', ofEdition(db, editionId))
    .orderBy('askedAt')
    .orderBy('ideaId')
    .execute()
  return rows.map((row) => ({
    ...row,
    decision: row.decision ?? undefined,
    decidedAt: row.decidedAt ?? undefined,
  }))
}

export async function insertAppeal(
  db: Db,
  appeal: { ideaId: string; reason: string; askedAt: Date },
): Promise<void> {
  await db.insertInto('budget_appeals').values(appeal).execute()
}

export async function decideAppeal(
  db: Db,
  ideaId: string,
  decided: { decision: 'upheld' | 'dismissed'; answer: string; jury: string; decidedAt: Date },
): Promise<void> {
  await db.updateTable('budget_appeals').set(decided).where('ideaId', '=', ideaId).execute()
}

/** Those that somebody may still say yes or no to, and those that are done. */
export async function listMerges(db: Db, editionId: string): Promise<readonly Merge[]> {
  return await db
    .selectFrom('budget_merges')
    .selectAll()
    .where('ideaId', 'in', ofEdition(db, editionId))
    .orderBy('proposedAt')
    .orderBy('id')
    .execute()
}

export async function insertMerge(db: Db, merge: Merge): Promise<void> {
  await db.insertInto('budget_merges').values(merge).execute()
}

export async function setConsent(
  db: Db,
  id: string,
  consents: { ideaConsent?: Consent; intoConsent?: Consent },
): Promise<void> {
  await db.updateTable('budget_merges').set(consents).where('id', '=', id).execute()
}

export async function listSteps(db: Db, editionId: string): Promise<readonly Step[]> {
  const rows = await db
    .selectFrom('budget_steps')
    .selectAll()
    .where('ideaId', 'in', ofEdition(db, editionId))
    .orderBy('dueOn')
    .orderBy('id')
    .execute()
  return rows.map(({ createdAt: _, ...row }) => ({ ...row, doneOn: row.doneOn ?? undefined }))
}

export async function insertStep(
  db: Db,
  step: { id: string; ideaId: string; title: string; dueOn: Day; createdAt: Date },
): Promise<void> {
  await db.insertInto('budget_steps').values(step).execute()
}

export async function endStep(
  db: Db,
  id: string,
  end: { doneOn: Day; delayReason: string },
): Promise<void> {
  await db.updateTable('budget_steps').set(end).where('id', '=', id).execute()
}
