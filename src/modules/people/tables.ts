import type { ColumnType, Generated } from 'kysely'
import type { RoleName } from '#kit/viewer.ts'
import type { InvitedRole } from './invitation.ts'
import type { RightKind } from './rights-request.ts'
import type { LinkPurpose } from './sign-in-link.ts'

/** jsonb: written as text (the driver would make a PostgreSQL array of a list), read as it was. */
type Json<T> = ColumnType<T, string, string>

/** The columns of this room's tables, and of no other. */
export interface PeopleTables {
  persons: PersonRow
  identities: IdentityRow
  roles_held: RoleRow
  mandates: MandateRow
  invitations: InvitationRow
  sign_in_links: LinkRow
  sign_in_requests: SignInRequestRow
  mail_counts: { id: string; address_hash: string; sent_at: Date }
  sessions: SessionRow
  passkeys: PasskeyRow
  totp_secrets: TotpRow
  recovery_codes: {
    code_hash: string
    person_id: string
    created_at: Date
    used_at: Date | null
  }
  passkey_challenges: ChallengeRow
  second_factor_tries: { id: string; person_id: string; tried_at: Date }
  consents: ConsentRow
  rights_requests: RightsRequestRow
}

export interface PersonRow {
  id: string
  created_at: Date
  last_seen_at: Date
  inactivity_notice_at: Date | null
  shown_as: Generated<'name' | 'initials' | 'hidden'>
  erased_at: Date | null
}

export interface IdentityRow {
  person_id: string
  name: string
  email: string | null
  phone: string | null
  language: Generated<'fr' | 'en'>
  kept_until: string | null
  search_words: string
  changed_at: Date
}

export interface RoleRow {
  id: string
  person_id: string
  role: RoleName
  place_kind: 'territory' | 'experiment' | null
  place_id: string | null
  starts_on: string
  ends_on: string | null
  granted_by: string | null
  granted_at: Date
  grant_reason: string | null
  ended_at: Date | null
  ended_by: string | null
  end_reason: string | null
}

export interface MandateRow {
  id: string
  person_id: string
  territory_id: string
  title: string
  starts_on: string
  ends_on: string | null
  recorded_by: string | null
  recorded_at: Date
}

export interface InvitationRow {
  id: string
  email: string | null
  name: string | null
  roles: Json<readonly InvitedRole[]>
  invited_by: string | null
  invited_at: Date
  expires_at: Date
  accepted_at: Date | null
  withdrawn_at: Date | null
  person_id: string | null
}

export interface LinkRow {
  token_hash: string
  purpose: LinkPurpose
  person_id: string | null
  invitation_id: string | null
  new_email: string | null
  next_path: string | null
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

export interface SignInRequestRow {
  id: string
  email: string
  language: 'fr' | 'en'
  next_path: string | null
  asked_at: Date
}

export interface SessionRow {
  token_hash: string
  person_id: string
  device: string
  created_at: Date
  last_seen_at: Date
  expires_at: Date
  awaits_second_factor: boolean
  second_factor_at: Date | null
}

export interface PasskeyRow {
  id: string
  person_id: string
  credential_id: string
  public_key: Uint8Array
  counter: number
  transports: Json<readonly string[]>
  label: string
  created_at: Date
  last_used_at: Date | null
}

export interface TotpRow {
  person_id: string
  secret: string
  created_at: Date
  confirmed_at: Date | null
  last_step: Generated<number>
}

export interface ChallengeRow {
  challenge: string
  session_hash: string
  purpose: 'add' | 'prove'
  expires_at: Date
}

export interface ConsentRow {
  id: string
  person_id: string
  subject: string
  text_hash: string
  channel: 'screen' | 'paper' | 'mail'
  given_at: Date
  withdrawn_at: Date | null
}

export interface RightsRequestRow {
  id: string
  person_id: string
  kind: RightKind
  message: string | null
  asked_at: Date
  due_on: string
  alarm_at: Date | null
  answered_at: Date | null
  answered_by: string | null
  answer: string | null
}
