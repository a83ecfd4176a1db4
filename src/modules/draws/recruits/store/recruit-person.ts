import { type Kysely, sql } from 'kysely'
import type { DrawTables } from '../../tables.ts'
import { forgetMany } from './forget.ts'

type Db = Kysely<DrawTables>

/** What draws hold about a person of the house: found by the key they have, or by their address. */
export async function exportRecruit(db: Db, personId: string, email: string | undefined) {
  const ids = await idsOf(db, personId, email)
  if (ids.length === 0) return []
  return db
    .selectFrom('draw_people as p')
    .innerJoin('draws as d', 'd.id', 'p.drawId')
    .leftJoin('draw_identities as i', 'i.personId', 'p.id')
    .leftJoin('draw_needs as n', 'n.personId', 'p.id')
    .leftJoin('draw_attended_sessions as s', 's.personId', 'p.id')
    .leftJoin('draw_registration_drafts as f', 'f.personId', 'p.id')
    .leftJoin('draw_registrations as r', 'r.personId', 'p.id')
    .select([
      'd.title as draw',
      'p.ticket',
      'p.status',
      'p.answers',
      'f.answers as unsent',
      'p.channel',
      'p.registeredAt',
      'i.firstName',
      'i.lastName',
      'i.address',
      'i.postcode',
      'i.town',
      'i.phone',
      'i.email',
      'i.birthYear',
      'i.keptUntil',
      'n.childcare',
      'n.interpreter',
      'n.access',
      'n.travel',
      'n.guardianName as guardian',
      'n.guardianContact',
      'n.guardianAgreedAt',
      's.sessions as sessionsTyped',
      'r.sitsAgainBecause',
    ])
    .select(callsOf)
    .where('p.id', 'in', ids)
    .execute()
}

/** What was noted when they were called. */
const callsOf = sql<unknown>`(select coalesce(json_agg(json_build_object('at', c.at, 'note', c.note,
    'callBackAt', c.call_back_at) order by c.at, c.id), '[]')
  from draw_calls c where c.person_id = p.id)`.as('calls')

export async function eraseRecruitPerson(db: Db, personId: string, email: string | undefined) {
  const ids = await idsOf(db, personId, email)
  await forgetMany(db, ids)
  await db
    .updateTable('draw_calls')
    .set({ callerId: null })
    .where('callerId', '=', personId)
    .execute()
  await db.deleteFrom('draw_call_locks').where('callerId', '=', personId).execute()
}

async function idsOf(db: Db, personId: string, email: string | undefined) {
  const rows = await db
    .selectFrom('draw_people as p')
    .leftJoin('draw_identities as i', 'i.personId', 'p.id')
    .leftJoin('draw_registration_drafts as f', 'f.personId', 'p.id')
    .select('p.id')
    .where(({ or, eb, fn }) =>
      or([
        eb('p.personId', '=', personId),
        ...(email
          ? [
              eb(fn<string>('lower', ['i.email']), '=', email.toLowerCase()),
              sql<boolean>`lower(f.answers ->> 'email') = ${email.toLowerCase()}`,
            ]
          : []),
      ]),
    )
    .execute()
  return rows.map(({ id }) => id)
}
