import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { formAnswersSaid } from '#modules/questionnaires/index.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

/** What programmes hold about a person: what they offered, and what they read. */
export async function exportProgramme(db: Db, personId: string) {
  const contributions = await db
    .selectFrom('event_contribution_speaker_identities as identity')
    .innerJoin('event_contribution_speakers as speaker', 'speaker.id', 'speakerId')
    .innerJoin('event_contributions as contribution', 'contribution.id', 'contributionId')
    .innerJoin('events', 'events.id', 'contribution.eventId')
    .select([
      'events.title as event',
      'contribution.title',
      'contribution.summary',
      'contribution.details',
      'contribution.needs',
      'contribution.answers',
      'contribution.message',
      'contribution.submittedAt',
      'identity.name',
      'identity.email',
      'identity.organisation',
      'identity.territory',
      'publishName',
      'publishPhoto',
      'recording',
      'identity.keptUntil',
    ])
    .where('personId', '=', personId)
    .execute()
  const offered = contributions.map(({ answers, ...contribution }) => ({
    ...contribution,
    answers: formAnswersSaid([], answers),
  }))
  const reviewing = await db
    .selectFrom('event_reviewer_identities as identity')
    .innerJoin('event_reviewers as reviewer', 'reviewer.id', 'reviewerId')
    .innerJoin('events', 'events.id', 'reviewer.eventId')
    .select([
      'events.title as event',
      'identity.name',
      'identity.email',
      'identity.organisation',
      'identity.territory',
      'reviewer.id',
      'identity.keptUntil',
    ])
    .where('personId', '=', personId)
    .execute()
  const readings = await Promise.all(
    reviewing.map(async ({ id, ...reviewer }) => ({
      ...reviewer,
      readings: await db
        .selectFrom('event_reviews')
        .select(['contributionId', 'scores', 'comment', 'conflict', 'reviewedAt'])
        .where('reviewerId', '=', id)
        .execute(),
    })),
  )
  return { contributions: offered, readings }
}

const emptied = { needs: '', details: '', message: '', answers: JSON.stringify({}) } as const

/** Names go; a contribution that was accepted stays on the programme, without its author. */
export async function eraseProgramme(db: Db, personId: string): Promise<void> {
  const mine = db
    .selectFrom('event_contribution_speaker_identities')
    .innerJoin('event_contribution_speakers', 'event_contribution_speakers.id', 'speakerId')
    .select('contributionId')
    .where('personId', '=', personId)
  const contributions = (await mine.execute()).map(({ contributionId }) => contributionId)
  await db
    .deleteFrom('event_contribution_speaker_identities')
    .where('personId', '=', personId)
    .execute()
  await closeWithTheLast(db, contributions)
  const reading = db
    .selectFrom('event_reviewer_identities')
    .select('reviewerId')
    .where('personId', '=', personId)
  await db
    .updateTable('event_reviews')
    .set({ comment: '' })
    .where('reviewerId', 'in', reading)
    .execute()
  // No letter has this for its code: the link that they were sent opens nothing.
  await db
    .updateTable('event_reviewers')
    .set({ tokenHash: sql`'erased:' || id` })
    .where('id', 'in', reading)
    .execute()
  await db.deleteFrom('event_reviewer_identities').where('personId', '=', personId).execute()
}

/** What was written, and the link that leads to it, are of all who offered: they go with the last of them. */
async function closeWithTheLast(db: Db, contributionIds: readonly string[]): Promise<void> {
  if (contributionIds.length === 0) return
  const stillNamed = db
    .selectFrom('event_contribution_speakers')
    .innerJoin('event_contribution_speaker_identities', 'speakerId', 'id')
    .select('contributionId')
  await db
    .updateTable('event_contributions')
    .set(emptied)
    .where('id', 'in', [...contributionIds])
    .where('id', 'not in', stillNamed)
    .execute()
  await db
    .deleteFrom('event_contribution_links')
    .where('contributionId', 'in', [...contributionIds])
    .where('contributionId', 'not in', stillNamed)
    .execute()
}

/** Once names are gone, a link that was sent to one of them opens nothing: neither a contribution nor what was read. */
async function closeAllLinks(db: Db): Promise<void> {
  await db
    .deleteFrom('event_contribution_links')
    .where('contributionId', 'not in', (named) =>
      named
        .selectFrom('event_contribution_speakers')
        .innerJoin('event_contribution_speaker_identities', 'speakerId', 'id')
        .select('contributionId'),
    )
    .execute()
  await db
    .updateTable('event_reviewers')
    .set({ tokenHash: sql`'erased:' || id` })
    .where('tokenHash', 'not like', 'erased:%')
    .where('id', 'not in', (named) =>
      named.selectFrom('event_reviewer_identities').select('reviewerId'),
    )
    .execute()
}

/** Past their time: links, names, needs, free answers, letters, comments. Titles and figures stay. */
export async function purgeProgramme(db: Db, today: Day): Promise<number> {
  const speakers = await db
    .deleteFrom('event_contribution_speaker_identities')
    .where('keptUntil', '<', today)
    .executeTakeFirst()
  const reviewers = await db
    .deleteFrom('event_reviewer_identities')
    .where('keptUntil', '<', today)
    .executeTakeFirst()
  await closeAllLinks(db)
  const words = await db
    .updateTable('event_contributions')
    .set(emptied)
    .where('keptUntil', '<', today)
    .where((eb) =>
      eb.or([
        ...(['needs', 'details', 'message'] as const).map((name) => eb(name, '<>', '')),
        eb('answers', '<>', '{}' as never),
      ]),
    )
    .executeTakeFirst()
  const comments = await db
    .updateTable('event_reviews')
    .set({ comment: '' })
    .where('keptUntil', '<', today)
    .where('comment', '<>', '')
    .executeTakeFirst()
  return Number(
    speakers.numDeletedRows +
      reviewers.numDeletedRows +
      words.numUpdatedRows +
      comments.numUpdatedRows,
  )
}
