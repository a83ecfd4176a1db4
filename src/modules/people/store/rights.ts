import type { Kysely, Selectable } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { Consent } from '../consent.ts'
import type { RightsRequest } from '../rights-request.ts'
import type { ConsentRow, PeopleTables, RightsRequestRow } from '../tables.ts'

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
      person_id: consent.personId,
      subject: consent.subject,
      text_hash: consent.textHash,
      channel: consent.channel,
      given_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'subject']).where('withdrawn_at', 'is', null).doNothing(),
    )
    .execute()
}

export async function withdrawConsents(db: Db, personId: string, subject: string, now: Date) {
  await db
    .updateTable('consents')
    .set({ withdrawn_at: now })
    .where('person_id', '=', personId)
    .where('subject', '=', subject)
    .where('withdrawn_at', 'is', null)
    .execute()
}

export async function listConsents(db: Db, personId: string): Promise<Consent[]> {
  const rows = await db
    .selectFrom('consents')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(consentOf)
}

/** Keys of those who agree today. */
export async function listAgreeing(db: Db, subject: string): Promise<string[]> {
  const rows = await db
    .selectFrom('consents')
    .innerJoin('identities', 'identities.person_id', 'consents.person_id')
    .select('consents.person_id')
    .where('subject', '=', subject)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) => row.person_id)
}

export async function insertRightsRequest(
  db: Db,
  request: Omit<RightsRequest, 'answeredAt' | 'answer'>,
): Promise<void> {
  await db
    .insertInto('rights_requests')
    .values({
      id: request.id,
      person_id: request.personId,
      kind: request.kind,
      message: request.message ?? null,
      asked_at: request.askedAt,
      due_on: request.dueOn,
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
    .set({ answer: answer.text, answered_by: answer.by ?? null, answered_at: answer.at })
    .where('id', '=', id)
    .execute()
}

export async function listRequestsOf(db: Db, personId: string): Promise<RightsRequest[]> {
  const rows = await db
    .selectFrom('rights_requests')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('asked_at', 'desc')
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
    .leftJoin('identities', 'identities.person_id', 'rights_requests.person_id')
    .selectAll('rights_requests')
    .select('identities.name as person_name')
    .orderBy('answered_at', (order) => order.desc().nullsFirst())
    .orderBy('due_on')
    .orderBy('rights_requests.id')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...requestOf(row), personName: row.person_name ?? undefined }))
}

/** Requests to be reminded of; marked at once, so that each is told one time. */
export async function takeAlarms(db: Db, askedBefore: Day, now: Date): Promise<string[]> {
  const rows = await db
    .updateTable('rights_requests')
    .set({ alarm_at: now })
    .where('answered_at', 'is', null)
    .where('alarm_at', 'is', null)
    .where('asked_at', '<', dayAfter(askedBefore))
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

function dayAfter(day: Day): Date {
  return new Date(new Date(`${day}T00:00:00Z`).getTime() + 86_400_000)
}

function consentOf(row: Selectable<ConsentRow>): Consent {
  return {
    subject: row.subject,
    textHash: row.text_hash,
    channel: row.channel,
    givenAt: row.given_at,
    withdrawnAt: row.withdrawn_at ?? undefined,
  }
}

function requestOf(row: Selectable<RightsRequestRow>): RightsRequest {
  return {
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    message: row.message ?? undefined,
    askedAt: row.asked_at,
    dueOn: row.due_on,
    answeredAt: row.answered_at ?? undefined,
    answer: row.answer ?? undefined,
  }
}
