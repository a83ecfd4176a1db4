import { type Kysely, sql } from 'kysely'
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

/** The same telephone or mail and year, or the same name and year, at once: looked at by a person later. */
export async function flagSameContacts(db: Db, drawId: string, personId: string) {
  await sql`
    insert into draw_duplicates (first_id, second_id, draw_id, reason)
    select o.person_id, m.person_id, ${drawId}::uuid,
      case when m.email <> '' and lower(m.email) = lower(o.email) then 'same-email'
        when m.phone <> '' and right(regexp_replace(m.phone, '\\D', '', 'g'), 9)
          = right(regexp_replace(o.phone, '\\D', '', 'g'), 9) then 'same-phone'
        else 'same-name' end
    from draw_identities m
    join draw_people p on p.draw_id = ${drawId} and p.registered_at is not null
      and p.status not in ('withdrawn', 'refused', 'excluded')
    join draw_identities o on o.person_id = p.id and o.person_id <> m.person_id
      and o.birth_year = m.birth_year
    where m.person_id = ${personId} and (
      (m.email <> '' and lower(m.email) = lower(o.email))
      or (m.phone <> '' and right(regexp_replace(m.phone, '\\D', '', 'g'), 9)
        = right(regexp_replace(o.phone, '\\D', '', 'g'), 9))
      or (lower(m.first_name || ' ' || m.last_name) = lower(o.first_name || ' ' || o.last_name)))
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
