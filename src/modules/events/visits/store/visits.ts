import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { NetworkEvent } from '../../event.ts'
import type { EventTables, VisitRow } from '../../tables.ts'
import { blankVisit, type Journey, type JourneyForm, type Visit } from '../visit.ts'

type Db = Kysely<EventTables>

export async function findVisit(db: Db, eventId: string): Promise<Visit> {
  const row = await db
    .selectFrom('event_visits')
    .selectAll()
    .where('eventId', '=', eventId)
    .executeTakeFirst()
  return row ? visitOf(row) : blankVisit(eventId)
}

export async function saveVisit(
  db: Db,
  visit: Visit,
  by: { at: Date; reportedBy?: string | undefined },
): Promise<void> {
  const values = {
    hostPersonId: visit.hostPersonId ?? null,
    toSee: visit.toSee,
    transport: visit.transport,
    lodging: visit.lodging,
    meals: visit.meals,
    costs: visit.costs,
    saw: visit.saw,
    surprised: visit.surprised,
    takeHome: visit.takeHome,
    limits: visit.limits,
    reportedAt: visit.reportedAt ?? null,
    resourceId: visit.resourceId ?? null,
    updatedAt: by.at,
  }
  const reported = by.reportedBy === undefined ? {} : { reportedBy: by.reportedBy }
  await db
    .insertInto('event_visits')
    .values({ eventId: visit.eventId, reportedBy: by.reportedBy ?? null, ...values })
    .onConflict((on) => on.column('eventId').doUpdateSet({ ...values, ...reported }))
    .execute()
}

export async function listJourneys(db: Db, eventId: string): Promise<readonly Journey[]> {
  const rows = await db
    .selectFrom('event_visit_journeys')
    .selectAll()
    .where('eventId', '=', eventId)
    .orderBy('leavesFrom')
    .orderBy('at')
    .orderBy('personId')
    .execute()
  return rows.map((row) => nounOf(row, {}, 'at', 'eventId'))
}

export async function putJourney(
  db: Db,
  eventId: string,
  personId: string,
  form: JourneyForm,
  now: Date,
): Promise<void> {
  const values = {
    leavesFrom: form.leavesFrom,
    leavesWhen: form.leavesWhen,
    seats: form.seats ?? null,
    note: form.note,
    at: now,
  }
  await db
    .insertInto('event_visit_journeys')
    .values({ eventId, personId, ...values })
    .onConflict((on) => on.columns(['eventId', 'personId']).doUpdateSet(values))
    .execute()
}

export async function deleteJourney(db: Db, eventId: string, personId: string): Promise<void> {
  await db
    .deleteFrom('event_visit_journeys')
    .where('eventId', '=', eventId)
    .where('personId', '=', personId)
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
    .innerJoin('event_visits as visit', 'visit.eventId', 'event.id')
    .select(['event.slug', 'event.title', 'event.startsAt', 'event.territoryId'])
    .select(['event.state', 'event.audience'])
    .where('event.kind', '=', 'site-visit')
    .where('event.state', 'in', ['published', 'done'])
    .where('event.territoryId', 'is not', null)
    .where('visit.reportedAt', 'is not', null)
  if (territoryId) query = query.where('event.territoryId', '=', territoryId)
  const rows = await query.orderBy('event.startsAt').orderBy('event.id').execute()
  return rows.map((row) => nounOf(row, { territoryId: row.territoryId ?? '' }))
}

export async function exportVisitor(db: Db, personId: string) {
  const journeys = await db
    .selectFrom('event_visit_journeys as journey')
    .innerJoin('events as event', 'event.id', 'journey.eventId')
    .select(['event.title', 'journey.leavesFrom', 'journey.leavesWhen', 'journey.seats'])
    .select(['journey.note', 'journey.at'])
    .where('journey.personId', '=', personId)
    .execute()
  const hosted = await db
    .selectFrom('event_visits as visit')
    .innerJoin('events as event', 'event.id', 'visit.eventId')
    .select(['event.title', 'event.startsAt'])
    .where('visit.hostPersonId', '=', personId)
    .execute()
  return { journeys, hosted }
}

export async function eraseVisitor(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('event_visit_journeys').where('personId', '=', personId).execute()
  await db
    .updateTable('event_visits')
    .set({ hostPersonId: null })
    .where('hostPersonId', '=', personId)
    .execute()
  await db
    .updateTable('event_visits')
    .set({ reportedBy: null })
    .where('reportedBy', '=', personId)
    .execute()
}

/** A month after the visit, how one came is nobody’s business. */
export async function purgeJourneys(db: Db, before: Date): Promise<number> {
  const gone = await db
    .deleteFrom('event_visit_journeys')
    .where('eventId', 'in', (from) =>
      from.selectFrom('events').select('id').where('endsAt', '<', before),
    )
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

function visitOf(row: VisitRow): Visit {
  return nounOf(row, {}, 'updatedAt', 'reportedBy')
}
