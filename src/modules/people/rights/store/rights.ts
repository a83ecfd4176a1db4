import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
import type { RightsRequest } from '../../rights-request.ts'
import type { ConsentRow, PeopleTables, RightsRequestRow } from '../../tables.ts'
import type { Consent } from '../consent.ts'

type Db = Kysely<PeopleTables>

export interface NewConsent {
  readonly id: string
  readonly personId: string
  readonly subject: string
  readonly textHash: string
  readonly channel: Consent['channel']
}

/** Writes an agreement; a standing one for the same subject is left as it is. */
export async function insertConsent(db: Db, consent: NewConsent, now: Date): Promise<void> {
  await db
    .insertInto('consents')
    .values({
      id: consent.id,
      personId: consent.personId,
      subject: consent.subject,
      textHash: consent.textHash,
      channel: consent.channel,
      givenAt: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['personId', 'subject']).where('withdrawnAt', 'is', null).doNothing(),
    )
    .execute()
}

export async function withdrawConsents(db: Db, personId: string, subject: string, now: Date) {
  await db
    .updateTable('consents')
    .set({ withdrawnAt: now })
    .where('personId', '=', personId)
    .where('subject', '=', subject)
    .where('withdrawnAt', 'is', null)
    .execute()
}

export async function listConsents(db: Db, personId: string): Promise<Consent[]> {
  const rows = await db
    .selectFrom('consents')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('givenAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(consentOf)
}

/** Keys of those who agree today. */
export async function listAgreeing(db: Db, subject: string): Promise<string[]> {
  const rows = await db
    .selectFrom('consents')
    .innerJoin('identities', 'identities.personId', 'consents.personId')
    .select('consents.personId')
    .where('subject', '=', subject)
    .where('withdrawnAt', 'is', null)
    .execute()
  return rows.map((row) => row.personId)
}

export async function insertRightsRequest(
  db: Db,
  request: Omit<RightsRequest, 'answeredAt' | 'answer'>,
): Promise<void> {
  await db
    .insertInto('rights_requests')
    .values({
      id: request.id,
      personId: request.personId,
      kind: request.kind,
      message: request.message ?? null,
      askedAt: request.askedAt,
      dueOn: request.dueOn,
    })
    .execute()
}

export async function lockRightsRequest(db: Db, id: string): Promise<RightsRequest | undefined> {
  const row = await db
    .selectFrom('rights_requests')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && requestOf(row)
}

export async function saveAnswer(
  db: Db,
  id: string,
  answer: { text: string; by: string | undefined; at: Date },
): Promise<void> {
  await db
    .updateTable('rights_requests')
    .set({ answer: answer.text, answeredBy: answer.by ?? null, answeredAt: answer.at })
    .where('id', '=', id)
    .execute()
}

export async function listRequestsOf(db: Db, personId: string): Promise<RightsRequest[]> {
  const rows = await db
    .selectFrom('rights_requests')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('askedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(requestOf)
}

export interface RequestOfPerson extends RightsRequest {
  readonly personName: string | undefined
}

/** Those that wait first, the most urgent on top; then the answered ones. */
export async function listRequests(db: Db): Promise<RequestOfPerson[]> {
  const rows = await db
    .selectFrom('rights_requests')
    .leftJoin('identities', 'identities.personId', 'rights_requests.personId')
    .selectAll('rights_requests')
    .select('identities.name as personName')
    .orderBy('answeredAt', (order) => order.desc().nullsFirst())
    .orderBy('dueOn')
    .orderBy('rights_requests.id')
    .execute()
  return rows.map((row) => ({ ...requestOf(row), personName: row.personName ?? undefined }))
}

/** Requests to be reminded of; marked at once, so that each is told one time. */
export async function takeAlarms(db: Db, askedBefore: Day, now: Date): Promise<string[]> {
  const rows = await db
    .updateTable('rights_requests')
    .set({ alarmAt: now })
    .where('answeredAt', 'is', null)
    .where('alarmAt', 'is', null)
    .where('askedAt', '<', dayAfter(askedBefore))
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

function dayAfter(day: Day): Date {
  return new Date(new Date(`${day}T00:00:00Z`).getTime() + 86_400_000)
}

function consentOf(row: ConsentRow): Consent {
  return nounOf(row, {}, 'id', 'personId')
}

function requestOf(row: RightsRequestRow): RightsRequest {
  return {
    id: row.id,
    personId: row.personId,
    kind: row.kind,
    message: row.message ?? undefined,
    askedAt: row.askedAt,
    dueOn: row.dueOn,
    answeredAt: row.answeredAt ?? undefined,
    answer: row.answer ?? undefined,
  }
}
