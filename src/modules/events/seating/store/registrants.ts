import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { RegistrationIdentity } from '../../registration.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

/** Only its hash is kept: whoever reads the database cannot use it. */
export async function insertLink(db: Db, registrationId: string, token: string, now: Date) {
  const tokenHash = createHash('sha256').update(token).digest('hex')
  await db
    .insertInto('event_registration_links')
    .values({ token_hash: tokenHash, registration_id: registrationId, created_at: now })
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
            person_id: sql<string | null>`case
              when lower(email) = ${words.email.toLowerCase()} then person_id end`,
          }),
    })
    .where('registration_id', 'in', [...registrationIds])
    .execute()
}

/** Names past their time go, with the links that led to them; numbers and states stay true. */
export async function purgeRegistrants(db: Db, today: string): Promise<number> {
  const gone = await db
    .deleteFrom('event_registration_identities')
    .where('kept_until', '<', today)
    .returning('registration_id')
    .execute()
  await forgetOf(
    db,
    gone.map(({ registration_id }) => registration_id),
  )
  return gone.length
}

async function forgetOf(db: Db, registrationIds: readonly string[]) {
  if (registrationIds.length === 0) return
  await forgetLinks(db, registrationIds)
  await db
    .deleteFrom('event_answers')
    .where('registration_id', 'in', [...registrationIds])
    .execute()
}

/** Letters that left before open nothing any more. */
export async function forgetLinks(db: Db, registrationIds: readonly string[]) {
  await db
    .deleteFrom('event_registration_links')
    .where('registration_id', 'in', [...registrationIds])
    .execute()
}

/** By account, or by the address of the account: many register before they have one. */
export async function eraseRegistrant(db: Db, personId: string, email: string | undefined) {
  const gone = await db
    .deleteFrom('event_registration_identities')
    .where(({ or, eb }) =>
      or([
        eb('person_id', '=', personId),
        ...(email ? [eb(sql`lower(email)`, '=', email.toLowerCase())] : []),
      ]),
    )
    .returning('registration_id')
    .execute()
  await forgetOf(
    db,
    gone.map(({ registration_id }) => registration_id),
  )
  await db.deleteFrom('event_calendar_feeds').where('person_id', '=', personId).execute()
  for (const table of ['events', 'event_series'] as const) {
    await db
      .updateTable(table)
      .set({ created_by: null })
      .where('created_by', '=', personId)
      .execute()
  }
  await db
    .updateTable('event_letters')
    .set({ sent_by: null })
    .where('sent_by', '=', personId)
    .execute()
}

export async function exportRegistrant(db: Db, personId: string, email: string | undefined) {
  const registrations = await db
    .selectFrom('event_registration_identities as i')
    .innerJoin('event_registrations as r', 'r.id', 'i.registration_id')
    .leftJoin('events as e', 'e.id', 'r.event_id')
    .leftJoin('event_series as s', 's.id', 'r.series_id')
    .select([
      'e.title as event',
      's.title as series',
      'e.starts_at as startsAt',
      'r.number',
      'r.state',
      'r.role',
      'i.name',
      'i.email',
      'i.organisation',
      'i.function',
      'r.created_at as registeredAt',
      'i.kept_until as keptUntil',
      sql<unknown>`(select coalesce(json_agg(json_build_object('question', q.label, 'answer', a.answer)), '[]')
        from event_answers a join event_questions q on q.id = a.question_id
        where a.registration_id = r.id)`.as('answers'),
    ])
    .where(({ or, eb }) =>
      or([
        eb('i.person_id', '=', personId),
        ...(email ? [eb(sql`lower(i.email)`, '=', email.toLowerCase())] : []),
      ]),
    )
    .orderBy('r.created_at')
    .orderBy('i.registration_id')
    .execute()
  const feed = await db
    .selectFrom('event_calendar_feeds')
    .select('created_at as since')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return { registrations, calendarFeedSince: feed?.since ?? null }
}
