import { type Kysely, sql } from 'kysely'
import type { CommuneCount } from '../commune-counts.ts'
import type { AssessmentTables } from '../tables.ts'

type Db = Kysely<AssessmentTables>

/** Before the codes go: of whoever answered something, how many gave each commune. */
export async function keepCommuneCounts(db: Db, assessmentId: string): Promise<void> {
  const counted = await db
    .selectFrom('assessment_participations as p')
    .innerJoin('assessment_records as r', 'r.id', 'p.recordId')
    .select(['p.assessmentId', 'p.commune', sql<number>`count(*)::int`.as('people')])
    .where('p.assessmentId', '=', assessmentId)
    .where('p.commune', '<>', '')
    .where(sql<boolean>`r.answers <> '{}'::jsonb`)
    .groupBy(['p.assessmentId', 'p.commune'])
    .execute()
  if (counted.length > 0) await db.insertInto('assessment_commune_counts').values(counted).execute()
}

export async function listCommuneCounts(
  db: Db,
  assessmentId: string,
): Promise<readonly CommuneCount[]> {
  return db
    .selectFrom('assessment_commune_counts')
    .select(['commune', 'people'])
    .where('assessmentId', '=', assessmentId)
    .orderBy('commune')
    .execute()
}
