import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { PeopleTables } from '../tables.ts'

type Db = Kysely<PeopleTables>

/** Mandates that end between these days, the nearest first. */
export async function listEndingSoon(db: Db, from: Day, to: Day, most: number) {
  const rows = await db
    .selectFrom('mandates')
    .innerJoin('identities', 'identities.personId', 'mandates.personId')
    .select(['mandates.id', 'mandates.personId', 'mandates.title', 'mandates.endsOn'])
    .select('identities.name')
    .where('endsOn', '>=', from)
    .where('endsOn', '<=', to)
    .orderBy('endsOn')
    .orderBy('mandates.id')
    .limit(most)
    .execute()
  return rows.flatMap(({ endsOn, ...row }) => (endsOn === null ? [] : [{ ...row, endsOn }]))
}

/** What people asked of their data and that nobody answered, the nearest due first. */
export async function listUnanswered(db: Db, most: number) {
  return db
    .selectFrom('rights_requests')
    .leftJoin('identities', 'identities.personId', 'rights_requests.personId')
    .select(['rights_requests.id', 'rights_requests.dueOn', 'identities.name'])
    .where('answeredAt', 'is', null)
    .orderBy('dueOn')
    .orderBy('rights_requests.id')
    .limit(most)
    .execute()
}

/** Invitations of this person that ran out lately without an answer. */
export async function listRunOut(db: Db, invitedBy: string, since: Date, now: Date) {
  const rows = await db
    .selectFrom('invitations')
    .select(['id', 'name', 'expiresAt'])
    .where('invitedBy', '=', invitedBy)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '<=', now)
    .where('expiresAt', '>', since)
    .orderBy('expiresAt')
    .orderBy('id')
    .limit(10)
    .execute()
  return rows.flatMap(({ name, ...row }) => (name === null ? [] : [{ ...row, name }]))
}
