import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { lockMembership, membershipRecipients, saveMembership } from '../../membership/index.ts'
import { type MembershipRefusal, nextState } from '../../membership/nouns.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'
import { requestAnswered } from '../mails/membership.ts'

export type MembershipAnswer = 'accept' | 'ask-more' | 'decline'

/** The team reads a request, and says yes to the next step, what is missing, or why not. */
export async function answerMembership(
  ctx: Ctx,
  id: string,
  input: {
    readonly act: MembershipAnswer
    readonly answer: string
    readonly territoryName: string
  },
): Promise<Result<undefined, MembershipRefusal>> {
  const membership = await lockMembership(ctx.db, id)
  if (!membership) return refused('not-found')

  if (!mayManageMemberships(ctx.person)) return refused('forbidden')

  const next = nextState(membership.state, input.act)
  if (!next.ok) return next
  if (input.act !== 'accept' && input.answer === '') return refused('reason-missing')

  const answer = input.act === 'accept' ? membership.answer : input.answer
  await saveMembership(ctx.db, { ...membership, state: next.value, answer }, ctx.now)

  ctx.audit({ act: `membership.${pasts[input.act]}`, subject: `membership:${id}`, public: false })
  ctx.announce(`membership.${pasts[input.act]}`, { id, territoryId: membership.territoryId })
  for (const to of await membershipRecipients(ctx, id)) {
    ctx.mail(requestAnswered(ctx, to, input))
  }
  return done()
}

const pasts: Readonly<Record<MembershipAnswer, string>> = {
  accept: 'accepted',
  'ask-more': 'more-asked',
  decline: 'declined',
}
