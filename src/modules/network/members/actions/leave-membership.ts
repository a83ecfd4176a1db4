import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { listNotBegun, membershipLeft } from '../../invoices/index.ts'
import {
  keepContacts,
  leftForTeam,
  lockMembership,
  membershipRecipients,
  placeName,
  saveMembership,
} from '../../membership/index.ts'
import {
  datesProblem,
  type LeaveForm,
  type MembershipRefusal,
  nextState,
} from '../../membership/nouns.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'
import { leaveUndo } from './undo-leaving.ts'

/**
 * A membership ends, with its reason: of a member, or of a territory that signed and has not paid yet. What was invoiced
 * stays due: leaving erases nothing. Whoever spoke for it is told.
 */
export async function leaveMembership(
  ctx: Ctx,
  id: string,
  form: LeaveForm,
): Promise<Result<undefined, MembershipRefusal>> {
  const membership = await lockMembership(ctx.db, id)
  if (!membership) return refused('not-found')

  if (!mayManageMemberships(ctx.person)) return refused('forbidden')

  const next = nextState(membership.state, 'leave')
  if (!next.ok) return next
  if (form.leftOn > dayOf(ctx.now)) return refused('in-the-future')
  const since = membership.since ?? membership.agreementOn
  const problem = datesProblem({ ...(since ? { since } : {}), leftOn: form.leftOn }, dayOf(ctx.now))
  if (problem) return refused(problem)
  if (form.leaveReason === 'other' && form.leaveNote === '') return refused('reason-missing')

  const undo = await undoable(ctx, leaveUndo, id)
  await saveMembership(ctx.db, { ...membership, ...form, state: next.value }, ctx.now)
  await keepContacts(ctx, id)

  const { territoryId } = membership
  const wasMember = membership.since !== undefined
  // Everyone was told who joins: nobody is told of an agreement that ended before.
  const told = { subject: `territory:${territoryId}`, public: wasMember }
  ctx.audit({ act: 'membership.left', ...told, detail: { on: form.leftOn } })
  ctx.announce('membership.left', { id, territoryId })
  const news = { ...form, place: await placeName(ctx, territoryId), wasMember }
  const notBegun = await listNotBegun(ctx, id, form.leftOn)
  for (const to of await membershipRecipients(ctx, id))
    ctx.mail(membershipLeft(ctx, to, { ...news, notBegun }))
  if (membership.source !== 'demo') ctx.mail(leftForTeam(ctx, { ...news, membershipId: id }))
  await undo(told)
  return done()
}
