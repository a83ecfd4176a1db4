import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { EventKind, NetworkEvent } from '../../event.ts'
import { toEvent } from '../../store/events.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

/** That somebody was at an event, on site or online. No name: who asks knows whom it asked about. */
export interface Attended {
  readonly personId: string | undefined
  readonly email: string
  readonly kind: EventKind
  readonly on: Day
}

interface Whose {
  readonly personIds: readonly string[]
  readonly emails: readonly string[]
}

/** Several people at once, by their key or their address, in one question whatever their number. */
export async function listAttended(db: Db, whose: Whose): Promise<readonly Attended[]> {
  if (whose.personIds.length + whose.emails.length === 0) return []
  // One parameter for each list: more than 65,535 of them would not pass.
  const personIds = [...new Set(whose.personIds)]
  const emails = [...new Set(whose.emails.map((email) => email.toLowerCase()))]
  const rows = await db
    .selectFrom('event_registration_identities as i')
    .innerJoin('event_presences as p', 'p.registrationId', 'i.registrationId')
    .innerJoin('events as e', 'e.id', 'p.eventId')
    .select(['i.personId', 'i.email', 'e.kind', 'p.day'])
    .where('p.how', '!=', 'replay')
    .where(
      sql<boolean>`(i.person_id = any(${personIds}::uuid[]) or lower(i.email) = any(${emails}::text[]))`,
    )
    .orderBy('p.day')
    .orderBy('i.registrationId')
    .execute()
  return rows.map(({ personId, email, kind, day }) => ({
    personId: personId ?? undefined,
    email: email.toLowerCase(),
    kind,
    on: day,
  }))
}

/** Events where people of a territory were, the last day they were there, and how many they were. */
export interface TerritoryPresence {
  readonly event: NetworkEvent
  readonly territoryId: string
  readonly lastOn: Day
  readonly people: number
}

export async function listTerritoryPresences(
  db: Db,
  asked: { readonly territoryId?: string; readonly since?: Date },
): Promise<readonly TerritoryPresence[]> {
  const { territoryId, since } = asked
  const rows = await db
    .selectFrom('event_presences as p')
    .innerJoin('event_registration_identities as i', 'i.registrationId', 'p.registrationId')
    .innerJoin('events as e', 'e.id', 'p.eventId')
    .selectAll('e')
    .select(['i.territoryId as cameFrom'])
    .select(({ fn }) => [
      fn.max<Day>('p.day').as('lastOn'),
      fn.count<string>('p.registrationId').distinct().as('people'),
    ])
    .where('p.how', '!=', 'replay')
    .where('i.territoryId', 'is not', null)
    .$if(territoryId !== undefined, (query) =>
      query.where('i.territoryId', '=', territoryId ?? null),
    )
    .$if(since !== undefined, (query) => query.where('e.endsAt', '>=', since ?? new Date(0)))
    .groupBy(['e.id', 'i.territoryId'])
    .orderBy('e.startsAt')
    .orderBy('e.id')
    .orderBy('i.territoryId')
    .execute()
  return rows.map(({ cameFrom, lastOn, people, ...row }) => ({
    event: toEvent(row),
    territoryId: String(cameFrom),
    lastOn,
    people: Number(people),
  }))
}

/** The last day on which somebody of each territory was at an event, until this moment: for who may know of all of them. */
export async function listLastPresences(
  db: Db,
  asked: { readonly since: Date; readonly until: Day },
): Promise<readonly { readonly territoryId: string; readonly on: Day }[]> {
  const rows = await db
    .selectFrom('event_presences as p')
    .innerJoin('event_registration_identities as i', 'i.registrationId', 'p.registrationId')
    .innerJoin('events as e', 'e.id', 'p.eventId')
    .select('i.territoryId')
    .select(({ fn }) => fn.max<Day>('p.day').as('on'))
    .where('p.how', '!=', 'replay')
    .where('i.territoryId', 'is not', null)
    .where('e.endsAt', '>=', asked.since)
    .where('p.day', '<=', asked.until)
    .groupBy('i.territoryId')
    .execute()
  return rows.map(({ territoryId, on }) => ({ territoryId: String(territoryId), on }))
}
