import { z } from 'zod'
import type { Participant } from '../attendance.ts'

/** Who takes part in a set of sessions, when one of them is cancelled. */
export interface SessionReach {
  /** Addresses that a letter reaches, each once: two people of one home may share theirs. */
  readonly emails: readonly string[]
  readonly reached: readonly Participant[]
  /** Those whose only trace is a telephone, a note, or nothing: the team tells them. */
  readonly others: readonly Participant[]
}

const address = z.email().max(200)

/** What people typed to be reached is free text: an address is looked for among its words. */
export function emailIn(contact: string): string | undefined {
  return contact
    .split(/[\s,;<>()]+/)
    .map((word) => word.toLowerCase())
    .find((word) => address.safeParse(word).success)
}

/** Whoever withdrew is not told of sessions any more. */
export function reachOf(participants: readonly Participant[]): SessionReach {
  const there = participants.filter(({ withdrawn }) => !withdrawn)
  const emails = there.flatMap(({ contact }) => emailIn(contact) ?? [])
  return {
    emails: [...new Set(emails)],
    reached: there.filter(({ contact }) => emailIn(contact) !== undefined),
    others: there.filter(({ contact }) => emailIn(contact) === undefined),
  }
}
