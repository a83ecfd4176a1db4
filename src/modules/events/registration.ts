import type { Locale } from '#kit/texts.ts'
import { isOver, type NetworkEvent } from './event.ts'

export const registrationStates = [
  'unconfirmed',
  'registered',
  'waiting',
  'offered',
  'cancelled',
] as const
export type RegistrationState = (typeof registrationStates)[number]

export const registrationRoles = ['attendee', 'speaker', 'staff', 'host'] as const
export type RegistrationRole = (typeof registrationRoles)[number]

export const registrationMedia = ['screen', 'paper', 'import'] as const
export type RegistrationMedium = (typeof registrationMedia)[number]

/** A subject, answered in free words or by one of the choices; or a way of answering. */
export const questionKinds = [
  ...(['access', 'diet', 'childcare', 'text', 'choice'] as const),
  ...(['several', 'yes-no', 'scale', 'number', 'date'] as const),
] as const
export type QuestionKind = (typeof questionKinds)[number]

/** The facts of a registration. Whoever it is lives apart. */
export interface Registration {
  /** Random: the key of facts and of identities. */
  readonly id: string
  readonly eventId: string | undefined
  readonly seriesId: string | undefined
  /** The registration to the series that this one is a part of. */
  readonly parentId: string | undefined
  readonly number: number
  readonly seatClassId: string | undefined
  readonly state: RegistrationState
  readonly role: RegistrationRole
  readonly language: Locale
  readonly medium: RegistrationMedium
  /** Rank in the waiting list, in the order of arrival. */
  readonly position: number | undefined
  readonly offeredUntil: Date | undefined
  readonly createdAt: Date
  readonly confirmedAt: Date | undefined
  readonly cancelledAt: Date | undefined
}

export interface RegistrationIdentity {
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly function: string
  readonly territoryId: string | undefined
  readonly personId: string | undefined
}

/** A registration with its names, as long as they are kept. */
export interface NamedRegistration extends Registration {
  readonly identity: RegistrationIdentity | undefined
}

export type RegistrationClosed = 'not-published' | 'not-open-yet' | 'closed' | 'is-over'

/** Why one cannot register now, if one cannot. */
export function whyClosed(
  event: Pick<
    NetworkEvent,
    'state' | 'registrationOpensAt' | 'registrationClosesAt' | 'startsAt' | 'endsAt'
  >,
  now: Date,
): RegistrationClosed | undefined {
  if (event.state !== 'published') return 'not-published'
  if (isOver(event, now)) return 'is-over'
  if (event.registrationOpensAt && now < event.registrationOpensAt) return 'not-open-yet'
  if (event.registrationClosesAt && now >= event.registrationClosesAt) return 'closed'
  return undefined
}

/** Compared as people type it: spaces and capitals do not make another address. */
export function plainEmail(email: string): string {
  return email.trim().toLowerCase()
}

export function countStates(
  registrations: readonly Pick<Registration, 'state'>[],
): Readonly<Record<RegistrationState, number>> {
  const counts = { unconfirmed: 0, registered: 0, waiting: 0, offered: 0, cancelled: 0 }
  for (const { state } of registrations) counts[state] += 1
  return counts
}
