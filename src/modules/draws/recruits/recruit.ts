import type { PersonStatus } from '../person-status.ts'

/** Somebody of a draw, with what is still known of who they are. */
export interface Recruit {
  readonly id: string
  readonly drawId: string
  readonly ticket: string
  readonly status: PersonStatus
  readonly answers: Readonly<Record<string, string>>
  readonly household: string | undefined
  readonly channel: string
  readonly waveId: string | undefined
  readonly registeredAt: Date | undefined
  readonly createdAt: Date
  readonly identity: RecruitIdentity | undefined
  /** In clear as long as the letter is kept. */
  readonly code: string | undefined
}

export interface RecruitIdentity {
  readonly firstName: string
  readonly lastName: string
  readonly address: string
  readonly postcode: string
  readonly town: string
  readonly phone: string
  readonly email: string
  readonly birthYear: number | undefined
}

export function fullName({ firstName, lastName }: RecruitIdentity): string {
  return `${firstName} ${lastName}`.trim()
}

export const noIdentity: RecruitIdentity = {
  firstName: '',
  lastName: '',
  address: '',
  postcode: '',
  town: '',
  phone: '',
  email: '',
  birthYear: undefined,
}

/** What they said of themselves, at the address that their letter knew unless they gave another. */
export function addressKept(
  identity: RecruitIdentity,
  known: RecruitIdentity | undefined,
): RecruitIdentity {
  if (identity.address !== '' || !known) return identity
  return { ...identity, address: known.address, postcode: known.postcode, town: known.town }
}
