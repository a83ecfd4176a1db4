import { type Kysely, sql } from 'kysely'
import { type OwnAddress, partByName } from '#kit/own-address.ts'
import { formAnswersSaid } from '#modules/questionnaires/index.ts'
import type { DrawTables } from '../../tables.ts'
import { forgetMany } from './forget.ts'

type Db = Kysely<DrawTables>

/** What draws hold about a person of the house, and how many others registered with their address under another name. */
export async function exportRecruit(db: Db, personId: string, account: OwnAddress | undefined) {
  const { ids, others } = await idsOf(db, personId, account)
  return { draws: ids.length === 0 ? [] : await readRecruits(db, ids), others }
}

async function readRecruits(db: Db, ids: readonly string[]) {
  const rows = await db
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
      'r.addedAnswers',
    ])
    .select(callsOf)
    .where('p.id', 'in', [...ids])
    .execute()
  return rows.map(({ addedAnswers, ...row }) => ({
    ...row,
    addedAnswers: formAnswersSaid([], addedAnswers ?? {}),
  }))
}

/** What was noted when they were called. */
const callsOf = sql<unknown>`(select coalesce(json_agg(json_build_object('at', c.at, 'note', c.note,
    'callBackAt', c.call_back_at) order by c.at, c.id), '[]')
  from draw_calls c where c.person_id = p.id)`.as('calls')

export async function eraseRecruitPerson(
  db: Db,
  personId: string,
  account: OwnAddress | undefined,
) {
  const { ids } = await idsOf(db, personId, account)
  await forgetMany(db, ids)
  // What became of the seat stays; no letter has this for its link, so that the one that they hold opens nothing.
  if (ids.length > 0)
    await db
      .updateTable('draw_summons')
      .set({ tokenHash: sql`'erased:' || person_id` })
      .where('personId', 'in', [...ids])
      .execute()
  await db
    .updateTable('draw_calls')
    .set({ callerId: null })
    .where('callerId', '=', personId)
    .execute()
  await db.deleteFrom('draw_call_locks').where('callerId', '=', personId).execute()
}

/**
 * By their key, or by the address and the name that they registered with. An address that somebody typed without sending
 * it says nothing of its owner: a draft is erased with its own letter, or by its time.
 */
async function idsOf(db: Db, personId: string, account: OwnAddress | undefined) {
  const rows = await db
    .selectFrom('draw_people as p')
    .leftJoin('draw_identities as i', 'i.personId', 'p.id')
    .select(['p.id', 'p.personId', 'i.firstName', 'i.lastName'])
    .where(({ or, eb, fn }) =>
      or([
        eb('p.personId', '=', personId),
        ...(account
          ? [eb(fn<string>('lower', ['i.email']), '=', account.email.toLowerCase())]
          : []),
      ]),
    )
    .execute()
  const byKey = rows.filter((row) => row.personId === personId)
  const byAddress = rows.filter((row) => row.personId !== personId)
  const { own, others } = account
    ? partByName(byAddress, account, (row) => `${row.firstName ?? ''} ${row.lastName ?? ''}`)
    : { own: [], others: 0 }
  return { ids: [...byKey, ...own].map(({ id }) => id), others }
}
