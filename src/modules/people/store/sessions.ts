import { type Kysely, type Selectable, sql } from 'kysely'
import { dayOf } from '#kit/dates.ts'
import { isStaff, type Viewer } from '#kit/viewer.ts'
import { type Session, seenEvery, sessionHolds } from '../session.ts'
import type { PeopleTables, RoleRow, SessionRow } from '../tables.ts'
import { heldOf } from './roles.ts'

type Db = Kysely<PeopleTables>

export interface NewSession {
  readonly tokenHash: string
  readonly personId: string
  readonly device: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly awaitsSecondFactor: boolean
  readonly secondFactorAt: Date | undefined
}

export interface OpenSession extends Session {
  readonly tokenHash: string
  readonly personId: string
  readonly device: string
  readonly awaitsSecondFactor: boolean
}

/** The person behind a session cookie, with the roles of today; one query for each page. */
export async function findViewer(
  db: Db,
  sessionTokenHash: string,
  now: Date,
): Promise<Viewer | undefined> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('identities', 'identities.person_id', 'sessions.person_id')
    .selectAll('sessions')
    .select(['identities.name', rolesOn(dayOf(now)).as('roles')])
    .where('sessions.token_hash', '=', sessionTokenHash)
    .executeTakeFirst()
  if (!row || row.awaits_second_factor) return undefined

  const session = sessionOf(row)
  const viewer: Viewer = {
    id: row.person_id,
    name: row.name,
    roles: row.roles.flatMap(heldOf),
    secondFactor: session.secondFactorAt !== undefined,
  }
  if (!sessionHolds(session, isStaff(viewer), now)) return undefined

  if (now.getTime() - session.lastSeenAt.getTime() > seenEvery) await touch(db, session, now)
  return viewer
}

function rolesOn(today: string) {
  return sql<Pick<RoleRow, 'role' | 'place_kind' | 'place_id'>[]>`(
    select coalesce(json_agg(json_build_object(
      'role', held.role, 'place_kind', held.place_kind, 'place_id', held.place_id)), '[]')
    from roles_held held
    where held.person_id = sessions.person_id and held.ended_at is null
      and held.starts_on <= ${today}::date
      and (held.ends_on is null or held.ends_on >= ${today}::date))`
}

async function touch(db: Db, session: OpenSession, now: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ last_seen_at: now })
    .where('token_hash', '=', session.tokenHash)
    .where('last_seen_at', '<', now)
    .execute()
  await db
    .updateTable('persons')
    .set({ last_seen_at: now, inactivity_notice_at: null })
    .where('id', '=', session.personId)
    .where('last_seen_at', '<', now)
    .execute()
}

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      device: session.device,
      created_at: session.createdAt,
      last_seen_at: session.createdAt,
      expires_at: session.expiresAt,
      awaits_second_factor: session.awaitsSecondFactor,
      second_factor_at: session.secondFactorAt ?? null,
    })
    .execute()
}

/** Also a session that still waits for its second factor; the caller asks whether it holds. */
export async function findSession(db: Db, tokenHash: string): Promise<OpenSession | undefined> {
  const row = await db
    .selectFrom('sessions')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row && sessionOf(row)
}

export async function listSessions(db: Db, personId: string): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('last_seen_at', 'desc')
    .orderBy('token_hash', 'desc')
    .execute()
  return rows.map(sessionOf)
}

/** The door closes; true when it was open. */
export async function deleteSession(db: Db, tokenHash: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('sessions')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function deleteSessionsOf(db: Db, personId: string, except?: string): Promise<void> {
  let gone = db.deleteFrom('sessions').where('person_id', '=', personId)
  if (except) gone = gone.where('token_hash', '<>', except)
  await gone.execute()
}

/** The person at this door has just proven its second factor. */
export async function markProven(db: Db, tokenHash: string, now: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ second_factor_at: now, awaits_second_factor: false })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** Doors opened before a second factor existed have to prove it too. */
export async function askProofElsewhere(db: Db, personId: string, here: string): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ awaits_second_factor: true })
    .where('person_id', '=', personId)
    .where('token_hash', '<>', here)
    .where('second_factor_at', 'is', null)
    .execute()
}

function sessionOf(row: Selectable<SessionRow>): OpenSession {
  return {
    tokenHash: row.token_hash,
    personId: row.person_id,
    device: row.device,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    awaitsSecondFactor: row.awaits_second_factor,
    secondFactorAt: row.second_factor_at ?? undefined,
  }
}
