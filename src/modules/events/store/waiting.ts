import { type Kysely, sql } from 'kysely'
import { type Day, dayOf } from '#kit/dates.ts'
import type { EventTables } from '../tables.ts'

type Db = Kysely<EventTables>

const dayMs = 86_400_000
const most = 15

/** Events of today where this person is registered, and in what role. */
export async function listEventsToday(db: Db, personId: string, now: Date) {
  const rows = await db
    .selectFrom('event_registration_identities as identity')
    .innerJoin('event_registrations as seat', 'seat.id', 'identity.registrationId')
    .innerJoin('events', 'events.id', 'seat.eventId')
    .select(['events.id', 'events.slug', 'events.title', 'events.startsAt', 'events.endsAt'])
    .select(['events.place', 'seat.role', 'events.state', 'events.audience'])
    .where('identity.personId', '=', personId)
    .where('seat.state', '=', 'registered')
    .where('events.state', '=', 'published')
    .where('events.endsAt', '>', now)
    .where('events.startsAt', '<', new Date(now.getTime() + dayMs))
    .orderBy('events.startsAt')
    .orderBy('events.id')
    .limit(most)
    .execute()
  return rows.filter(({ startsAt }) => dayOf(startsAt) <= dayOf(now))
}

/** Published events of today, for whoever receives people there. */
export async function listHostedToday(db: Db, now: Date) {
  const rows = await db
    .selectFrom('events')
    .select(['id', 'slug', 'title', 'startsAt', 'endsAt', 'place'])
    .where('state', '=', 'published')
    .where('endsAt', '>', now)
    .where('startsAt', '<', new Date(now.getTime() + dayMs))
    .orderBy('startsAt')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.filter(({ startsAt }) => dayOf(startsAt) <= dayOf(now))
}

/** Seats that this person is offered, and that go to somebody else without an answer. */
export async function listOfferedSeats(db: Db, personId: string, now: Date) {
  const rows = await db
    .selectFrom('event_registration_identities as identity')
    .innerJoin('event_registrations as seat', 'seat.id', 'identity.registrationId')
    .innerJoin('events', 'events.id', 'seat.eventId')
    .select(['seat.id', 'seat.offeredUntil', 'events.title'])
    .where('identity.personId', '=', personId)
    .where('seat.state', '=', 'offered')
    .where('seat.offeredUntil', '>', now)
    .orderBy('seat.offeredUntil')
    .orderBy('seat.id')
    .limit(most)
    .execute()
  return rows.flatMap(({ offeredUntil, ...row }) =>
    offeredUntil === null ? [] : [{ ...row, offeredUntil }],
  )
}

/** Sessions that were planned for this day or before and that nobody said were held. */
export async function listSessionsToHold(db: Db, today: Day) {
  return db
    .selectFrom('event_sessions as session')
    .innerJoin('event_sets as set', 'set.id', 'session.setId')
    .select(['session.id', 'session.title', 'session.onDay', 'session.startsAt'])
    .select(['session.minutes', 'set.experimentTitle', 'set.experimentId'])
    .where('session.state', '=', 'planned')
    .where('session.onDay', '<=', today)
    .where('set.closedAt', 'is', null)
    .orderBy('session.onDay')
    .orderBy('session.startsAt')
    .orderBy('session.id')
    .limit(40)
    .execute()
}

/** Gatherings to come with contributions on which nobody decided, and how many. */
export async function countUndecided(db: Db, now: Date) {
  const rows = await db
    .selectFrom('event_contributions as contribution')
    .innerJoin('events', 'events.id', 'contribution.eventId')
    .select(['events.id', 'events.slug', 'events.title', 'events.startsAt'])
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('contribution.state', '=', 'submitted')
    .where('events.state', 'in', ['draft', 'published'])
    .where('events.startsAt', '>', now)
    .groupBy('events.id')
    .orderBy('events.id')
    .limit(most)
    .execute()
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }))
}

/** Contributions that this person was asked to read and has not, gathering by gathering. */
export async function countUnread(db: Db, personId: string, now: Date) {
  const { rows } = await sql<{ id: string; slug: string; title: string; count: number }>`
    select e.id, e.slug, e.title, count(*)::int as count
    from event_reviewer_identities i
    join event_reviewers r on r.id = i.reviewer_id and r.withdrawn_at is null
    join events e on e.id = r.event_id and e.state in ('draft', 'published') and e.starts_at > ${now}
    join event_contributions c on c.event_id = e.id and c.state = 'submitted'
    where i.person_id = ${personId}
      and not exists (
        select from event_reviews v where v.reviewer_id = r.id and v.contribution_id = c.id)
    group by e.id
    order by e.id
    limit ${most}`.execute(db)
  return rows
}
