import { type Kysely, sql } from 'kysely'
import type { FormQuestions } from '#modules/questionnaires/index.ts'
import type { TerritoryKind } from '#modules/territories/index.ts'
import type { NetworkTables } from '../../tables.ts'

type Db = Kysely<NetworkTables>

/** What a territory of this kind is asked when it joins, beside what everyone is asked. */
export async function listJoinQuestions(db: Db, kind: TerritoryKind): Promise<FormQuestions> {
  const row = await db
    .selectFrom('network_join_questions')
    .select('questions')
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row?.questions ?? []
}

/** How many each kind is asked; a kind without any is not there. */
export async function countJoinQuestions(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('network_join_questions').selectAll().execute()
  return new Map(rows.map(({ kind, questions }) => [kind, questions.length]))
}

/** Whatever the kind: a territory may become another one. */
export async function listAnsweredQuestions(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select distinct jsonb_object_keys(answers) as id
    from network_membership_contacts`.execute(db)
  return rows.map(({ id }) => id)
}

/** Those of this kind, until the end of the act. */
export async function lockJoinQuestions(db: Db, kind: TerritoryKind): Promise<FormQuestions> {
  await db
    .insertInto('network_join_questions')
    .values({ kind })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { questions } = await db
    .selectFrom('network_join_questions')
    .select('questions')
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return questions
}

export async function saveJoinQuestions(
  db: Db,
  kind: TerritoryKind,
  questions: FormQuestions,
): Promise<void> {
  await db
    .updateTable('network_join_questions')
    .set({ questions: JSON.stringify(questions) })
    .where('kind', '=', kind)
    .execute()
}
