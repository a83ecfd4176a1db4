import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { DrawState } from '../../draw.ts'
import type { DrawTables } from '../../tables.ts'
import type { Warned } from '../erasure-day.ts'

type Db = Kysely<DrawTables>

export interface Unfinished extends Warned {
  readonly id: string
  readonly state: DrawState
  readonly drawOn: Day | undefined
  readonly eraseOn: Day | undefined
  readonly people: number
}

/** Draws that wait for something and keep people: those who are named, or have answered. */
export async function listUnfinished(db: Db): Promise<readonly Unfinished[]> {
  const { rows } = await sql<Record<keyof Unfinished, never>>`
    select d.id, d.state, d.draw_on as "drawOn", r.erase_on as "eraseOn",
      r.erase_warned_first as first, r.erase_warned_last as last, kept.people
    from draws d join draw_recruitments r on r.draw_id = d.id
    cross join lateral (select count(*)::int as people from draw_people p where p.draw_id = d.id
      and (p.answers <> '{}'::jsonb
        or exists (select from draw_identities i where i.person_id = p.id))) kept
    where d.state in ('recruiting', 'frozen', 'listed', 'committed') and r.erased_at is null
      and kept.people > 0
    order by d.id`.execute(db)
  return rows.map((row) => ({
    ...row,
    drawOn: row.drawOn ?? undefined,
    eraseOn: row.eraseOn ?? undefined,
    first: row.first ?? undefined,
    last: row.last ?? undefined,
  }))
}

export async function noteWarned(db: Db, drawId: string, today: Day) {
  await sql`
    update draw_recruitments set erase_warned_last = ${today}::date,
      erase_warned_first = coalesce(erase_warned_first, ${today}::date)
    where draw_id = ${drawId}`.execute(db)
}

/** The day that stands, why it came, and the names that follow it. The first day that was announced is written once. */
export async function moveErasure(
  db: Db,
  drawId: string,
  moved: { readonly from: Day; readonly to: Day; readonly because: string },
  now: Date,
) {
  await sql`
    update draw_recruitments set erase_on = ${moved.to}::date,
      erase_first_on = coalesce(erase_first_on, ${moved.from}::date),
      erase_postponed_because = ${moved.because}, erase_warned_first = null,
      erase_warned_last = null, changed_at = ${now}
    where draw_id = ${drawId}`.execute(db)
  await sql`
    update draw_identities set kept_until = ${moved.to}::date
    where kept_until < ${moved.to}::date
      and person_id in (select id from draw_people where draw_id = ${drawId})`.execute(db)
}

/** The day on which the team was first told that the announced day comes; undefined until then. */
export async function firstWarned(db: Db, drawId: string): Promise<Day | undefined> {
  const row = await db
    .selectFrom('draw_recruitments')
    .select('eraseWarnedFirst as first')
    .where('drawId', '=', drawId)
    .executeTakeFirst()
  return row?.first ?? undefined
}

/** Draws whose people are still kept, later than the day that was first announced; never those that nobody may read yet. */
export async function listPostponed(db: Db): Promise<
  readonly {
    readonly title: string
    readonly slug: string
    readonly firstOn: Day
    readonly newDay: Day
    readonly because: string
  }[]
> {
  const rows = await db
    .selectFrom('draws')
    .innerJoin('draw_recruitments', 'draw_recruitments.drawId', 'draws.id')
    .select(['title', 'slug', 'eraseFirstOn', 'eraseOn', 'erasePostponedBecause'])
    .where('hidden', '=', false)
    .where('erasedAt', 'is', null)
    .where('eraseFirstOn', 'is not', null)
    .where('eraseOn', 'is not', null)
    .orderBy('eraseOn')
    .orderBy('draws.id')
    .execute()
  return rows.map((row) => ({
    title: row.title,
    slug: row.slug,
    firstOn: row.eraseFirstOn ?? '',
    newDay: row.eraseOn ?? '',
    because: row.erasePostponedBecause,
  }))
}
