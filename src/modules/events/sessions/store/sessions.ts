import type { Kysely, Selectable } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { ClosingWords, CorrectionWords, Session, SessionWords } from '../../session.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

export async function findSession(db: Db, id: string): Promise<Session | undefined> {
  const row = await db
    .selectFrom('event_sessions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toSession(row)
}

/** Locked until the end of the act: two people may not close the same session. */
export async function lockSession(db: Db, id: string): Promise<Session | undefined> {
  const row = await db
    .selectFrom('event_sessions')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toSession(row)
}

export async function listSessions(db: Db, setId: string): Promise<readonly Session[]> {
  const rows = await db
    .selectFrom('event_sessions')
    .selectAll()
    .where('setId', '=', setId)
    .orderBy('onDay')
    .orderBy('startsAt')
    .orderBy('number')
    .execute()
  return rows.map(toSession)
}

/** What comes next, for the agenda. */
export async function listUpcoming(db: Db, from: Day, limit: number): Promise<readonly Session[]> {
  const rows = await db
    .selectFrom('event_sessions')
    .innerJoin('event_sets', 'event_sets.id', 'event_sessions.setId')
    .selectAll('event_sessions')
    .where('event_sets.hidden', '=', false)
    .where('onDay', '>=', from)
    .where('state', '=', 'planned')
    .orderBy('onDay')
    .orderBy('startsAt')
    .orderBy('event_sessions.id')
    .limit(limit)
    .execute()
  return rows.map(toSession)
}

export async function insertSession(
  db: Db,
  session: SessionWords & { id: string; setId: string; number: number },
) {
  await db
    .insertInto('event_sessions')
    .values({
      id: session.id,
      setId: session.setId,
      number: session.number,
      ...columnsOf(session),
      state: 'planned',
      reason: null,
      summary: '',
      actualMinutes: null,
      uncountedPresent: 0,
      closedAt: null,
    })
    .execute()
}

export async function nextNumber(db: Db, setId: string): Promise<number> {
  // The set is locked first: two added sessions may not take the same number.
  await db.selectFrom('event_sets').select('id').where('id', '=', setId).forUpdate().execute()
  const row = await db
    .selectFrom('event_sessions')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('setId', '=', setId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function updateSession(db: Db, id: string, words: SessionWords) {
  await db.updateTable('event_sessions').set(columnsOf(words)).where('id', '=', id).execute()
}

export async function holdSession(db: Db, id: string, words: ClosingWords, now: Date) {
  await db
    .updateTable('event_sessions')
    .set({
      state: 'held',
      actualMinutes: words.actualMinutes,
      uncountedPresent: words.uncountedPresent,
      summary: words.summary,
      closedAt: now,
    })
    .where('id', '=', id)
    .execute()
}

/** The reason of the last correction stands where that of a cancelling would. */
export async function correctSession(
  db: Db,
  id: string,
  words: CorrectionWords & { readonly summary: string },
) {
  await db
    .updateTable('event_sessions')
    .set({
      actualMinutes: words.actualMinutes,
      uncountedPresent: words.uncountedPresent,
      summary: words.summary,
      reason: words.reason,
    })
    .where('id', '=', id)
    .execute()
}

/** Sessions that the end of the phase called off, and whose day is still to come, are planned again. */
export async function restorePlanned(
  db: Db,
  setId: string,
  reasons: readonly string[],
  today: string,
): Promise<readonly Session[]> {
  const rows = await db
    .updateTable('event_sessions')
    .set({ state: 'planned', reason: null, closedAt: null })
    .where('setId', '=', setId)
    .where('state', '=', 'cancelled')
    .where('reason', 'in', [...reasons])
    .where('onDay', '>=', today)
    .returningAll()
    .execute()
  return rows.map(toSession).toSorted((a, b) => a.number - b.number)
}

/** As it stood before an act that was taken back. */
export async function putBackSession(
  db: Db,
  id: string,
  before: {
    readonly state: Session['state']
    readonly reason: string | null
    readonly summary: string
    readonly actualMinutes: number | null
    readonly uncountedPresent: number
  },
) {
  await db
    .updateTable('event_sessions')
    .set({
      state: before.state,
      reason: before.reason,
      summary: before.summary,
      actualMinutes: before.actualMinutes,
      uncountedPresent: before.uncountedPresent,
      ...(before.state === 'planned' ? { closedAt: null } : {}),
    })
    .where('id', '=', id)
    .execute()
}

export async function cancelSession(db: Db, id: string, reason: string, now: Date) {
  await db
    .updateTable('event_sessions')
    .set({ state: 'cancelled', reason, closedAt: now })
    .where('id', '=', id)
    .execute()
}

/** When a phase closes, what was planned and not held is cancelled, and says so. */
export async function cancelPlanned(db: Db, setId: string, reason: string, now: Date) {
  await db
    .updateTable('event_sessions')
    .set({ state: 'cancelled', reason, closedAt: now })
    .where('setId', '=', setId)
    .where('state', '=', 'planned')
    .execute()
}

function columnsOf(words: SessionWords) {
  return {
    title: words.title,
    onDay: words.onDay,
    startsAt: words.startsAt,
    minutes: words.minutes,
    place: words.place,
  }
}

export function toSession(row: Selectable<EventTables['event_sessions']>): Session {
  return {
    id: row.id,
    setId: row.setId,
    number: row.number,
    title: row.title,
    onDay: row.onDay,
    startsAt: row.startsAt,
    minutes: row.minutes,
    place: row.place,
    state: row.state,
    reason: row.reason ?? undefined,
    summary: row.summary,
    actualMinutes: row.actualMinutes ?? undefined,
    uncountedPresent: row.uncountedPresent,
  }
}
