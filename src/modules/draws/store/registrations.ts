import { type Kysely, sql } from 'kysely'
import type { RecruitIdentity } from '../recruit.ts'
import type { DepartureKind, RegistrationMedium } from '../recruitment.ts'
import type { DrawTables } from '../tables.ts'

type Db = Kysely<DrawTables>

export interface NewRegistration {
  readonly personId: string
  readonly drawId: string
  readonly medium: RegistrationMedium
  readonly enteredBy: string | undefined
  readonly noticeVersion: string
  readonly hasConflict: boolean
  readonly asksAgain: boolean
  readonly isMinor: boolean
  readonly at: Date
}

/** What was said at registration; somebody who said no first, then yes, is written anew. */
export async function insertRegistration(db: Db, one: NewRegistration) {
  const row = {
    person_id: one.personId,
    draw_id: one.drawId,
    medium: one.medium,
    entered_by: one.enteredBy ?? null,
    notice_version: one.noticeVersion,
    has_conflict: one.hasConflict,
    asks_again: one.asksAgain,
    is_minor: one.isMinor,
    created_at: one.at,
  }
  await db
    .insertInto('draw_registrations')
    .values(row)
    .onConflict((on) => on.column('person_id').doUpdateSet(row))
    .execute()
}

export async function insertRegistrations(db: Db, many: readonly NewRegistration[]) {
  for (let from = 0; from < many.length; from += 2000)
    await db
      .insertInto('draw_registrations')
      .values(
        many.slice(from, from + 2000).map((one) => ({
          person_id: one.personId,
          draw_id: one.drawId,
          medium: one.medium,
          entered_by: one.enteredBy ?? null,
          notice_version: one.noticeVersion,
          has_conflict: one.hasConflict,
          asks_again: one.asksAgain,
          is_minor: one.isMinor,
          created_at: one.at,
        })),
      )
      .execute()
}

export async function findRegistration(db: Db, personId: string) {
  return db
    .selectFrom('draw_registrations')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

/** Registered people of a draw who do not sit and said that they may be asked again, while their name is kept. */
export async function listAskedAgain(db: Db, drawId: string): Promise<readonly RecruitIdentity[]> {
  const rows = await db
    .selectFrom('draw_registrations as r')
    .innerJoin('draw_people as p', 'p.id', 'r.person_id')
    .innerJoin('draw_identities as i', 'i.person_id', 'p.id')
    .selectAll('i')
    .where('r.draw_id', '=', drawId)
    .where('r.asks_again', '=', true)
    .where('p.status', 'in', ['registered', 'eligible', 'pool', 'reserve'])
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({
    ...{ firstName: row.first_name, lastName: row.last_name, address: row.address },
    ...{ postcode: row.postcode, town: row.town, phone: row.phone, email: row.email },
    birthYear: row.birth_year ?? undefined,
  }))
}

/** The same telephone or mail and year, or the same name and year, at once: looked at by a person later. */
export async function flagSameContacts(db: Db, drawId: string, personId: string) {
  // Those of one year are found by their index, and only they are compared.
  await sql`
    with me as materialized (
      select person_id, birth_year, lower(email) as email,
        case when length(regexp_replace(phone, '\\D', '', 'g')) >= 9
          then right(regexp_replace(phone, '\\D', '', 'g'), 9) else '' end as phone,
        lower(first_name || ' ' || last_name) as name
      from draw_identities where person_id = ${personId}
    ), near as materialized (
      select o.person_id, case
        when me.email <> '' and me.email = lower(o.email) then 'same-email'
        when me.phone <> '' and me.phone = right(regexp_replace(o.phone, '\\D', '', 'g'), 9)
          then 'same-phone'
        when me.name = lower(o.first_name || ' ' || o.last_name) then 'same-name' end as reason
      from me join draw_identities o
        on o.birth_year = me.birth_year and o.person_id <> me.person_id
    )
    insert into draw_duplicates (first_id, second_id, draw_id, reason)
    select near.person_id, ${personId}::uuid, ${drawId}::uuid, near.reason
    from near join draw_people p on p.id = near.person_id
    where near.reason is not null and p.draw_id = ${drawId} and p.registered_at is not null
      and p.status not in ('withdrawn', 'refused', 'excluded')
    on conflict do nothing`.execute(db)
}

export interface NewDeparture {
  readonly id: string
  readonly personId: string
  readonly drawId: string
  readonly at: Date
  readonly kind: DepartureKind
  readonly fromStatus: string
  readonly reason: string
  readonly medium: string
}

export async function insertDeparture(db: Db, one: NewDeparture) {
  await db
    .insertInto('draw_departures')
    .values({
      id: one.id,
      person_id: one.personId,
      draw_id: one.drawId,
      at: one.at,
      kind: one.kind,
      from_status: one.fromStatus,
      reason: one.reason,
      medium: one.medium,
    })
    .execute()
}
