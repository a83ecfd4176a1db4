import type { Kysely, Selectable } from 'kysely'
import type { NetworkEvent } from '../../event.ts'
import type { VisitRow } from '../../tables/visits.ts'
import type { EventTables } from '../../tables.ts'
import { blankVisit, type Journey, type JourneyForm, type Visit } from '../visit.ts'

type Db = Kysely<EventTables>

export async function findVisit(db: Db, eventId: string): Promise<Visit> {
  const row = await db
    .selectFrom('event_visits')
    .selectAll()
    .where('event_id', '=', eventId)
    .executeTakeFirst()
  return row ? visitOf(row) : blankVisit(eventId)
}

export async function saveVisit(
  db: Db,
  visit: Visit,
  by: { at: Date; reportedBy?: string | undefined },
): Promise<void> {
  const values = {
    host_person_id: visit.hostPersonId ?? null,
    to_see: visit.toSee,
    transport: visit.transport,
    lodging: visit.lodging,
    meals: visit.meals,
    costs: visit.costs,
    saw: visit.saw,
    surprised: visit.surprised,
    take_home: visit.takeHome,
    limits: visit.limits,
    reported_at: visit.reportedAt ?? null,
    resource_id: visit.resourceId ?? null,
    updated_at: by.at,
  }
  const reported = by.reportedBy === undefined ? {} : { reported_by: by.reportedBy }
  await db
    .insertInto('event_visits')
    .values({ event_id: visit.eventId, reported_by: by.reportedBy ?? null, ...values })
    .onConflict((on) => on.column('event_id').doUpdateSet({ ...values, ...reported }))
    .execute()
}

export async function listJourneys(db: Db, eventId: string): Promise<readonly Journey[]> {
  const rows = await db
    .selectFrom('event_visit_journeys')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('leaves_from')
    .orderBy('at')
    .orderBy('person_id')
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    leavesFrom: row.leaves_from,
    leavesWhen: row.leaves_when,
    seats: row.seats ?? undefined,
    note: row.note,
  }))
}

export async function putJourney(
  db: Db,
  eventId: string,
  personId: string,
  form: JourneyForm,
  now: Date,
): Promise<void> {
  const values = {
    leaves_from: form.leavesFrom,
    leaves_when: form.leavesWhen,
    seats: form.seats ?? null,
    note: form.note,
    at: now,
  }
  await db
    .insertInto('event_visit_journeys')
    .values({ event_id: eventId, person_id: personId, ...values })
    .onConflict((on) => on.columns(['event_id', 'person_id']).doUpdateSet(values))
    .execute()
}

export async function deleteJourney(db: Db, eventId: string, personId: string): Promise<void> {
  await db
    .deleteFrom('event_visit_journeys')
    .where('event_id', '=', eventId)
    .where('person_id', '=', personId)
    .execute()
}

export interface HeldVisit {
  readonly slug: string
  readonly title: string
  readonly startsAt: Date
  readonly territoryId: string
  readonly state: NetworkEvent['state']
  readonly audience: NetworkEvent['audience']
}

/** Visits that took place at a territory and were told, for its time line. */
export async function listHostedVisits(
  db: Db,
  territoryId: string | undefined,
): Promise<readonly HeldVisit[]> {
  let query = db
    .selectFrom('events as event')
    .innerJoin('event_visits as visit', 'visit.event_id', 'event.id')
    .select(['event.slug', 'event.title', 'event.starts_at', 'event.territory_id'])
    .select(['event.state', 'event.audience'])
    .where('event.kind', '=', 'site-visit')
    .where('event.state', 'in', ['published', 'done'])
    .where('event.territory_id', 'is not', null)
    .where('visit.reported_at', 'is not', null)
  if (territoryId) query = query.where('event.territory_id', '=', territoryId)
  const rows = await query.orderBy('event.starts_at').orderBy('event.id').limit(2000).execute()
  return rows.map((row) => ({
    slug: row.slug,
    title: row.title,
    startsAt: row.starts_at,
    territoryId: row.territory_id ?? '',
    state: row.state,
    audience: row.audience,
  }))
}

export async function exportVisitor(db: Db, personId: string) {
  const journeys = await db
    .selectFrom('event_visit_journeys as journey')
    .innerJoin('events as event', 'event.id', 'journey.event_id')
    .select(['event.title', 'journey.leaves_from', 'journey.leaves_when', 'journey.seats'])
    .select(['journey.note', 'journey.at'])
    .where('journey.person_id', '=', personId)
    .execute()
  const hosted = await db
    .selectFrom('event_visits as visit')
    .innerJoin('events as event', 'event.id', 'visit.event_id')
    .select(['event.title', 'event.starts_at'])
    .where('visit.host_person_id', '=', personId)
    .execute()
  return { journeys, hosted }
}

export async function eraseVisitor(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('event_visit_journeys').where('person_id', '=', personId).execute()
  await db
    .updateTable('event_visits')
    .set({ host_person_id: null })
    .where('host_person_id', '=', personId)
    .execute()
  await db
    .updateTable('event_visits')
    .set({ reported_by: null })
    .where('reported_by', '=', personId)
    .execute()
}

/** A month after the visit, how one came is nobody’s business. */
export async function purgeJourneys(db: Db, before: Date): Promise<number> {
  const gone = await db
    .deleteFrom('event_visit_journeys')
    .where('event_id', 'in', (from) =>
      from.selectFrom('events').select('id').where('ends_at', '<', before),
    )
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

function visitOf(row: Selectable<VisitRow>): Visit {
  return {
    eventId: row.event_id,
    hostPersonId: row.host_person_id ?? undefined,
    toSee: row.to_see,
    transport: row.transport,
    lodging: row.lodging,
    meals: row.meals,
    costs: row.costs,
    saw: row.saw,
    surprised: row.surprised,
    takeHome: row.take_home,
    limits: row.limits,
    reportedAt: row.reported_at ?? undefined,
    resourceId: row.resource_id ?? undefined,
  }
}
