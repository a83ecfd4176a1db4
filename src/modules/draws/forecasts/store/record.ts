import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { DrawTables } from '../../tables.ts'
import type { Standing } from '../recruitment-record.ts'

type Db = Kysely<DrawTables>

/** Letters and answers of each stratum, from the waves that were posted: what the next one may expect, of those posted by a day. */
export async function wavesYield(db: Db, drawId: string, postedBy?: Day) {
  const { rows } = await sql<{ stratum: string; sent: number; brought: number }>`
    select l.stratum, count(*)::int as sent,
      count(*) filter (where p.registered_at is not null)::int as brought
    from draw_letters l
    join draw_people p on p.id = l.person_id
    join draw_waves w on w.id = l.wave_id
    where l.draw_id = ${drawId} and w.posted_on is not null and l.returned_at is null
      and w.posted_on <= coalesce(${postedBy ?? null}::date, 'infinity')
    group by l.stratum`.execute(db)
  return rows
}

/** Tickets of those who registered with a letter that was posted, by the area it went to. */
export async function listReplies(db: Db, drawId: string) {
  const { rows } = await sql<{ stratum: string; ticket: string }>`
    select l.stratum, p.ticket from draw_letters l
    join draw_people p on p.id = l.person_id
    join draw_waves w on w.id = l.wave_id
    where l.draw_id = ${drawId} and w.posted_on is not null and p.registered_at is not null`.execute(
    db,
  )
  return rows
}

/** All who ever registered, whatever became of them. */
export async function countRegistered(db: Db, drawId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from draw_people
    where draw_id = ${drawId} and registered_at is not null`.execute(db)
  return rows[0]?.count ?? 0
}

/** The letters of a wave that are still kept, in the order of their numbers; or only those that nobody answered. */
export async function listLetters(db: Db, waveId: string, asked: { readonly silent: boolean }) {
  return db
    .selectFrom('draw_letters as l')
    .innerJoin('draw_people as p', 'p.id', 'l.personId')
    .select(['l.number', 'l.stratum', 'l.code'])
    .where('l.waveId', '=', waveId)
    .$if(asked.silent, (query) => query.where('p.status', '=', 'invited'))
    .orderBy('l.number')
    .execute()
}

/** Letters of one wave, by stratum. */
export async function countLetters(db: Db, waveId: string) {
  const { rows } = await sql<{ stratum: string; letters: number }>`
    select stratum, count(*)::int as letters from draw_letters
    where wave_id = ${waveId} group by stratum order by stratum`.execute(db)
  return rows
}

/** So many people of this channel and wave stand here. */
export async function countStandings(db: Db, drawId: string): Promise<readonly Standing[]> {
  const { rows } = await sql<{
    channel: string
    wave: number | null
    status: Standing['status']
    registered: boolean
    drawn: boolean
    count: number
  }>`
    select p.channel, w.number as wave, p.status, p.registered_at is not null as registered,
      p.status in ('drawn', 'confirmed', 'present') as drawn, count(*)::int as count
    from draw_people p left join draw_waves w on w.id = p.wave_id
    where p.draw_id = ${drawId}
    group by 1, 2, 3, 4, 5`.execute(db)
  return rows.map(({ wave, ...row }) => ({ ...row, wave: wave ?? undefined }))
}

export async function countRefusals(db: Db, drawId: string) {
  const { rows } = await sql<{ reason: string; count: number }>`
    select reason, count(*)::int as count from draw_departures
    where draw_id = ${drawId} and kind = 'refused' and from_status = 'invited'
    group by reason order by reason`.execute(db)
  return rows
}

export async function keepRecord(db: Db, drawId: string, record: unknown) {
  await db
    .updateTable('draw_recruitments')
    .set({ record: JSON.stringify(record) })
    .where('drawId', '=', drawId)
    .execute()
}

export async function findKeptRecord(db: Db, drawId: string): Promise<unknown> {
  const row = await db
    .selectFrom('draw_recruitments')
    .select('record')
    .where('drawId', '=', drawId)
    .executeTakeFirst()
  return row?.record ?? undefined
}
