import type { RoleName } from '#kit/viewer.ts'
import type { InvitedRole } from '../invitation.ts'

/** What the database cannot say of these columns: the shape of a json, and a noun that no condition holds there. */
export interface ByHand {
  invitations: { roles: readonly InvitedRole[] }
  passkeys: { transports: readonly string[] }
  roles_held: { role: RoleName }
}
