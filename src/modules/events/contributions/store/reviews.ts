import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { EventTables } from '../../tables.ts'
import type { Review, Reviewer } from '../review.ts'

type Db = Kysely<EventTables>

/** Those who read for a gathering, as long as their names are kept. */
export async function listReviewers(db: Db, eventId: string): Promise<readonly Reviewer[]> {
  const rows = await reviewers(db).where('eventId', '=', eventId).execute()
  return rows.map(toReviewer)
}

export async function findReviewerByLink(
  db: Db,
  eventId: string,
  token: string,
): Promise<Reviewer | undefined> {
  const row = await reviewers(db)
    .where('eventId', '=', eventId)
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  return row && toReviewer(row)
}

export async function findReviewerOfPerson(
  db: Db,
  eventId: string,
  personId: string,
): Promise<Reviewer | undefined> {
  const row = await reviewers(db)
    .where('eventId', '=', eventId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row && toReviewer(row)
}

function reviewers(db: Db) {
  return db
    .selectFrom('event_reviewers')
    .innerJoin('event_reviewer_identities', 'reviewerId', 'id')
    .select(['id', 'personId', 'name', 'email', 'organisation', 'territory'])
    .where('withdrawnAt', 'is', null)
    .orderBy('addedAt')
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
      eventId: reviewer.eventId,
      tokenHash: hashToken(reviewer.token),
      addedAt: reviewer.addedAt,
      withdrawnAt: null,
    })
    .execute()
  await db
    .insertInto('event_reviewer_identities')
    .values({
      reviewerId: reviewer.id,
      personId: reviewer.personId ?? null,
      name: reviewer.name,
      email: reviewer.email,
      organisation: reviewer.organisation,
      territory: reviewer.territory,
      keptUntil: reviewer.keptUntil,
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
    .set({ withdrawnAt: now })
    .where('eventId', '=', eventId)
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export async function listReviews(db: Db, eventId: string): Promise<readonly Review[]> {
  const rows = await db
    .selectFrom('event_reviews as review')
    .innerJoin('event_contributions as contribution', 'contribution.id', 'contributionId')
    .select(['contributionId', 'reviewerId', 'scores', 'comment', 'conflict'])
    .where('eventId', '=', eventId)
    .orderBy('reviewedAt')
    .orderBy('reviewerId')
    .execute()
  return rows.map((row) => nounOf(row))
}

/** One reading by one person of one contribution: written again, it takes the place of the other. */
export async function saveReview(
  db: Db,
  review: Review,
  at: { now: Date; keptUntil: Day },
): Promise<void> {
  const columns = {
    scores: JSON.stringify(review.scores),
    comment: review.comment,
    conflict: review.conflict,
    reviewedAt: at.now,
    keptUntil: at.keptUntil,
  }
  await db
    .insertInto('event_reviews')
    .values({
      contributionId: review.contributionId,
      reviewerId: review.reviewerId,
      ...columns,
    })
    .onConflict((on) => on.columns(['contributionId', 'reviewerId']).doUpdateSet(columns))
    .execute()
}

function toReviewer(row: {
  id: string
  personId: string | null
  name: string
  email: string
  organisation: string
  territory: string
}): Reviewer {
  return nounOf(row)
}
