import { type Kysely, type Selectable, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import {
  type Certificate,
  type CertificateWithdrawal,
  certificateNumber,
  comparedName,
} from '../../certificate.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

export interface NewCertificate {
  readonly id: string
  readonly eventId: string
  readonly registrationId: string
  readonly code: string
  readonly name: string
  readonly minutes: number
  readonly days: number
  readonly now: Date
  readonly by: string | undefined
}

/** The next number of the year, and the certificate; undefined when one already holds. */
export async function insertCertificate(
  db: Db,
  certificate: NewCertificate,
): Promise<string | undefined> {
  const year = certificate.now.getUTCFullYear()
  await sql`select pg_advisory_xact_lock(hashtext('event_certificates'))`.execute(db)
  const { rows } = await sql<{ rank: number }>`
    select coalesce(max(split_part(number, '-', 3)::int), 0) + 1 as rank
    from event_certificates where number like ${`A-${year}-%`}`.execute(db)
  const number = certificateNumber(year, rows[0]?.rank ?? 1)
  const added = await db
    .insertInto('event_certificates')
    .values({
      id: certificate.id,
      eventId: certificate.eventId,
      registrationId: certificate.registrationId,
      number,
      code: certificate.code,
      nameMark: nameMark(certificate.code, certificate.name),
      minutes: certificate.minutes,
      days: certificate.days,
      issuedAt: certificate.now,
      issuedBy: certificate.by ?? null,
      withdrawnAt: null,
      withdrawnWhy: null,
    })
    .onConflict((on) => on.column('registrationId').where('withdrawnAt', 'is', null).doNothing())
    .returning('number')
    .executeTakeFirst()
  return added?.number
}

function nameMark(code: string, name: string): string {
  return sha256Of(`${code}\n${comparedName(name)}`)
}

export async function findCertificate(
  db: Db,
  code: string,
): Promise<(Certificate & { isNamed(name: string): boolean }) | undefined> {
  const row = await db
    .selectFrom('event_certificates')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  return (
    row && { ...toCertificate(row), isNamed: (name) => nameMark(row.code, name) === row.nameMark }
  )
}

export async function listCertificates(db: Db, eventId: string): Promise<readonly Certificate[]> {
  const rows = await db
    .selectFrom('event_certificates')
    .selectAll()
    .where('eventId', '=', eventId)
    .orderBy('number')
    .execute()
  return rows.map(toCertificate)
}

/** Registrations that have a certificate that holds. */
export async function listCertified(db: Db, eventId: string): Promise<ReadonlySet<string>> {
  const held = (await listCertificates(db, eventId)).filter(({ withdrawnAt }) => !withdrawnAt)
  return new Set(held.map(({ registrationId }) => registrationId))
}

export async function withdrawCertificates(
  db: Db,
  registrationIds: readonly string[],
  why: CertificateWithdrawal,
  now: Date,
): Promise<number> {
  if (registrationIds.length === 0) return 0
  const { numUpdatedRows } = await db
    .updateTable('event_certificates')
    .set({ withdrawnAt: now, withdrawnWhy: why })
    .where('registrationId', 'in', [...registrationIds])
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

function toCertificate(row: Selectable<EventTables['event_certificates']>): Certificate {
  return nounOf(row, {}, 'nameMark', 'issuedBy')
}
