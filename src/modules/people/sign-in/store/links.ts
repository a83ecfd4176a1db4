import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { Locale } from '#kit/texts.ts'
import type { LinkRow, PeopleTables } from '../../tables.ts'
import type { LinkPurpose } from '../sign-in-link.ts'

type Db = Kysely<PeopleTables>

export interface Link {
  readonly purpose: LinkPurpose
  readonly personId: string | undefined
  readonly invitationId: string | undefined
  readonly newEmail: string | undefined
  readonly nextPath: string | undefined
  readonly expiresAt: Date
  readonly usedAt: Date | undefined
}

export interface NewLink {
  readonly tokenHash: string
  readonly purpose: LinkPurpose
  readonly personId?: string
  readonly invitationId?: string
  readonly newEmail?: string
  readonly nextPath?: string | undefined
  readonly createdAt: Date
  readonly expiresAt: Date
}

export async function insertLink(db: Db, link: NewLink): Promise<void> {
  await db
    .insertInto('sign_in_links')
    .values({
      tokenHash: link.tokenHash,
      purpose: link.purpose,
      personId: link.personId ?? null,
      invitationId: link.invitationId ?? null,
      newEmail: link.newEmail ?? null,
      nextPath: link.nextPath ?? null,
      createdAt: link.createdAt,
      expiresAt: link.expiresAt,
    })
    .execute()
}

export async function findLink(db: Db, tokenHash: string): Promise<Link | undefined> {
  const row = await db
    .selectFrom('sign_in_links')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
  return row && linkOf(row)
}

/**
 * Takes the link, if it is still to be taken: one statement, so that of many clicks at the same
 * instant exactly one succeeds.
 */
export async function takeLink(db: Db, tokenHash: string, now: Date): Promise<Link | undefined> {
  const row = await db
    .updateTable('sign_in_links')
    .set({ usedAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returningAll()
    .executeTakeFirst()
  return row && linkOf(row)
}

/** Every link that was not used yet dies: after a change of address, or with the person. */
export async function deleteLinksOf(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('sign_in_links').where('personId', '=', personId).execute()
}

export async function deleteLinksOfInvitation(db: Db, invitationId: string): Promise<void> {
  await db.deleteFrom('sign_in_links').where('invitationId', '=', invitationId).execute()
}

export interface SignInRequest {
  readonly id: string
  readonly email: string
  readonly language: Locale
  readonly nextPath: string | undefined
}

export async function insertSignInRequest(db: Db, request: SignInRequest, now: Date) {
  await db
    .insertInto('sign_in_requests')
    .values({
      id: request.id,
      email: request.email,
      language: request.language,
      nextPath: request.nextPath ?? null,
      askedAt: now,
    })
    .execute()
}

/** Takes the request away to answer it: a job that runs twice answers once. */
export async function takeSignInRequest(db: Db, id: string): Promise<SignInRequest | undefined> {
  const row = await db
    .deleteFrom('sign_in_requests')
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row && nounOf(row, {}, 'askedAt')
}

export async function countMails(db: Db, addressHash: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('mail_counts')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('addressHash', '=', addressHash)
    .where('sentAt', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertMailCount(db: Db, id: string, addressHash: string, now: Date) {
  await db.insertInto('mail_counts').values({ id, addressHash, sentAt: now }).execute()
}

function linkOf(row: LinkRow): Link {
  return nounOf(row, {}, 'tokenHash', 'createdAt')
}
