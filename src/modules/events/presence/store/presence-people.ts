import { type Kysely, sql } from 'kysely'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

/** Where a person was, what was certified, for the right of access. */
export function exportPresences(db: Db, registrationIds: readonly string[]) {
  return db
    .selectFrom('event_registration_identities as i')
    .innerJoin('event_registrations as r', (join) =>
      join.on((on) =>
        on.or([
          on('r.id', '=', on.ref('i.registrationId')),
          on('r.parentId', '=', on.ref('i.registrationId')),
        ]),
      ),
    )
    .innerJoin('event_presences as p', 'p.registrationId', 'r.id')
    .innerJoin('events as e', 'e.id', 'p.eventId')
    .select([
      'e.title as event',
      'p.day',
      'p.how',
      'p.medium',
      'p.morning',
      'p.afternoon',
      'p.minutes',
    ])
    .select(
      sql<string | null>`(select c.number from event_certificates c
        where c.registration_id = r.id and c.withdrawn_at is null)`.as('certificate'),
    )
    .where(isOf(registrationIds))
    .distinct()
    .orderBy('p.day')
    .orderBy('e.title')
    .orderBy('certificate')
    .orderBy('p.morning')
    .orderBy('p.afternoon')
    .orderBy('p.minutes')
    .orderBy('p.how')
    .execute()
}

/**
 * Names are in identities, which the registration erases. Here the links that could reach the person go,
 * and the trace of who typed what; presences stay, under their random key, so that counts stay true.
 */
export async function erasePresences(db: Db, personId: string, registrationIds: readonly string[]) {
  const own = db
    .selectFrom('event_registration_identities as i')
    .innerJoin('event_registrations as r', (join) =>
      join.on((on) =>
        on.or([
          on('r.id', '=', on.ref('i.registrationId')),
          on('r.parentId', '=', on.ref('i.registrationId')),
        ]),
      ),
    )
    .select('r.id')
    .where(isOf(registrationIds))
  await db.deleteFrom('event_satisfaction_links').where('registrationId', 'in', own).execute()
  await db.deleteFrom('event_presence_matches').where('registrationId', 'in', own).execute()
  await db
    .updateTable('event_presence_imports')
    .set({ lines: null, rejected: null })
    .where((where) =>
      where.exists(
        where
          .selectFrom('event_registrations as r')
          .select('r.id')
          .whereRef('r.eventId', '=', 'event_presence_imports.eventId')
          .where('r.id', 'in', own),
      ),
    )
    .execute()
  await forgetAuthor(db, personId)
}

async function forgetAuthor(db: Db, personId: string) {
  await db
    .updateTable('event_presences')
    .set({ recordedBy: null })
    .where('recordedBy', '=', personId)
    .execute()
  await db
    .updateTable('event_presence_imports')
    .set({ createdBy: null })
    .where('createdBy', '=', personId)
    .execute()
  await db
    .updateTable('event_certificates')
    .set({ issuedBy: null })
    .where('issuedBy', '=', personId)
    .execute()
  await db
    .updateTable('event_materials')
    .set({ addedBy: null })
    .where('addedBy', '=', personId)
    .execute()
}

/** Those that the account is found by (`findOwnRegistrations`). */
function isOf(registrationIds: readonly string[]) {
  return sql<boolean>`i.registration_id = any(${[...registrationIds]}::uuid[])`
}
