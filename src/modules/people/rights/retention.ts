import { addDays, type Day } from '#kit/dates.ts'

const day = 86_400_000

/** How long each thing is kept, in days: the law of `purge` and of its tests. */
export const keptDays = {
  /** A used or expired link still explains itself for a week. */
  link: 7,
  /** Asked at the sign-in page and never looked up (the worker was stopped). */
  signInRequest: 1,
  mailCount: 1,
  tries: 1,
  /** Nobody answered: the address of someone who never agreed goes. */
  waitingInvitation: 7,
  acceptedInvitation: 365,
  inactiveAccount: 730,
  /** Told this long before an inactive account goes. */
  inactivityNotice: 30,
  /** Proof of consent, and of an answered request, once the relation is over (five years). */
  proof: 1826,
} as const

/** The instant before which a thing of this kind is past its time. */
export function limitOf(kind: keyof typeof keptDays, now: Date): Date {
  return new Date(now.getTime() - keptDays[kind] * day)
}

/** The last day of an inactive account, told in its notice. */
export function lastDayOfAccount(noticeOn: Day): Day {
  return addDays(noticeOn, keptDays.inactivityNotice)
}
