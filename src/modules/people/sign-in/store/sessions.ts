import { type Kysely, sql } from 'kysely'
import { dayOf } from '#kit/dates.ts'
import { isStaff, type Viewer } from '#kit/viewer.ts'
import { heldOf } from '../../roles/index.ts'
import type { PeopleTables, RoleRow, SessionRow } from '../../tables.ts'
import { type Session, seenEvery, sessionHolds } from '../session.ts'

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
    .innerJoin('identities', 'identities.personId', 'sessions.personId')
    .selectAll('sessions')
    .select(['identities.name', rolesOn(dayOf(now)).as('roles')])
    .where('sessions.tokenHash', '=', sessionTokenHash)
    .executeTakeFirst()
  if (!row || row.awaitsSecondFactor) return undefined

  const session = sessionOf(row)
  const viewer: Viewer = {
    id: row.personId,
    name: row.name,
    roles: row.roles.flatMap(heldOf),
    secondFactor: session.secondFactorAt !== undefined,
  }
  if (!sessionHolds(session, isStaff(viewer), now)) return undefined

  if (now.getTime() - session.lastSeenAt.getTime() > seenEvery) await touch(db, session, now)
  return viewer
}

function rolesOn(today: string) {
  return sql<Pick<RoleRow, 'role' | 'placeKind' | 'placeId'>[]>`(
    select coalesce(json_agg(json_build_object(
      'role', held.role, 'placeKind', held.place_kind, 'placeId', held.place_id)), '[]')
    from roles_held held
    where held.person_id = sessions.person_id and held.ended_at is null
      and held.starts_on <= ${today}::date
      and (held.ends_on is null or held.ends_on >= ${today}::date))`
}

async function touch(db: Db, session: OpenSession, now: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ lastSeenAt: now })
    .where('tokenHash', '=', session.tokenHash)
    .where('lastSeenAt', '<', now)
    .execute()
  await db
    .updateTable('persons')
    .set({ lastSeenAt: now, inactivityNoticeAt: null })
    .where('id', '=', session.personId)
    .where('lastSeenAt', '<', now)
    .execute()
}

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      tokenHash: session.tokenHash,
      personId: session.personId,
      device: session.device,
      createdAt: session.createdAt,
      lastSeenAt: session.createdAt,
      expiresAt: session.expiresAt,
      awaitsSecondFactor: session.awaitsSecondFactor,
      secondFactorAt: session.secondFactorAt ?? null,
    })
    .execute()
}

/** Also a session that still waits for its second factor; the caller asks whether it holds. */
export async function findSession(db: Db, tokenHash: string): Promise<OpenSession | undefined> {
  const row = await db
    .selectFrom('sessions')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
  return row && sessionOf(row)
}

export async function listSessions(db: Db, personId: string): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('lastSeenAt', 'desc')
    .orderBy('tokenHash', 'desc')
    .execute()
  return rows.map(sessionOf)
}

/** The door closes; true when it was open. */
export async function deleteSession(db: Db, tokenHash: string): Promise<boolean> {
  const gone = await db.deleteFrom('sessions').where('tokenHash', '=', tokenHash).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function deleteSessionsOf(db: Db, personId: string, except?: string): Promise<void> {
  let gone = db.deleteFrom('sessions').where('personId', '=', personId)
  if (except) gone = gone.where('tokenHash', '<>', except)
  await gone.execute()
}

/** The person at this door has just proven its second factor. */
export async function markProven(db: Db, tokenHash: string, now: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ secondFactorAt: now, awaitsSecondFactor: false })
    .where('tokenHash', '=', tokenHash)
    .execute()
}

/** Doors opened before a second factor existed have to prove it too. */
export async function askProofElsewhere(db: Db, personId: string, here: string): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ awaitsSecondFactor: true })
    .where('personId', '=', personId)
    .where('tokenHash', '<>', here)
    .where('secondFactorAt', 'is', null)
    .execute()
}

function sessionOf(row: SessionRow): OpenSession {
  return {
    tokenHash: row.tokenHash,
    personId: row.personId,
    device: row.device,
    createdAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    expiresAt: row.expiresAt,
    awaitsSecondFactor: row.awaitsSecondFactor,
    secondFactorAt: row.secondFactorAt ?? undefined,
  }
}
