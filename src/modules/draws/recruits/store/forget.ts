import { type Kysely, sql } from 'kysely'
import type { DrawTables } from '../../tables.ts'
import { deleteNotedSessions } from './attended-sessions.ts'
import { countStayed } from './losses.ts'
import { keepSeatKeys } from './seat-keys.ts'

type Db = Kysely<DrawTables>

/**
 * Whoever says no still holds a letter: its code, kept as what a key makes of it, names nobody any more, and its page can say
 * that it served. It goes with the key of the draw.
 */
export async function forgetButCode(db: Db, personId: string) {
  await forgetMany(db, [personId], { codeStays: true })
}

/** Nothing is left of who they were; that somebody was there, and what became of them, stays. */
export async function forgetMany(
  db: Db,
  ids: readonly string[],
  input: { readonly codeStays?: boolean } = {},
) {
  if (ids.length === 0) return
  await countStayed(db, ids)
  await forgetNames(db, ids)
  await db.deleteFrom('draw_call_locks').where('personId', 'in', ids).execute()
  await db
    .updateTable('draw_calls')
    .set({ note: '', callBackAt: null })
    .where('personId', 'in', ids)
    .execute()
  await db
    .updateTable('draw_registrations')
    .set({ sitsAgainBecause: null })
    .where('personId', 'in', ids)
    .execute()
  await db
    .updateTable('draw_people')
    .set({
      answers: JSON.stringify({}),
      household: null,
      ...(input.codeStays ? {} : { codeHash: null }),
      personId: null,
    })
    .where('id', 'in', ids)
    .execute()
}

export async function forgetNames(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return
  await keepSeatKeys(db, ids)
  await forgetAdded(db, ids)
  await db.deleteFrom('draw_identities').where('personId', 'in', ids).execute()
  await db.deleteFrom('draw_letters').where('personId', 'in', ids).execute()
  await db.deleteFrom('draw_needs').where('personId', 'in', ids).execute()
  await db
    .updateTable('draw_paper_entries')
    .set({ first: null, second: null })
    .where('personId', 'in', ids)
    .execute()
  await deleteNotedSessions(db, ids)
  await db.deleteFrom('draw_registration_drafts').where('personId', 'in', ids).execute()
}

/** What they answered to the questions of the team goes before or with their name, and never after it. */
async function forgetAdded(db: Db, ids: readonly string[]) {
  await db
    .updateTable('draw_registrations')
    .set({ addedAnswers: JSON.stringify({}) })
    .where('personId', 'in', ids)
    .where(sql<boolean>`added_answers <> '{}'`)
    .execute()
}

/**
 * Given up on an earlier day (people read why before they are erased, however often a night runs), closed, or drawn and past its last replacement (a year after, when no day was announced). Until then people
 * may be written to, drawn, or called to a seat, whatever day somebody typed.
 */
function isOver(today: string) {
  return sql<boolean>`(d.state = 'closed'
    or (d.state = 'void' and (d.voided_at at time zone 'Europe/Paris')::date < ${today}::date)
    or (d.state = 'drawn'
    and coalesce(d.replacements_end_on, d.first_session_on, d.draw_on,
      (d.updated_at + interval '1 year')::date) < ${today}::date))`
}

/** Names whose day has come, in every draw that is over, or that never began. How many. */
export async function purgeIdentities(db: Db, today: string): Promise<number> {
  const rows = await db
    .selectFrom('draw_identities as i')
    .innerJoin('draw_people as p', 'p.id', 'i.personId')
    .innerJoin('draws as d', 'd.id', 'p.drawId')
    .select('i.personId as id')
    .where('i.keptUntil', '<', today)
    .where((where) => where.or([where('d.state', '=', 'preparing'), isOver(today)]))
    .execute()
  const ids = rows.map(({ id }) => id)
  for (let from = 0; from < ids.length; from += 1000)
    await forgetMany(db, ids.slice(from, from + 1000))
  return ids.length
}

