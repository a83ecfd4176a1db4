import { dayOf } from '#kit/dates.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { listMembers } from '../store/team.ts'
import { presentMembers, remindedRoles } from '../team.ts'

/** Those of the team who answer for it; without any address, the house itself. */
export async function recipients(ctx: Ctx, experimentId: string) {
  const members = presentMembers(await listMembers(ctx.db, experimentId), dayOf(ctx.now))
  const answering = members.filter((member) => remindedRoles.includes(member.role))
  const contacts = await findContacts(
    ctx.db,
    answering.map((member) => member.personId),
  )
  const found = [...contacts.values()].flatMap(({ email, language }) =>
    email === undefined ? [] : [{ email, language }],
  )
  return found.length > 0 ? found : [{ email: ctx.settings.contactEmail, language: 'fr' as const }]
}
