import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { InvitedRole, InviteRefusal } from '../../invitation.ts'
import type { PastedAddress } from '../../pasted-addresses.ts'
import { mayInvite } from '../../permissions.ts'
import { listPersonsByEmail } from '../../persons/index.ts'
import { listHolders } from '../../roles/index.ts'
import { listWaitingInvitations } from '../store/invitations.ts'
import { invitePerson } from './invite-person.ts'

export interface PeopleInvited {
  readonly invited: number
  /** Who has one of these roles already. */
  readonly known: readonly string[]
  /** Whose invitation waits already. */
  readonly waiting: readonly string[]
  /** Who had too many letters within an hour. */
  readonly later: readonly string[]
}

/** The same invitation to several people. Whoever needs none is named, and the others are invited all the same. */
export async function invitePeople(
  ctx: Ctx,
  asked: { readonly people: readonly PastedAddress[]; readonly roles: readonly InvitedRole[] },
): Promise<Result<PeopleInvited, InviteRefusal>> {
  const roles = asked.roles.map(({ role }) => role)
  if (!mayInvite(ctx.person, roles)) return refused('forbidden')

  const emails = asked.people.map(({ email }) => email)
  const persons = await listPersonsByEmail(ctx.db, emails)
  const holders = new Set(await listHolders(ctx.db, roles, dayOf(ctx.now)))
  const holds = (email: string) => holders.has(persons.get(email)?.personId ?? '')
  const expected = new Set(
    (await listWaitingInvitations(ctx.db, ctx.now)).map(({ email }) => email),
  )
  const known = emails.filter(holds)
  const waiting = emails.filter((email) => !holds(email) && expected.has(email))
  const later: string[] = []
  let invited = 0
  // One after the other, always in the same order: two lists that cross wait for each other in turn.
  const inOrder = asked.people.toSorted((person, other) => (person.email < other.email ? -1 : 1))
  for (const { email, name } of inOrder) {
    if (holds(email) || expected.has(email)) continue
    const result = await invitePerson(ctx, { email, name, roles: asked.roles })
    if (result.ok) invited += 1
    else if (result.refusal === 'too-many-mails') later.push(email)
    else return result
  }
  return done({ invited, known, waiting, later })
}
