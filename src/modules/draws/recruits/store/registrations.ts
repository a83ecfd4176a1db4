import { type Kysely, sql } from 'kysely'
import type { FormAnswers } from '#modules/questionnaires/index.ts'
import type { PersonStatus } from '../../person-status.ts'
import type { DepartureKind, RegistrationMedium } from '../../recruitment.ts'
import type { DrawTables } from '../../tables.ts'
import type { RecruitIdentity } from '../recruit.ts'

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
  /** To the questions of the team; none of whoever comes by a file. */
  readonly added?: FormAnswers
  readonly at: Date
}

/** What was said at registration; somebody who said no first, then yes, is written anew. */
export async function insertRegistration(db: Db, registration: NewRegistration) {
  const row = {
    personId: registration.personId,
    drawId: registration.drawId,
    medium: registration.medium,
    enteredBy: registration.enteredBy ?? null,
    noticeVersion: registration.noticeVersion,
    hasConflict: registration.hasConflict,
    asksAgain: registration.asksAgain,
    isMinor: registration.isMinor,
    addedAnswers: JSON.stringify(registration.added ?? {}),
    createdAt: registration.at,
  }
  await db
    .insertInto('draw_registrations')
    .values(row)
    .onConflict((on) => on.column('personId').doUpdateSet(row))
    .execute()
}

export async function insertRegistrations(db: Db, many: readonly NewRegistration[]) {
  for (let from = 0; from < many.length; from += 2000)
    await db
      .insertInto('draw_registrations')
      .values(
        many.slice(from, from + 2000).map((registration) => ({
          personId: registration.personId,
          drawId: registration.drawId,
          medium: registration.medium,
          enteredBy: registration.enteredBy ?? null,
          noticeVersion: registration.noticeVersion,
          hasConflict: registration.hasConflict,
          asksAgain: registration.asksAgain,
          isMinor: registration.isMinor,
          createdAt: registration.at,
        })),
      )
      .execute()
}

export async function findRegistration(db: Db, personId: string) {
  return db
    .selectFrom('draw_registrations')
    .selectAll()
    .where('personId', '=', personId)
    .executeTakeFirst()
}

/** Why somebody who sat before may sit again. False when they never registered. */
export async function allowAgain(db: Db, personId: string, because: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('draw_registrations')
    .set({ sitsAgainBecause: because })
    .where('personId', '=', personId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Those who may sit again, with the reason. */
export async function listAllowedAgain(
  db: Db,
  drawId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('draw_registrations')
    .select(['personId', 'sitsAgainBecause'])
    .where('drawId', '=', drawId)
    .where('sitsAgainBecause', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.personId, row.sitsAgainBecause ?? '']))
}

/** Registered people of a draw who do not sit and said that they may be asked again, while their name is kept. */
export async function listAskedAgain(db: Db, drawId: string): Promise<readonly RecruitIdentity[]> {
  const rows = await db
    .selectFrom('draw_registrations as r')
    .innerJoin('draw_people as p', 'p.id', 'r.personId')
    .innerJoin('draw_identities as i', 'i.personId', 'p.id')
    .selectAll('i')
    .where('r.drawId', '=', drawId)
    .where('r.asksAgain', '=', true)
    .where('p.status', 'in', ['registered', 'eligible', 'pool', 'reserve'])
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({
    ...{ firstName: row.firstName, lastName: row.lastName, address: row.address },
    ...{ postcode: row.postcode, town: row.town, phone: row.phone, email: row.email },
    birthYear: row.birthYear ?? undefined,
  }))
}

/** Nine digits, however a number is written; nothing when there are fewer. */
const digits = (phone: unknown) => sql`
  case when length(regexp_replace(${phone}, '\\D', '', 'g')) >= 9
    then right(regexp_replace(${phone}, '\\D', '', 'g'), 9) else '' end`

/**
 * The same telephone or mail and year, or the same name and year, at once: looked at by a person later. People of one year
 * are found by their index, and only they are compared.
 */
