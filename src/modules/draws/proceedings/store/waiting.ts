import { type Kysely, sql } from 'kysely'
import type { DrawTables } from '../../tables.ts'

type Db = Kysely<DrawTables>

/** What the base itself can count of what waits; pairs and seats are decided by their own files. */
export async function countWaiting(db: Db, drawId: string, now: Date) {
  const { rows } = await sql<{
    sheets: number
    unchecked: number
    callSheets: number
    callBacks: number
    agreed: number
    drafts: number
    letterList: number
    letters: number
    lettersOut: number
    relaxation: number
    decisions: number
  }>`
    with last_call as (
      select distinct on (c.person_id) c.person_id, c.outcome, c.call_back_at, p.status
      from draw_calls c join draw_people p on p.id = c.person_id
      where c.draw_id = ${drawId} order by c.person_id, c.at desc, c.id desc
    )
    select
      (select count(*) from draw_paper_entries
        where draw_id = ${drawId} and settled_at is null)::int as sheets,
      (select count(*) from draw_people
        where draw_id = ${drawId} and status = 'registered')::int as unchecked,
      (select count(distinct sheet) from draw_call_locks where draw_id = ${drawId}
        and sheet is not null and locked_until > ${now})::int as "callSheets",
      (select count(*) from last_call where outcome = 'call-back'
        and status in ('invited', 'drawn'))::int as "callBacks",
      (select count(*) from last_call where outcome = 'agreed'
        and status = 'invited')::int as agreed,
      (select count(*) from draw_registration_drafts d join draw_people p on p.id = d.person_id
        where d.draw_id = ${drawId} and p.status = 'invited')::int as drafts,
      (select count(*) from draw_letter_lists where draw_id = ${drawId}
        and drawn_at is null and dropped_at is null)::int as "letterList",
      (select count(*) from draw_waves
        where draw_id = ${drawId} and posted_on is null)::int as letters,
      (select count(*) from draw_people p join draw_waves w on w.id = p.wave_id
        where p.draw_id = ${drawId} and p.status = 'invited'
        and w.posted_on is not null)::int as "lettersOut",
      (select count(*) from draw_relaxations
        where draw_id = ${drawId} and second_by is null)::int as relaxation,
      (select count(*) from draw_decisions
        where draw_id = ${drawId} and second_by is null)::int as decisions`.execute(db)
  const [counts] = rows
  if (!counts) throw new Error('counts are one row')
  return counts
}
