import type { Kysely, Selectable } from 'kysely'
import type { Invitation, InvitedRole } from '../invitation.ts'
import type { InvitationRow, PeopleTables } from '../tables.ts'

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
      invited_by: invitation.invitedBy ?? null,
      invited_at: invitation.invitedAt,
      expires_at: invitation.expiresAt,
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
  return row && { ...invitationOf(row), invitedBy: row.invited_by ?? undefined }
}

/** Those that still wait, newest first. */
export async function listWaitingInvitations(db: Db, now: Date): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('invitations')
    .selectAll()
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('invited_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(invitationOf)
}

/** The person has its own identity now: the invitation forgets who it was for. */
export async function markAccepted(db: Db, id: string, personId: string, now: Date) {
  await db
    .updateTable('invitations')
    .set({ accepted_at: now, person_id: personId, email: null, name: null })
    .where('id', '=', id)
    .execute()
}

export async function markWithdrawn(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('invitations').set({ withdrawn_at: now }).where('id', '=', id).execute()
}

function invitationOf(row: Selectable<InvitationRow>): Invitation {
  return {
    id: row.id,
    email: row.email ?? undefined,
    name: row.name ?? undefined,
    roles: row.roles,
    invitedAt: row.invited_at,
    expiresAt: row.expires_at,
    acceptedAt: row.accepted_at ?? undefined,
    withdrawnAt: row.withdrawn_at ?? undefined,
  }
}
