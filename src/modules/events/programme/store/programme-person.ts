import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

/** What programmes hold about a person: what they offered, and what they read. */
export async function exportProgramme(db: Db, personId: string) {
  const contributions = await db
    .selectFrom('event_contribution_speaker_identities as identity')
    .innerJoin('event_contribution_speakers as speaker', 'speaker.id', 'speaker_id')
    .innerJoin('event_contributions as contribution', 'contribution.id', 'contribution_id')
    .innerJoin('events', 'events.id', 'contribution.event_id')
    .select([
      'events.title as event',
      'contribution.title',
      'contribution.summary',
      'contribution.needs',
      'contribution.answers',
      'contribution.message',
      'contribution.submitted_at',
      'identity.name',
      'identity.email',
      'identity.organisation',
      'identity.territory',
      'publish_name',
      'publish_photo',
      'recording',
      'identity.kept_until',
    ])
    .where('person_id', '=', personId)
    .execute()
  const reviewing = await db
    .selectFrom('event_reviewer_identities as identity')
    .innerJoin('event_reviewers as reviewer', 'reviewer.id', 'reviewer_id')
    .innerJoin('events', 'events.id', 'reviewer.event_id')
    .select([
      'events.title as event',
      'identity.name',
      'identity.email',
      'identity.organisation',
      'identity.territory',
      'reviewer.id',
      'identity.kept_until',
    ])
    .where('person_id', '=', personId)
    .execute()
  const readings = await Promise.all(
    reviewing.map(async ({ id, ...reviewer }) => ({
      ...reviewer,
      readings: await db
        .selectFrom('event_reviews')
        .select(['contribution_id', 'scores', 'comment', 'conflict', 'reviewed_at'])
        .where('reviewer_id', '=', id)
        .execute(),
    })),
  )
  return { contributions, readings }
}

/** Names go; a contribution that was accepted stays on the programme, without its author. */
export async function eraseProgramme(db: Db, personId: string): Promise<void> {
  const mine = db
    .selectFrom('event_contribution_speaker_identities')
    .innerJoin('event_contribution_speakers', 'event_contribution_speakers.id', 'speaker_id')
    .select('contribution_id')
    .where('person_id', '=', personId)
  await db
    .updateTable('event_contributions')
    .set({ needs: '', answers: JSON.stringify({}) as never, message: '' })
    .where('id', 'in', mine)
    .execute()
  await db
    .deleteFrom('event_contribution_speaker_identities')
    .where('person_id', '=', personId)
    .execute()
  const reading = db
    .selectFrom('event_reviewer_identities')
    .select('reviewer_id')
    .where('person_id', '=', personId)
  await db
    .updateTable('event_reviews')
    .set({ comment: '' })
    .where('reviewer_id', 'in', reading)
    .execute()
  await db.deleteFrom('event_reviewer_identities').where('person_id', '=', personId).execute()
}

/** Past their time: names, needs, free answers, letters, comments. Titles and figures stay. */
export async function purgeProgramme(db: Db, today: Day): Promise<number> {
  const speakers = await db
    .deleteFrom('event_contribution_speaker_identities')
    .where('kept_until', '<', today)
    .executeTakeFirst()
  const reviewers = await db
    .deleteFrom('event_reviewer_identities')
    .where('kept_until', '<', today)
    .executeTakeFirst()
  const words = await db
    .updateTable('event_contributions')
    .set({ needs: '', answers: JSON.stringify({}) as never, message: '' })
    .where('kept_until', '<', today)
    .where((eb) =>
      eb.or([eb('needs', '<>', ''), eb('message', '<>', ''), eb('answers', '<>', '{}' as never)]),
    )
    .executeTakeFirst()
  const comments = await db
    .updateTable('event_reviews')
    .set({ comment: '' })
    .where('kept_until', '<', today)
    .where('comment', '<>', '')
    .executeTakeFirst()
  return Number(
    speakers.numDeletedRows +
      reviewers.numDeletedRows +
      words.numUpdatedRows +
      comments.numUpdatedRows,
  )
}
