import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { membershipLeft } from '../mails/membership-ends.ts'
import { leftForTeam } from '../mails/membership-news.ts'
import { datesProblem, nextState } from '../membership.ts'
import { mayManageMemberships } from '../membership-permissions.ts'
import type { MembershipRefusal } from '../membership-refusal.ts'
import type { LeaveForm } from '../membership-request.ts'
import { lockMembership, saveMembership } from '../store/memberships.ts'
import { keepContacts } from './keep-contacts.ts'
import { membershipRecipients } from './membership-recipients.ts'

/** A member leaves, with its reason. What was invoiced stays due: leaving erases nothing. Whoever spoke for it is told. */
export async function leaveMembership(
  ctx: Ctx,
  id: string,
  given: LeaveForm,
): Promise<Result<undefined, MembershipRefusal>> {
  const membership = await lockMembership(ctx.db, id)
  if (!membership) return refused('not-found')

  if (!mayManageMemberships(ctx.person)) return refused('forbidden')

  const next = nextState(membership.state, 'leave')
  if (!next.ok) return next
  if (given.leftOn > dayOf(ctx.now)) return refused('in-the-future')
  const { since } = membership
  const problem = datesProblem(
    { ...(since ? { since } : {}), leftOn: given.leftOn },
    dayOf(ctx.now),
  )
  if (problem) return refused(problem)
  if (given.leaveReason === 'other' && given.leaveNote === '') return refused('reason-missing')

  await saveMembership(ctx.db, { ...membership, ...given, state: next.value }, ctx.now)
  await keepContacts(ctx, id)

  const { territoryId } = membership
  ctx.audit({
    act: 'membership.left',
    subject: `territory:${territoryId}`,
    public: true,
    detail: { on: given.leftOn },
  })
  ctx.announce('membership.left', { id, territoryId })
  const territory = (await getTerritories(ctx.db, [territoryId])).get(territoryId)
  const place = territory ? territoryLabel(territory) : ''
  for (const to of await membershipRecipients(ctx, id))
    ctx.mail(membershipLeft(ctx, to, { ...given, place }))
  if (membership.source !== 'demo')
    ctx.mail(leftForTeam(ctx, { place, leftOn: given.leftOn, membershipId: id }))
  return done()
}