/** Files and paper entries that nobody finished, after seven days; what somebody needs to come, on its own day. */
export async function purgeUnfinished(db: Db, before: Date, today: string): Promise<number> {
  const { numAffectedRows: files } = await sql`
    update draw_files set rows = null, rejected_rows = null
    where at < ${before} and (rows is not null or rejected_rows is not null)`.execute(db)
  const { numAffectedRows: sheets } = await sql`
    update draw_paper_entries set first = null, second = null
    where first_at < ${before} and (first is not null or second is not null)`.execute(db)
  const { numAffectedRows: needs } = await sql`
    delete from draw_needs where kept_until < ${today}::date`.execute(db)
  return Number(files ?? 0n) + Number(sheets ?? 0n) + Number(needs ?? 0n)
}

/**
 * Those who never answered, a month after the draw or after it was voided: earlier than those who registered. They
 * stay in the counts as invited.
 */
export async function listSilent(db: Db, before: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from draw_people p
    join draws d on d.id = p.draw_id
    left join draw_chances c on c.draw_id = d.id
    where p.status = 'invited' and coalesce(c.drawn_at, d.voided_at) < ${before}
      and (exists (select from draw_identities i where i.person_id = p.id)
        or exists (select from draw_letters l where l.person_id = p.id))`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * Those who left after the draw of their own will: a day later their name, letter and needs are gone. Their answers,
 * under a random key, stay with the pool that was published until the announced day.
 */
export async function listGone(db: Db, before: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from draw_people p
    join draws w on w.id = p.draw_id and w.state in ('drawn', 'closed')
    join draw_identities i on i.person_id = p.id
    where p.status in ('withdrawn', 'refused') and exists (select from draw_departures d
      where d.person_id = p.id and d.kind in ('withdrawn', 'refused') and d.at < ${before})`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Recruitments of draws that are over, whose announced day has come, and that still hold a key. */
export async function listToErase(db: Db, today: string) {
  return (
    db
      .selectFrom('draw_recruitments as r')
      .innerJoin('draws as d', 'd.id', 'r.drawId')
      .select('r.drawId')
      // As `announcedErasure`: what is announced where nobody typed a day.
      .where(sql<boolean>`coalesce(r.erase_on, d.draw_on + 183) < ${today}::date`)
      .where('r.erasedAt', 'is', null)
      .where(isOver(today))
      .execute()
  )
}

/** The key goes: no code opens anything any more, no household can be recognised. */
export async function destroySecret(db: Db, drawId: string, now: Date) {
  await db
    .updateTable('draw_recruitments')
    .set({ secret: null, erasedAt: now })
    .where('drawId', '=', drawId)
    .execute()
}

/** Those whose seat or wait is over: everyone but who sits. */
export async function listNotSeated(db: Db, drawId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('draw_people')
    .select('id')
    .where('drawId', '=', drawId)
    .where('status', 'not in', ['drawn', 'confirmed', 'present'])
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Registered people who said that they may be asked again: their name alone stays, until then. Letter, answers and
 * household go with those of the others.
 */
export async function keepAskedAgain(
  db: Db,
  drawId: string,
  until: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update draw_identities i set kept_until = ${until}::date
    from draw_people p join draw_registrations r on r.person_id = p.id and r.asks_again
    where i.person_id = p.id and p.draw_id = ${drawId}
      and p.status in ('registered', 'eligible', 'pool', 'reserve')
    returning p.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** All but the name. */
export async function forgetFacts(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return
  await forgetAdded(db, ids)
  await db
    .updateTable('draw_registrations')
    .set({ sitsAgainBecause: null })
    .where('personId', 'in', ids)
    .execute()
  await db.deleteFrom('draw_letters').where('personId', 'in', ids).execute()
  await db.deleteFrom('draw_needs').where('personId', 'in', ids).execute()
  await db
    .updateTable('draw_people')
    .set({ answers: JSON.stringify({}), household: null, codeHash: null })
    .where('id', 'in', ids)
    .execute()
}

/** Panel members keep their name a year after the last session; the key of a day is given here. */
export async function keepSeated(db: Db, drawId: string, until: string) {
  await sql`
    update draw_identities set kept_until = ${until}::date
    where kept_until < ${until}::date and person_id in (select id from draw_people
      where draw_id = ${drawId} and status in ('drawn', 'confirmed', 'present'))`.execute(db)
}
