import type { Kysely } from 'kysely'
import type { EventAudience, EventKind, NetworkEvent } from '../../event.ts'
import { namedWithExperiment, type Session } from '../../session.ts'
import { toSession } from '../../sessions/index.ts'
import { toEvent } from '../../store/events.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

export interface AgendaAsked {
  readonly from?: Date
  readonly until?: Date
  readonly kind?: EventKind | undefined
  readonly territoryId?: string | undefined
  readonly audiences: readonly EventAudience[]
  readonly newestFirst: boolean
  readonly limit: number
}

/** What is announced (cancelled events included, said as such), in the order of time. */
export async function listAgenda(db: Db, asked: AgendaAsked): Promise<readonly NetworkEvent[]> {
  const { from, until, kind, territoryId } = asked
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('state', '!=', 'draft')
    .where('audience', 'in', [...asked.audiences])
    .$if(from !== undefined, (query) => query.where('ends_at', '>=', from ?? new Date(0)))
    .$if(until !== undefined, (query) => query.where('starts_at', '<', until ?? new Date(0)))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'webinar'))
    .$if(territoryId !== undefined, (query) =>
      query.where('territory_id', '=', territoryId ?? null),
    )
    .orderBy('starts_at', asked.newestFirst ? 'desc' : 'asc')
    .orderBy('id')
    .limit(asked.limit)
    .execute()
  return rows.map(toEvent)
}

/** Sessions of published experiments, between two days. */
export async function listAgendaSessions(
  db: Db,
  asked: {
    readonly from?: string
    readonly until?: string
    readonly territoryId?: string | undefined
    readonly newestFirst: boolean
    readonly limit: number
  },
): Promise<readonly (Session & { readonly name: string })[]> {
  const { from, until, territoryId } = asked
  const rows = await db
    .selectFrom('event_sessions')
    .innerJoin('event_sets', 'event_sets.id', 'event_sessions.set_id')
    .selectAll('event_sessions')
    .select('event_sets.experiment_title')
    .where('event_sets.hidden', '=', false)
    .where('state', '!=', 'cancelled')
    .$if(from !== undefined, (query) => query.where('on_day', '>=', from ?? ''))
    .$if(until !== undefined, (query) => query.where('on_day', '<', until ?? ''))
    .$if(territoryId !== undefined, (query) =>
      query.where('event_sets.territory_id', '=', territoryId ?? null),
    )
    .orderBy('on_day', asked.newestFirst ? 'desc' : 'asc')
    .orderBy('starts_at')
    .orderBy('event_sessions.id')
    .limit(asked.limit)
    .execute()
  return rows.map((row) => {
    const session = toSession(row)
    return {
      ...session,
      name: namedWithExperiment(session, { experimentTitle: row.experiment_title }),
    }
  })
}

/** For the team: drafts and cancelled included, the latest first. */
export async function listAllEvents(db: Db, limit: number): Promise<readonly NetworkEvent[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .orderBy('starts_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toEvent)
}

/** Territories that host something announced: the choices of the filter. */
export async function listHosts(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('events')
    .select('territory_id')
    .distinct()
    .where('territory_id', 'is not', null)
    .where('state', '!=', 'draft')
    .where('audience', '!=', 'invited')
    .limit(60)
    .execute()
  return rows.map(({ territory_id }) => territory_id).filter((id) => id !== null)
}
