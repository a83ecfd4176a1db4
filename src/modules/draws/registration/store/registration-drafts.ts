import { type Kysely, sql } from 'kysely'
import type { DrawTables } from '../../tables.ts'
import type { DraftAnswers } from '../registration-steps.ts'

type Db = Kysely<DrawTables>

/** What somebody answered so far; nothing when they did not begin. */
export async function findDraft(db: Db, personId: string): Promise<DraftAnswers> {
  return (await findBegunDraft(db, personId))?.answers ?? {}
}

/** The same, with the instant of its first answer, which tells it from a later one under the same letter. */
export async function findBegunDraft(
  db: Db,
  personId: string,
): Promise<{ readonly answers: DraftAnswers; readonly begunAt: Date } | undefined> {
  return db
    .selectFrom('draw_registration_drafts')
    .select(['answers', 'createdAt as begunAt'])
    .where('personId', '=', personId)
    .executeTakeFirst()
}

/**
 * One screen, in one statement: joined to what the others said, so that two tabs lose nothing. Nothing is written for
 * somebody who answered meanwhile, nor once the invitation is closed, nor into a draft that was begun at another instant than
 * `begunAt`: it says so by answering nothing. Otherwise, when the draft was begun.
 */
export async function keepDraft(
  db: Db,
  personId: string,
  answers: DraftAnswers,
  keptUntil: string,
  now: Date,
  begunAt: Date | undefined,
): Promise<Date | undefined> {
  const { rows } = await sql<{ begunAt: Date }>`
    insert into draw_registration_drafts as kept
      (person_id, draw_id, answers, kept_until, created_at, updated_at)
    select p.id, p.draw_id, ${JSON.stringify(answers)}::jsonb, ${keptUntil}::date, ${now}, ${now}
    from draw_people p join draws d on d.id = p.draw_id
    where p.id = ${personId} and p.status = 'invited' and d.state = 'recruiting'
    for share of p, d
    on conflict (person_id) do update set answers = kept.answers || excluded.answers,
      kept_until = excluded.kept_until, updated_at = excluded.updated_at
      where kept.created_at = ${begunAt ?? null}::timestamptz
    returning created_at as "begunAt"`.execute(db)
  return rows[0]?.begunAt
}

/** The invitation of a draw is closed: what was not sent is gone. */
export async function dropDrafts(db: Db, drawId: string) {
  await db.deleteFrom('draw_registration_drafts').where('drawId', '=', drawId).execute()
}

/** Left alone for a month, or of somebody who is not invited any more. How many. */
export async function purgeDrafts(db: Db, today: string): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from draw_registration_drafts f using draw_people p, draws d
    where p.id = f.person_id and d.id = f.draw_id
      and (f.kept_until < ${today}::date or p.status <> 'invited' or d.state <> 'recruiting')`.execute(
    db,
  )
  return Number(numAffectedRows ?? 0n)
}
