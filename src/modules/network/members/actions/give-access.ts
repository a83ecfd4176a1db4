import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { lockMembership } from '../../membership/index.ts'
import { type MembershipRefusal, mayFollow } from '../../membership/nouns.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'
import { type AccessGiven, nameReferents } from './record-agreement.ts'

/** The access that was not given at signing: whoever speaks for the territory reads its pages from now on. */
export async function giveAccess(
  ctx: Ctx,
  id: string,
): Promise<Result<AccessGiven, MembershipRefusal>> {
  const membership = await lockMembership(ctx.db, id)
  if (!membership) return refused('not-found')

  if (!mayManageMemberships(ctx.person)) return refused('forbidden')

  // Signed, and not ended: what may end may be read.
  if (!mayFollow(membership.state, 'leave')) return refused('not-now')
  return done(await nameReferents(ctx, id, membership.territoryId))
}
