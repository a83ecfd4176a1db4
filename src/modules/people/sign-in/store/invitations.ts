import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { Invitation, InvitedRole } from '../../invitation.ts'
import type { InvitationRow, PeopleTables } from '../../tables.ts'

type Db = Kysely<PeopleTables>

export interface NewInvitation {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly roles: readonly InvitedRole[]
  readonly invitedBy: string | undefined
  readonly invitedAt: Date
  readonly expiresAt: Date
}

export async function insertInvitation(db: Db, invitation: NewInvitation): Promise<void> {
  await db
    .insertInto('invitations')
    .values({
      id: invitation.id,
      email: invitation.email,
      name: invitation.name,
      roles: JSON.stringify(invitation.roles),
      invitedBy: invitation.invitedBy ?? null,
      invitedAt: invitation.invitedAt,
      expiresAt: invitation.expiresAt,
    })
    .execute()
}

export async function findInvitation(db: Db, id: string): Promise<Invitation | undefined> {
  const row = await db.selectFrom('invitations').selectAll().where('id', '=', id).executeTakeFirst()
  return row && invitationOf(row)
}

export async function lockInvitation(db: Db, id: string) {
  const row = await db
    .selectFrom('invitations')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { ...invitationOf(row), invitedBy: row.invitedBy ?? undefined }
}

/** Those that still wait, newest first. */
export async function listWaitingInvitations(db: Db, now: Date): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('invitations')
    .selectAll()
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('invitedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(invitationOf)
}

/** The person has its own identity now: the invitation forgets who it was for. */
export async function markAccepted(db: Db, id: string, personId: string, now: Date) {
  await db
    .updateTable('invitations')
    .set({ acceptedAt: now, personId, email: null, name: null })
    .where('id', '=', id)
    .execute()
}

export async function markWithdrawn(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('invitations').set({ withdrawnAt: now }).where('id', '=', id).execute()
}

function invitationOf(row: InvitationRow): Invitation {
  return nounOf(row, {}, 'personId', 'invitedBy')
}
