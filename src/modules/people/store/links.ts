import type { Kysely, Selectable } from 'kysely'
import type { Locale } from '#kit/texts.ts'
import type { LinkPurpose } from '../sign-in-link.ts'
import type { LinkRow, PeopleTables } from '../tables.ts'

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
      token_hash: link.tokenHash,
      purpose: link.purpose,
      person_id: link.personId ?? null,
      invitation_id: link.invitationId ?? null,
      new_email: link.newEmail ?? null,
      next_path: link.nextPath ?? null,
      created_at: link.createdAt,
      expires_at: link.expiresAt,
    })
    .execute()
}

export async function findLink(db: Db, tokenHash: string): Promise<Link | undefined> {
  const row = await db
    .selectFrom('sign_in_links')
    .selectAll()
    .where('token_hash', '=', tokenHash)
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
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()
  return row && linkOf(row)
}

/** Every link that was not used yet dies: after a change of address, or with the person. */
export async function deleteLinksOf(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('sign_in_links').where('person_id', '=', personId).execute()
}

export async function deleteLinksOfInvitation(db: Db, invitationId: string): Promise<void> {
  await db.deleteFrom('sign_in_links').where('invitation_id', '=', invitationId).execute()
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
      next_path: request.nextPath ?? null,
      asked_at: now,
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
  return (
    row && {
      id: row.id,
      email: row.email,
      language: row.language,
      nextPath: row.next_path ?? undefined,
    }
  )
}

export async function countMails(db: Db, addressHash: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('mail_counts')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('address_hash', '=', addressHash)
    .where('sent_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertMailCount(db: Db, id: string, addressHash: string, now: Date) {
  await db
    .insertInto('mail_counts')
    .values({ id, address_hash: addressHash, sent_at: now })
    .execute()
}

function linkOf(row: Selectable<LinkRow>): Link {
  return {
    purpose: row.purpose,
    personId: row.person_id ?? undefined,
    invitationId: row.invitation_id ?? undefined,
    newEmail: row.new_email ?? undefined,
    nextPath: row.next_path ?? undefined,
    expiresAt: row.expires_at,
    usedAt: row.used_at ?? undefined,
  }
}
