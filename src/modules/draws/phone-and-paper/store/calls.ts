import { type Kysely, sql } from 'kysely'
import type { Attempt, CallChannel, CallOutcome } from '../../call.ts'
import type { DrawTables } from '../../tables.ts'

type Db = Kysely<DrawTables>

/** Everything a caller may know: a name, a number, an age of majority, and whether it is about a seat. Never an answer. */
export interface Callee {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly town: string
  readonly status: string
  readonly isMinor: boolean
  readonly callBackAt: Date | undefined
  readonly attempts: readonly Attempt[]
}

/**
 * While people register, those who were invited; once the panel is drawn, those who hold a seat and have not answered.
 * In between nobody is called: a yes could not be taken.
 */
const callees = (drawId: string) => sql`
  select p.id, p.status, i.first_name, i.last_name, i.phone, i.town,
    coalesce(r.is_minor, false) as is_minor, c.drawn_at
  from draw_people p join draws d on d.id = p.draw_id
  join draw_identities i on i.person_id = p.id
  left join draw_registrations r on r.person_id = p.id
  left join draw_chances c on c.draw_id = p.draw_id
  where p.draw_id = ${drawId} and i.phone <> ''
    and (d.state in ('preparing', 'recruiting') and p.status in ('invited', 'registered')
      or d.state = 'drawn' and p.status = 'drawn')`

/** Those who may be called and whom nobody is calling. */
export async function listCallees(
  db: Db,
  drawId: string,
  asked: { readonly callerId: string; readonly now: Date },
): Promise<readonly Callee[]> {
  const { rows } = await sql<CalleeRow>`
    with who as (${callees(drawId)})
    select who.* from who
    where not exists (select from draw_call_locks k where k.person_id = who.id
      and k.locked_until > ${asked.now}
      and (k.caller_id <> ${asked.callerId} or k.sheet is not null))
    order by who.id`.execute(db)
  return withAttempts(db, rows)
}

export async function findCallee(db: Db, drawId: string, id: string): Promise<Callee | undefined> {
  const { rows } = await sql<CalleeRow>`
    with who as (${callees(drawId)}) select * from who where id = ${id}`.execute(db)
  return (await withAttempts(db, rows))[0]
}

interface CalleeRow {
  id: string
  status: string
  firstName: string
  lastName: string
  phone: string
  town: string
  isMinor: boolean
  drawnAt: Date | null
}

async function withAttempts(db: Db, rows: readonly CalleeRow[]): Promise<readonly Callee[]> {
  if (rows.length === 0) return []
  // One array, however many they are: a list of parameters ends at 65,535.
  const ids = rows.map(({ id }) => id)
  const calls = await db
    .selectFrom('draw_calls')
    .select(['personId', 'at', 'channel', 'outcome', 'callBackAt'])
    .where('personId', '=', sql<string>`any(${ids})`)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const byPerson = new Map<string, typeof calls>()
  for (const call of calls) {
    const own = byPerson.get(call.personId)
    if (own) own.push(call)
    else byPerson.set(call.personId, [call])
  }
  return rows.map((row) => {
    // Once somebody holds a seat, what was said while people registered is over.
    const since = row.status === 'drawn' ? row.drawnAt : null
    const own = (byPerson.get(row.id) ?? []).filter(({ at }) => since === null || at >= since)
    return {
      id: row.id,
      name: `${row.firstName} ${row.lastName}`.trim(),
      phone: row.phone,
      town: row.town,
      status: row.status,
      isMinor: row.isMinor,
      callBackAt: own.at(-1)?.callBackAt ?? undefined,
      attempts: own.map(({ at, channel, outcome }) => ({ at, channel, outcome })),
    }
  })
}

/**
 * Takes somebody for one caller, if nobody has them: one statement, so that of two callers at once only one does. A
 * lock past its time is taken over.
 */