const flagged = (drawId: string, personId: string, identity: RecruitIdentity) => sql`
  insert into draw_duplicates (first_id, second_id, draw_id, reason)
  select near.person_id, ${personId}::uuid, ${drawId}::uuid, near.reason
  from (select o.person_id, case
      when ${identity.email}::text <> '' and lower(${identity.email}::text) = lower(o.email) then 'same-email'
      when ${digits(sql`${identity.phone}::text`)} <> ''
        and ${digits(sql`${identity.phone}::text`)} = ${digits(sql`o.phone`)} then 'same-phone'
      when lower(${`${identity.firstName} ${identity.lastName}`}::text)
        = lower(o.first_name || ' ' || o.last_name) then 'same-name' end as reason
    from draw_identities o
    where o.birth_year = ${identity.birthYear ?? null}::int and o.person_id <> ${personId}::uuid
    offset 0) near
  join draw_people p on p.id = near.person_id
  where near.reason is not null and p.draw_id = ${drawId}::uuid and p.registered_at is not null
    and p.status not in ('withdrawn', 'refused', 'excluded')
  on conflict do nothing`

export async function flagSameContacts(
  db: Db,
  drawId: string,
  personId: string,
  identity: RecruitIdentity,
) {
  await flagged(drawId, personId, identity).execute(db)
}

/** Who answers a letter, and what they said: who they are, where they stand, their registration, look-alikes. */
export interface LetterAnswer extends NewRegistration {
  readonly identity: RecruitIdentity
  readonly keptUntil: string
  readonly status: PersonStatus
  readonly answers: Readonly<Record<string, string>>
  readonly household: string | undefined
}

/**
 * All of it in one statement: on a machine that is short of breath each of them waits its turn, and thousands of people
 * answer on the same evening.
 */
export async function registerAnswer(db: Db, answer: LetterAnswer) {
  const { identity } = answer
  await sql`
    with who as (
      insert into draw_identities (person_id, first_name, last_name, address, postcode, town, phone,
        email, birth_year, kept_until)
      values (${answer.personId}, ${identity.firstName}, ${identity.lastName}, ${identity.address}, ${identity.postcode},
        ${identity.town}, ${identity.phone}, ${identity.email}, ${identity.birthYear ?? null}, ${answer.keptUntil})
      on conflict (person_id) do update set first_name = excluded.first_name,
        last_name = excluded.last_name, address = excluded.address, postcode = excluded.postcode,
        town = excluded.town, phone = excluded.phone, email = excluded.email,
        birth_year = excluded.birth_year, kept_until = excluded.kept_until
    ), standing as (
      update draw_people set status = ${answer.status}, answers = ${JSON.stringify(answer.answers)}::jsonb,
        registered_at = ${answer.at}, household = ${answer.household ?? null}, updated_at = ${answer.at}
      where id = ${answer.personId}
    ), said as (
      insert into draw_registrations (person_id, draw_id, medium, entered_by, notice_version,
        has_conflict, asks_again, is_minor, added_answers, created_at)
      values (${answer.personId}, ${answer.drawId}, ${answer.medium}, ${answer.enteredBy ?? null},
        ${answer.noticeVersion}, ${answer.hasConflict}, ${answer.asksAgain}, ${answer.isMinor},
        ${JSON.stringify(answer.added ?? {})}::jsonb, ${answer.at})
      on conflict (person_id) do update set medium = excluded.medium,
        entered_by = excluded.entered_by, notice_version = excluded.notice_version,
        has_conflict = excluded.has_conflict, asks_again = excluded.asks_again,
        is_minor = excluded.is_minor, added_answers = excluded.added_answers, created_at = excluded.created_at
    ), sent as (delete from draw_registration_drafts where person_id = ${answer.personId})
    ${flagged(answer.drawId, answer.personId, identity)}`.execute(db)
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

export async function insertDeparture(db: Db, departure: NewDeparture) {
  await db
    .insertInto('draw_departures')
    .values({
      id: departure.id,
      personId: departure.personId,
      drawId: departure.drawId,
      at: departure.at,
      kind: departure.kind,
      fromStatus: departure.fromStatus,
      reason: departure.reason,
      medium: departure.medium,
    })
    .execute()
}
