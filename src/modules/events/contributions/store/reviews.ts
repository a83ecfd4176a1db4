import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { hashOfLink } from '../../calls/index.ts'
import type { EventTables } from '../../tables.ts'
import type { Review, Reviewer } from '../review.ts'

type Db = Kysely<EventTables>

/** Those who read for a gathering, as long as their names are kept. */
export async function listReviewers(db: Db, eventId: string): Promise<readonly Reviewer[]> {
  const rows = await reviewers(db).where('event_id', '=', eventId).execute()
  return rows.map(toReviewer)
}

export async function findReviewerByLink(
  db: Db,
  eventId: string,
  token: string,
): Promise<Reviewer | undefined> {
  const row = await reviewers(db)
    .where('event_id', '=', eventId)
    .where('token_hash', '=', hashOfLink(token))
    .executeTakeFirst()
  return row && toReviewer(row)
}

export async function findReviewerOfPerson(
  db: Db,
  eventId: string,
  personId: string,
): Promise<Reviewer | undefined> {
  const row = await reviewers(db)
    .where('event_id', '=', eventId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row && toReviewer(row)
}

function reviewers(db: Db) {
  return db
    .selectFrom('event_reviewers')
    .innerJoin('event_reviewer_identities', 'reviewer_id', 'id')
    .select(['id', 'person_id', 'name', 'email', 'organisation', 'territory'])
    .where('withdrawn_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
}

export interface NewReviewer extends Reviewer {
  readonly eventId: string
  readonly token: string
  readonly keptUntil: Day
  readonly addedAt: Date
}

export async function insertReviewer(db: Db, reviewer: NewReviewer): Promise<void> {
  await db
    .insertInto('event_reviewers')
    .values({
      id: reviewer.id,
      event_id: reviewer.eventId,
      token_hash: hashOfLink(reviewer.token),
      added_at: reviewer.addedAt,
      withdrawn_at: null,
    })
    .execute()
  await db
    .insertInto('event_reviewer_identities')
    .values({
      reviewer_id: reviewer.id,
      person_id: reviewer.personId ?? null,
      name: reviewer.name,
      email: reviewer.email,
      organisation: reviewer.organisation,
      territory: reviewer.territory,
      kept_until: reviewer.keptUntil,
    })
    .execute()
}

/** Scores already given stay and count; the link opens nothing any more. */
export async function withdrawReviewer(
  db: Db,
  eventId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const done = await db
    .updateTable('event_reviewers')
    .set({ withdrawn_at: now })
    .where('event_id', '=', eventId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export async function listReviews(db: Db, eventId: string): Promise<readonly Review[]> {
  const rows = await db
    .selectFrom('event_reviews as review')
    .innerJoin('event_contributions as contribution', 'contribution.id', 'contribution_id')
    .select(['contribution_id', 'reviewer_id', 'scores', 'comment', 'conflict'])
    .where('event_id', '=', eventId)
    .orderBy('reviewed_at')
    .orderBy('reviewer_id')
    .execute()
  return rows.map((row) => ({
    contributionId: row.contribution_id,
    reviewerId: row.reviewer_id,
    scores: row.scores,
    comment: row.comment,
    conflict: row.conflict,
  }))
}

/** One reading by one person of one contribution: written again, it takes the place of the other. */
export async function saveReview(
  db: Db,
  review: Review,
  at: { now: Date; keptUntil: Day },
): Promise<void> {
  const columns = {
    scores: JSON.stringify(review.scores) as never,
    comment: review.comment,
    conflict: review.conflict,
    reviewed_at: at.now,
    kept_until: at.keptUntil,
  }
  await db
    .insertInto('event_reviews')
    .values({
      contribution_id: review.contributionId,
      reviewer_id: review.reviewerId,
      ...columns,
    })
    .onConflict((on) => on.columns(['contribution_id', 'reviewer_id']).doUpdateSet(columns))
    .execute()
}

function toReviewer(row: {
  id: string
  person_id: string | null
  name: string
  email: string
  organisation: string
  territory: string
}): Reviewer {
  return {
    id: row.id,
    personId: row.person_id ?? undefined,
    name: row.name,
    email: row.email,
    organisation: row.organisation,
    territory: row.territory,
  }
}
