import type { Selectable } from 'kysely'
import type { Tables } from './tables/generated.ts'

/** The tables of this room, and of no other: a store takes `Kysely<PeopleTables>`. */
export type PeopleTables = Tables

// Rows as they are read.
export type ConsentRow = Selectable<PeopleTables['consents']>
export type IdentityRow = Selectable<PeopleTables['identities']>
export type InvitationRow = Selectable<PeopleTables['invitations']>
export type LinkRow = Selectable<PeopleTables['sign_in_links']>
export type MandateRow = Selectable<PeopleTables['mandates']>
export type PasskeyRow = Selectable<PeopleTables['passkeys']>
export type RightsRequestRow = Selectable<PeopleTables['rights_requests']>
export type RoleRow = Selectable<PeopleTables['roles_held']>
export type SessionRow = Selectable<PeopleTables['sessions']>
