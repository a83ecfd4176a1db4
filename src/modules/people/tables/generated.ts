// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  consents: {
    id: string
    personId: string
    subject: string
    textHash: string
    channel: 'screen' | 'paper' | 'mail'
    givenAt: Date
    withdrawnAt: Date | null
  }
  identities: {
    personId: string
    name: string
    email: string | null
    phone: string | null
    language: Generated<'fr' | 'en'>
    keptUntil: string | null
    searchWords: string
    changedAt: Date
    claimedEmail: string | null
    typedByAnyone: Generated<boolean>
  }
  invitations: {
    id: string
    email: string | null
    name: string | null
    roles: Json<ByHand['invitations']['roles']>
    invitedBy: string | null
    invitedAt: Date
    expiresAt: Date
    acceptedAt: Date | null
    withdrawnAt: Date | null
    personId: string | null
  }
  mail_counts: {
    id: string
    addressHash: string
    sentAt: Date
  }
  mandates: {
    id: string
    personId: string
    territoryId: string
    title: string
    startsOn: string
    endsOn: string | null
    recordedBy: string | null
    recordedAt: Date
  }
  passkey_challenges: {
    challenge: string
    sessionHash: string
    purpose: 'add' | 'prove'
    expiresAt: Date
  }
  passkeys: {
    id: string
    personId: string
    credentialId: string
    publicKey: Buffer
    counter: number
    transports: Json<ByHand['passkeys']['transports']>
    label: string
    createdAt: Date
    lastUsedAt: Date | null
  }
  persons: {
    id: string
    createdAt: Date
    lastSeenAt: Date
    inactivityNoticeAt: Date | null
    shownAs: Generated<'name' | 'initials' | 'hidden'>
    erasedAt: Date | null
  }
  recovery_codes: {
    codeHash: string
    personId: string
    createdAt: Date
    usedAt: Date | null
  }
  rights_requests: {
    id: string
    personId: string
    kind: 'access' | 'rectification' | 'erasure' | 'objection'
    message: string | null
    askedAt: Date
    dueOn: string
    alarmAt: Date | null
    answeredAt: Date | null
    answeredBy: string | null
    answer: string | null
  }
  roles_held: {
    id: string
    personId: string
    role: ByHand['roles_held']['role']
    placeKind: 'territory' | 'experiment' | null
    placeId: string | null
    startsOn: string
    endsOn: string | null
    grantedBy: string | null
    grantedAt: Date
    grantReason: string | null
    endedAt: Date | null
    endedBy: string | null
    endReason: string | null
  }
  second_factor_tries: {
    id: string
    personId: string
    triedAt: Date
  }
  sessions: {
    tokenHash: string
    personId: string
    device: string
    createdAt: Date
    lastSeenAt: Date
    expiresAt: Date
    awaitsSecondFactor: boolean
    secondFactorAt: Date | null
  }
  sign_in_links: {
    tokenHash: string
    purpose: 'sign-in' | 'invitation' | 'email-change'
    personId: string | null
    invitationId: string | null
    newEmail: string | null
    nextPath: string | null
    createdAt: Date
    expiresAt: Date
    usedAt: Date | null
  }
  sign_in_requests: {
    id: string
    email: string
    language: 'fr' | 'en'
    nextPath: string | null
    askedAt: Date
  }
  totp_secrets: {
    personId: string
    secret: string
    createdAt: Date
    confirmedAt: Date | null
    lastStep: Generated<number>
  }
}
