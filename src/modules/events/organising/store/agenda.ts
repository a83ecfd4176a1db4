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
    .$if(from !== undefined, (query) => query.where('endsAt', '>=', from ?? new Date(0)))
    .$if(until !== undefined, (query) => query.where('startsAt', '<', until ?? new Date(0)))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'webinar'))
    .$if(territoryId !== undefined, (query) => query.where('territoryId', '=', territoryId ?? null))
    .orderBy('startsAt', asked.newestFirst ? 'desc' : 'asc')
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
    .innerJoin('event_sets', 'event_sets.id', 'event_sessions.setId')
    .selectAll('event_sessions')
    .select('event_sets.experimentTitle')
    .where('event_sets.hidden', '=', false)
    .where('state', '!=', 'cancelled')
    .$if(from !== undefined, (query) => query.where('onDay', '>=', from ?? ''))
    .$if(until !== undefined, (query) => query.where('onDay', '<', until ?? ''))
    .$if(territoryId !== undefined, (query) =>
      query.where('event_sets.territoryId', '=', territoryId ?? null),
    )
    .orderBy('onDay', asked.newestFirst ? 'desc' : 'asc')
    .orderBy('startsAt')
    .orderBy('event_sessions.id')
    .limit(asked.limit)
    .execute()
  return rows.map((row) => {
    const session = toSession(row)
    return {
      ...session,
      name: namedWithExperiment(session, { experimentTitle: row.experimentTitle }),
    }
  })
}

/** For the team: drafts and cancelled included, the latest first. */
export async function listAllEvents(db: Db, limit: number): Promise<readonly NetworkEvent[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .orderBy('startsAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toEvent)
}

/** Territories that host something announced: the choices of the filter. */
export async function listHosts(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('events')
    .select('territoryId')
    .distinct()
    .where('territoryId', 'is not', null)
    .where('state', '!=', 'draft')
    .where('audience', '!=', 'invited')
    .execute()
  return rows.map(({ territoryId }) => territoryId).filter((id) => id !== null)
}
