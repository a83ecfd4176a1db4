import { type Kysely, sql } from 'kysely'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { DrawTables } from '../../tables.ts'
import { type Needs, noNeeds } from '../needs.ts'

type Db = Kysely<DrawTables>

export interface Summons {
  readonly personId: string
  readonly drawId: string
  readonly sentAt: Date
  readonly answerBy: string
  readonly answer: 'confirmed' | 'declined' | 'unreachable' | undefined
  readonly participantId: string | undefined
}

export async function findSummons(db: Db, personId: string): Promise<Summons | undefined> {
  const row = await db
    .selectFrom('draw_summons')
    .selectAll()
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row && toSummons(row)
}

export async function findSummonsByToken(db: Db, token: string): Promise<Summons | undefined> {
  const row = await db
    .selectFrom('draw_summons')
    .selectAll()
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  return row && toSummons(row)
}

export async function listSummons(db: Db, drawId: string): Promise<readonly Summons[]> {
  const rows = await db
    .selectFrom('draw_summons')
    .selectAll()
    .where('drawId', '=', drawId)
    .execute()
  return rows.map(toSummons)
}

/** A new link in place of the one before: the old one opens nothing any more. */
export async function putSummons(
  db: Db,
  entry: {
    readonly personId: string
    readonly drawId: string
    readonly token: string
    readonly sentAt: Date
    readonly answerBy: string
  },
) {
  const row = {
    drawId: entry.drawId,
    tokenHash: hashToken(entry.token),
    sentAt: entry.sentAt,
    answerBy: entry.answerBy,
    answeredAt: null,
    answer: null,
    medium: null,
  }
  await db
    .insertInto('draw_summons')
    .values({ personId: entry.personId, participantId: null, ...row })
    .onConflict((on) => on.column('personId').doUpdateSet(row))
    .execute()
}

export async function answerSummonsRow(
  db: Db,
  personId: string,
  answer: NonNullable<Summons['answer']>,
  medium: string,
  now: Date,
) {
  await db
    .updateTable('draw_summons')
    .set({ answer, medium, answeredAt: now })
    .where('personId', '=', personId)
    .execute()
}

/** People under 18 who were told, and for whom nobody agreed before the day that was said. */
export async function listWithoutAgreement(db: Db, today: string) {
  return db
    .selectFrom('draw_summons as s')
    .innerJoin('draw_registrations as r', 'r.personId', 's.personId')
    .innerJoin('draw_people as p', 'p.id', 's.personId')
    .innerJoin('draws as d', 'd.id', 's.drawId')
    .select(['s.personId', 's.drawId'])
    .where('s.answer', 'is', null)
    .where('s.answerBy', '<', today)
    .where('r.isMinor', '=', true)
    .where('p.status', '=', 'drawn')
    .where('d.state', '=', 'drawn')
    .orderBy('s.personId')
    .execute()
}

export async function linkParticipant(db: Db, personId: string, participantId: string) {
  await db
    .updateTable('draw_summons')
    .set({ participantId })
    .where('personId', '=', personId)
    .execute()
}

export async function keepNeeds(
  db: Db,
  personId: string,
  needs: Needs,
  guardianAgreedAt: Date | undefined,
  keptUntil: string,
) {
  const row = {
    childcare: needs.childcare,
    interpreter: needs.interpreter,
    access: needs.access,
    travel: needs.travel,
    guardianName: needs.guardianName,
    guardianContact: needs.guardianContact,
    keptUntil,
    // An agreement that was given is not taken back by whoever says it a second time.
    ...(guardianAgreedAt ? { guardianAgreedAt } : {}),
  }
  await db
    .insertInto('draw_needs')
    .values({ personId, guardianAgreedAt: null, ...row })
    .onConflict((on) => on.column('personId').doUpdateSet(row))
    .execute()
}

export async function findNeeds(db: Db, personId: string): Promise<Needs> {
  const row = await db
    .selectFrom('draw_needs')
    .selectAll()
    .where('personId', '=', personId)
    .executeTakeFirst()
  if (!row) return noNeeds
  const { childcare, interpreter, access, travel } = row
  const guardian = { guardianName: row.guardianName, guardianContact: row.guardianContact }
  return { childcare, interpreter, access, travel, ...guardian }
}

/** What is to be organised, counted; and each person’s, for whoever organises it. */
export async function listNeeds(db: Db, drawId: string) {
  const { rows } = await sql<{
    personId: string
    childcare: boolean
    interpreter: string
    access: string
    travel: boolean
    guardian: boolean
  }>`
    select n.person_id as "personId", n.childcare, n.interpreter, n.access, n.travel,
      n.guardian_agreed_at is not null as guardian
    from draw_needs n join draw_people p on p.id = n.person_id where p.draw_id = ${drawId}`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.personId, row]))
}

/**
 * Whom the end of a draw must reach by hand, for want of a mail: those who gave up a seat by not answering, or, when it was
 * voided, all who registered or sit.
 */
export async function listToldByHand(db: Db, drawId: string) {
  const { rows } = await sql<{ name: string; phone: string; address: string }>`
    select trim(i.first_name || ' ' || i.last_name) as name, i.phone,
      trim(i.address || ' ' || i.postcode || ' ' || i.town) as address
    from draw_people p join draws d on d.id = p.draw_id
    join draw_identities i on i.person_id = p.id
    where p.draw_id = ${drawId} and i.email = ''
      and (d.state = 'void' and p.status in ('registered', 'eligible', 'pool', 'reserve', 'drawn',
          'confirmed', 'present')
        or d.state = 'closed' and exists (select from draw_departures x
          where x.person_id = p.id and x.reason = 'no-answer'))
    order by i.last_name, i.first_name, p.id`.execute(db)
  return rows
}

function toSummons(row: {
  personId: string
  drawId: string
  sentAt: Date
  answerBy: string
  answer: Summons['answer'] | null
  participantId: string | null
}): Summons {
  return {
    personId: row.personId,
    drawId: row.drawId,
    sentAt: row.sentAt,
    answerBy: row.answerBy,
    answer: row.answer ?? undefined,
    participantId: row.participantId ?? undefined,
  }
}
