import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import {
  addMembershipContact,
  findMembership,
  listMembershipContacts,
  openMembership,
} from '../../membership/index.ts'
import type { MembershipRefusal } from '../../membership/nouns.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'

/** A territory that had left comes back: a new membership, with those who spoke for the former one. */
export async function rejoinMembership(
  ctx: Ctx,
  id: string,
): Promise<Result<{ id: string }, MembershipRefusal>> {
  const former = await findMembership(ctx.db, id)
  if (!former) return refused('not-found')

  if (!mayManageMemberships(ctx.person)) return refused('forbidden')

  if (former.state !== 'left') return refused('not-now')

  const { territoryId } = former
  const opened = await openMembership(ctx, { territoryId, source: 'team', why: former.why })
  if (!opened.ok) return opened
  const contacts = (await listMembershipContacts(ctx.db, [id])).get(id) ?? []
  for (const contact of contacts) {
    await addMembershipContact(ctx.db, opened.value.id, contact, ctx.now)
  }
  return done({ id: opened.value.id })
}
