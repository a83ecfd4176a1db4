import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { ruleFor } from '../../sign-in/nouns.ts'
import type { PeopleTables } from '../../tables.ts'
import { keptDays, limitOf } from '../retention.ts'

type Db = Kysely<PeopleTables>

/** Deletes what is past its time, persons excepted; returns how many rows went. */
export async function deletePastTime(db: Db, now: Date): Promise<number> {
  const idle = new Date(now.getTime() - ruleFor(false).idle)
  const gone = [
    await db
      .deleteFrom('sign_in_links')
      .where('expiresAt', '<', limitOf('link', now))
      .executeTakeFirst(),
    await db
      .deleteFrom('sign_in_requests')
      .where('askedAt', '<', limitOf('signInRequest', now))
      .executeTakeFirst(),
    await db
      .deleteFrom('mail_counts')
      .where('sentAt', '<', limitOf('mailCount', now))
      .executeTakeFirst(),
    await db
      .deleteFrom('sessions')
      .where((where) => where.or([where('expiresAt', '<=', now), where('lastSeenAt', '<=', idle)]))
      .executeTakeFirst(),
    await db.deleteFrom('passkey_challenges').where('expiresAt', '<=', now).executeTakeFirst(),
    await db
      .deleteFrom('second_factor_tries')
      .where('triedAt', '<', limitOf('tries', now))
      .executeTakeFirst(),
    await deleteInvitations(db, now),
    ...(await deleteProofs(db, now)),
  ]
  return gone.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
}

async function deleteInvitations(db: Db, now: Date) {
  return db
    .deleteFrom('invitations')
    .where((where) =>
      where.or([
        where.and([
          where('acceptedAt', 'is', null),
          where('invitedAt', '<', limitOf('waitingInvitation', now)),
        ]),
        where('acceptedAt', '<', limitOf('acceptedInvitation', now)),
      ]),
    )
    .executeTakeFirst()
}

/** Proofs outlive the relation by five years: the account's life, or the withdrawal, starts the count. */
async function deleteProofs(db: Db, now: Date) {
  const limit = limitOf('proof', now)
  const longGone = db.selectFrom('persons').select('id').where('erasedAt', '<', limit)
  return [
    await db
      .deleteFrom('consents')
      .where((where) =>
        where.or([where('withdrawnAt', '<', limit), where('personId', 'in', longGone)]),
      )
      .executeTakeFirst(),
    await db.deleteFrom('rights_requests').where('answeredAt', '<', limit).executeTakeFirst(),
  ]
}

export interface Sleeper {
  readonly personId: string
  readonly email: string | undefined
  readonly language: 'fr' | 'en'
}

/** Accounts to be told that they will go; marked at once, so that each is told one time. */
export async function takeSleepersToTell(db: Db, now: Date): Promise<Sleeper[]> {
  const day = 86_400_000
  const quiet = (keptDays.inactiveAccount - keptDays.inactivityNotice) * day
  const told = await db
    .updateTable('persons')
    .set({ inactivityNoticeAt: now })
    .where('erasedAt', 'is', null)
    .where('inactivityNoticeAt', 'is', null)
    .where('lastSeenAt', '<=', new Date(now.getTime() - quiet))
    .returning('id')
    .execute()
  if (told.length === 0) return []
  const rows = await db
    .selectFrom('identities')
    .select(['personId', 'email', 'language'])
    .where(
      'personId',
      'in',
      told.map(({ id }) => id),
    )
    .execute()
  return rows.map((row) => ({
    personId: row.personId,
    email: row.email ?? undefined,
    language: row.language,
  }))
}

/** Keys whose identity is past its time: asleep for two years and told, or kept for an occasion. */
export async function listPersonsPastTime(db: Db, now: Date, today: Day): Promise<string[]> {
  const rows = await db
    .selectFrom('persons')
    .innerJoin('identities', 'identities.personId', 'persons.id')
    .select('persons.id')
    .where('erasedAt', 'is', null)
    .where((where) =>
      where.or([
        where('keptUntil', '<', today),
        where.and([
          where('lastSeenAt', '<', limitOf('inactiveAccount', now)),
          where('inactivityNoticeAt', '<=', limitOf('inactivityNotice', now)),
        ]),
      ]),
    )
    .execute()
  return rows.map(({ id }) => id)
}