export async function takeLock(
  db: Db,
  lock: {
    readonly personId: string
    readonly drawId: string
    readonly callerId: string
    /** On a sheet of paper rather than on the screen of the caller. */
    readonly sheet?: number
    readonly line?: number
  },
  now: Date,
  until: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into draw_call_locks (person_id, draw_id, caller_id, locked_until, sheet, line)
    values (${lock.personId}, ${lock.drawId}, ${lock.callerId}, ${until},
      ${lock.sheet ?? null}, ${lock.line ?? null})
    on conflict (person_id) do update
      set caller_id = excluded.caller_id, locked_until = excluded.locked_until,
        sheet = excluded.sheet, line = excluded.line
      where draw_call_locks.locked_until <= ${now}
        or (draw_call_locks.caller_id = excluded.caller_id and draw_call_locks.sheet is null)
    returning person_id`.execute(db)
  return rows.length === 1
}

export async function findLock(db: Db, callerId: string, drawId: string, now: Date) {
  return db
    .selectFrom('draw_call_locks')
    .select('personId')
    .where('callerId', '=', callerId)
    .where('drawId', '=', drawId)
    .where('lockedUntil', '>', now)
    .where('sheet', 'is', null)
    .executeTakeFirst()
}

/** The caller has this person in hand, or whoever types has the sheet on which the person is. */
export async function holdsLock(
  db: Db,
  personId: string,
  by: { readonly callerId: string } | { readonly sheet: number },
  now: Date,
) {
  const row = await db
    .selectFrom('draw_call_locks')
    .select('personId')
    .where('personId', '=', personId)
    .$if('callerId' in by, (query) =>
      query.where('callerId', '=', 'callerId' in by ? by.callerId : ''),
    )
    .$if('sheet' in by, (query) => query.where('sheet', '=', 'sheet' in by ? by.sheet : 0))
    .where('lockedUntil', '>', now)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** Sheets that are out, with the lines that nobody typed yet. */
export async function listSheets(db: Db, drawId: string, now: Date) {
  const rows = await db
    .selectFrom('draw_call_locks')
    .select(({ fn }) => ['sheet', fn.countAll<string>().as('lines')])
    .where('drawId', '=', drawId)
    .where('sheet', 'is not', null)
    .where('lockedUntil', '>', now)
    .groupBy('sheet')
    .orderBy('sheet')
    .execute()
  return rows.map(({ sheet, lines }) => ({ sheet: sheet ?? 0, lines: Number(lines) }))
}

export interface SheetLine extends Callee {
  readonly line: number
}

/** The people of a sheet whose line waits, in its order. */
export async function listSheetLines(
  db: Db,
  drawId: string,
  sheet: number,
  now: Date,
): Promise<readonly SheetLine[]> {
  const { rows } = await sql<CalleeRow & { line: number }>`
    with who as (${callees(drawId)})
    select who.*, k.line from who join draw_call_locks k on k.person_id = who.id
    where k.draw_id = ${drawId} and k.sheet = ${sheet} and k.locked_until > ${now}
    order by k.line`.execute(db)
  const lines = new Map(rows.map(({ id, line }) => [id, line]))
  return (await withAttempts(db, rows)).map((attempt) => ({
    ...attempt,
    line: lines.get(attempt.id) ?? 0,
  }))
}

export async function dropLock(db: Db, personId: string) {
  await db.deleteFrom('draw_call_locks').where('personId', '=', personId).execute()
}

export async function insertCall(
  db: Db,
  call: {
    readonly id: string
    readonly personId: string
    readonly drawId: string
    readonly at: Date
    readonly callerId: string | undefined
    readonly channel: CallChannel
    readonly outcome: CallOutcome
    readonly callBackAt: Date | undefined
    readonly note: string
  },
) {
  await db
    .insertInto('draw_calls')
    .values({
      id: call.id,
      personId: call.personId,
      drawId: call.drawId,
      at: call.at,
      callerId: call.callerId ?? null,
      channel: call.channel,
      outcome: call.outcome,
      callBackAt: call.callBackAt ?? null,
      note: call.note,
    })
    .execute()
}
