import { done, type Result, refused } from '#kit/result.ts'
import type { FormAnswers } from '#modules/questionnaires/index.ts'
import type { Ctx } from '#platform/context.ts'
import {
  findMembershipByToken,
  findOpenMembership,
  keepContacts,
  lockMembership,
  lockMembershipsOf,
  saveJoinAnswers,
  saveMembership,
} from '../../membership/index.ts'
import { type MembershipRefusal, nextState } from '../../membership/nouns.ts'
import { requestToRead } from '../mails/membership.ts'

/** The link of the mail was followed, and the button pressed: the request is real, the team reads it. */
export async function confirmMembership(
  ctx: Ctx,
  token: string,
  { territoryName, answers }: { readonly territoryName: string; readonly answers: FormAnswers },
): Promise<Result<undefined, MembershipRefusal>> {
  const id = await findMembershipByToken(ctx.db, token)
  const membership = id === undefined ? undefined : await lockMembership(ctx.db, id)
  if (!membership) return refused('not-found')
  // Two requests of one territory, confirmed at the same time, wait for each other here.
  await lockMembershipsOf(ctx.db, membership.territoryId)

  const next = nextState(membership.state, 'confirm')
  if (!next.ok) return next
  if (await findOpenMembership(ctx.db, membership.territoryId)) {
    return { ...refused('already-open'), about: ctx.settings.contactEmail }
  }

  await saveMembership(ctx.db, { ...membership, state: next.value }, ctx.now)
  await keepContacts(ctx, membership.id)
  await saveJoinAnswers(ctx.db, token, answers)

  const { territoryId } = membership
  ctx.audit({ act: 'membership.requested', subject: `membership:${membership.id}`, public: false })
  ctx.announce('membership.requested', { id: membership.id, territoryId })
  ctx.mail(requestToRead(ctx, territoryName, membership.id))
  return done()
}
