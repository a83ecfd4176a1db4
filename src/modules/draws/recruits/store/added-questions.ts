import { type Kysely, sql } from 'kysely'
import type { FormAnswers, FormQuestions } from '#modules/questionnaires/index.ts'
import type { DrawTables } from '../../tables.ts'

type Db = Kysely<DrawTables>

export async function saveAddedQuestions(
  db: Db,
  drawId: string,
  questions: FormQuestions,
  now: Date,
) {
  await db
    .updateTable('draw_recruitments')
    .set({ questions: JSON.stringify(questions), changedAt: now })
    .where('drawId', '=', drawId)
    .execute()
}

/** Letters may be printed, or somebody began to answer: what is asked is the same for all from then on. */
export async function haveInvitationsLeft(db: Db, drawId: string): Promise<boolean> {
  const { rows } = await sql<{ left: boolean }>`select
    exists (select from draw_waves where draw_id = ${drawId} and committed_at is not null)
    or exists (select from draw_registrations where draw_id = ${drawId})
    or exists (select from draw_registration_drafts where draw_id = ${drawId})
    or exists (select from draw_paper_entries where draw_id = ${drawId}) as left`.execute(db)
  return rows[0]?.left ?? false
}

/** What each person answered to them, as long as their name is kept. */
export async function listAddedAnswers(
  db: Db,
  drawId: string,
): Promise<ReadonlyMap<string, FormAnswers>> {
  const rows = await db
    .selectFrom('draw_registrations')
    .select(['personId', 'addedAnswers'])
    .where('drawId', '=', drawId)
    .where(sql<boolean>`added_answers <> '{}'`)
    .execute()
  return new Map(rows.map(({ personId, addedAnswers }) => [personId, addedAnswers]))
}
