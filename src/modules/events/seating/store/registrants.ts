import { type Kysely, sql } from 'kysely'
import { type OwnAddress, partByName } from '#kit/own-address.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { RegistrationIdentity } from '../../registration.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

/** Only its hash is kept: whoever reads the database cannot use it. */
export async function insertLink(db: Db, registrationId: string, token: string, now: Date) {
  await db
    .insertInto('event_registration_links')
    .values({ tokenHash: hashToken(token), registrationId, createdAt: now })
    .execute()
}

/**
 * What is corrected: people leave their own address as it is, the team may change it. Another address is another
 * person's: the account that registered lets go, and whoever has the new mailbox finds the registration by it.
 */
export async function updateIdentity(
  db: Db,
  registrationIds: readonly string[],
  words: Pick<RegistrationIdentity, 'name' | 'organisation' | 'function'> & {
    readonly email?: string
  },
) {
  await db
    .updateTable('event_registration_identities')
    .set({
      name: words.name,
      organisation: words.organisation,
      function: words.function,
      ...(words.email === undefined
        ? {}
        : {
            email: words.email,
            personId: sql<string | null>`case
              when lower(email) = ${words.email.toLowerCase()} then person_id end`,
          }),
    })
    .where('registrationId', 'in', [...registrationIds])
    .execute()
}

/** Names past their time go, with the links that led to them; numbers and states stay true. */
export async function purgeRegistrants(db: Db, today: string): Promise<number> {
  const gone = await db
    .deleteFrom('event_registration_identities')
    .where('keptUntil', '<', today)
    .returning('registrationId')
    .execute()
  await forgetOf(
    db,
    gone.map(({ registrationId }) => registrationId),
  )
  return gone.length
}

async function forgetOf(db: Db, registrationIds: readonly string[]) {
  if (registrationIds.length === 0) return
  await forgetLinks(db, registrationIds)
  await db
    .deleteFrom('event_answers')
    .where('registrationId', 'in', [...registrationIds])
    .execute()
}

/** Letters that left before open nothing any more. */
export async function forgetLinks(db: Db, registrationIds: readonly string[]) {
  await db
    .deleteFrom('event_registration_links')
    .where('registrationId', 'in', [...registrationIds])
    .execute()
}

/**
 * Registrations of a person: those of their account, and, as many register before they have one, those of its address
 * under the name that it bears. The others of this address are counted only.
 */
export async function findOwnRegistrations(
  db: Db,
  personId: string,
  account: OwnAddress | undefined,
) {
  const rows = await db
    .selectFrom('event_registration_identities')
    .select(['registrationId', 'personId', 'name'])
    .where(({ or, eb }) =>
      or([
        eb('personId', '=', personId),
        ...(account ? [eb(sql`lower(email)`, '=', account.email.toLowerCase())] : []),
      ]),
    )
    .execute()
  const byKey = rows.filter((row) => row.personId === personId)
  const byAddress = rows.filter((row) => row.personId !== personId)
  const { own, others } = account
    ? partByName(byAddress, account, ({ name }) => name)
    : { own: [], others: 0 }
  return { ids: [...byKey, ...own].map(({ registrationId }) => registrationId), others }
}

export async function eraseRegistrant(db: Db, personId: string, ids: readonly string[]) {
  if (ids.length > 0)
    await db
      .deleteFrom('event_registration_identities')
      .where('registrationId', 'in', [...ids])
      .execute()
  await forgetOf(db, ids)
  await db.deleteFrom('event_calendar_feeds').where('personId', '=', personId).execute()
  for (const table of ['events', 'event_series'] as const) {
    await db.updateTable(table).set({ createdBy: null }).where('createdBy', '=', personId).execute()
  }
  await db
    .updateTable('event_letters')
    .set({ sentBy: null })
    .where('sentBy', '=', personId)
    .execute()
}

export async function exportRegistrant(db: Db, personId: string, ids: readonly string[]) {
  const registrations = await db
    .selectFrom('event_registration_identities as i')
    .innerJoin('event_registrations as r', 'r.id', 'i.registrationId')
    .leftJoin('events as e', 'e.id', 'r.eventId')
    .leftJoin('event_series as s', 's.id', 'r.seriesId')
    .select([
      'e.title as event',
      's.title as series',
      'e.startsAt',
      'r.number',
      'r.state',
      'r.role',
      'i.name',
      'i.email',
      'i.organisation',
      'i.function',
      'i.territoryId',
      'r.createdAt as registeredAt',
      'i.keptUntil',
      sql<unknown>`(select coalesce(json_agg(json_build_object('question', q.label, 'answer', a.answer, 'fields', a.fields)), '[]')
        from event_answers a join event_questions q on q.id = a.question_id
        where a.registration_id = r.id)`.as('answers'),
    ])
    .where(sql<boolean>`i.registration_id = any(${[...ids]}::uuid[])`)
    .orderBy('r.createdAt')
    .orderBy('i.registrationId')
    .execute()
  const feed = await db
    .selectFrom('event_calendar_feeds')
    .select('createdAt as since')
    .where('personId', '=', personId)
    .executeTakeFirst()
  return { registrations, calendarFeedSince: feed?.since ?? null }
}
