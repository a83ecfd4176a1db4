import type { Kysely } from 'kysely'
import type { ChosenAction, MarkerLink } from '../assessment.ts'
import type { AssessmentTables } from '../tables.ts'

type Db = Kysely<AssessmentTables>

export async function listMarkerLinks(db: Db, markerId: string): Promise<readonly MarkerLink[]> {
  return db
    .selectFrom('index_marker_links')
    .select(['id', 'markerId', 'kind', 'title', 'href'])
    .where('markerId', '=', markerId)
    .orderBy('kind')
    .orderBy('title')
    .execute()
}

export async function listLinksOf(
  db: Db,
  markerIds: readonly string[],
): Promise<readonly MarkerLink[]> {
  if (markerIds.length === 0) return []
  return db
    .selectFrom('index_marker_links')
    .select(['id', 'markerId', 'kind', 'title', 'href'])
    .where('markerId', 'in', [...markerIds])
    .orderBy('title')
    .execute()
}

export async function insertMarkerLink(db: Db, link: MarkerLink, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('index_marker_links')
    .values({ ...link, addedAt: at })
    .onConflict((conflict) => conflict.columns(['markerId', 'href']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}

export async function deleteMarkerLink(db: Db, markerId: string, id: string): Promise<void> {
  await db
    .deleteFrom('index_marker_links')
    .where('id', '=', id)
    .where('markerId', '=', markerId)
    .execute()
}

/** Those that came with the demonstration. */
export async function deleteLinksTo(db: Db, hrefs: readonly string[]): Promise<void> {
  await db
    .deleteFrom('index_marker_links')
    .where('href', 'in', [...hrefs])
    .execute()
}

export async function insertAction(db: Db, action: ChosenAction): Promise<void> {
  await db.insertInto('assessment_actions').values(action).execute()
}

export async function listActions(db: Db, assessmentId: string): Promise<readonly ChosenAction[]> {
  return db
    .selectFrom('assessment_actions')
    .selectAll()
    .where('assessmentId', '=', assessmentId)
    .orderBy('chosenOn')
    .orderBy('id')
    .execute()
}

/** Of territories that agreed to be named, in published assessments. */
export async function listTriedOn(
  db: Db,
  markerId: string,
): Promise<readonly { readonly territoryId: string; readonly text: string }[]> {
  return db
    .selectFrom('assessment_actions')
    .innerJoin('assessments', 'assessments.id', 'assessmentId')
    .select(['assessments.territoryId', 'assessment_actions.text'])
    .where('markerId', '=', markerId)
    .where('assessments.named', '=', true)
    .where('assessments.publishedAt', 'is not', null)
    .orderBy('assessment_actions.id')
    .execute()
}
