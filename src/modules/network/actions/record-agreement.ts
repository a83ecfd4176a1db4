import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { recordRole } from '#modules/people/index.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import { datesProblem, nextState } from '../membership.ts'
import { mayManageMemberships } from '../membership-permissions.ts'
import type { MembershipRefusal } from '../membership-refusal.ts'
import type { AgreementForm } from '../membership-request.ts'
import { listMembershipContacts } from '../store/membership-contacts.ts'
import { lockMembership, saveMembership } from '../store/memberships.ts'

/** Both have signed. Whoever speaks for the territory may receive the access to its pages. */
export async function recordAgreement(
  ctx: Ctx,
  id: string,
  given: AgreementForm & { readonly file: NewFile | undefined },
): Promise<Result<undefined, MembershipRefusal>> {
  const membership = await lockMembership(ctx.db, id)
  if (!membership) return refused('not-found')

  if (!mayManageMemberships(ctx.person)) return refused('forbidden')

  const next = nextState(membership.state, 'agree')
  if (!next.ok) return next
  const { agreementOn } = given
  const dates = { deliberationOn: membership.deliberationOn, agreementOn }
  const problem = datesProblem(dates, dayOf(ctx.now))
  if (problem) return refused(problem)

  const agreementFileId = given.file && (await ctx.files.save(given.file))
  const written = { ...membership, state: next.value, agreementOn, agreementFileId }
  await saveMembership(ctx.db, written, ctx.now)
  if (given.referent) await nameReferents(ctx, id, membership.territoryId)

  ctx.audit({
    act: 'membership.agreed',
    subject: `membership:${id}`,
    public: false,
    detail: { on: agreementOn, referent: given.referent },
  })
  return done()
}

async function nameReferents(ctx: Ctx, id: string, territoryId: string) {
  const contacts = (await listMembershipContacts(ctx.db, [id])).get(id) ?? []
  const place = { kind: 'territory', id: territoryId } as const
  for (const { personId } of contacts) {
    await recordRole(ctx, { personId, role: 'territory-referent', place })
  }
}
