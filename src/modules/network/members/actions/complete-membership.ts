import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { findMembershipByToken, lockMembership, saveMembership } from '../../membership/index.ts'
import { type MembershipRefusal, nextState } from '../../membership/nouns.ts'
import { requestToRead } from '../mails/membership.ts'

/** The territory answers what the team asked for; nothing of the first words is lost. */
export async function completeMembership(
  ctx: Ctx,
  token: string,
  input: { readonly more: string; readonly territoryName: string },
): Promise<Result<undefined, MembershipRefusal>> {
  const id = await findMembershipByToken(ctx.db, token)
  const membership = id === undefined ? undefined : await lockMembership(ctx.db, id)
  if (!membership) return refused('not-found')

  const next = nextState(membership.state, 'complete')
  if (!next.ok) return next

  const why = `${membership.why}\n\n${input.more}`
  await saveMembership(ctx.db, { ...membership, state: next.value, why }, ctx.now)

  ctx.audit({ act: 'membership.completed', subject: `membership:${membership.id}`, public: false })
  ctx.mail(requestToRead(ctx, input.territoryName, membership.id))
  return done()
}
