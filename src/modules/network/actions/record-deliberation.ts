import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import { datesProblem, nextState } from '../membership.ts'
import { mayManageMemberships } from '../membership-permissions.ts'
import type { MembershipRefusal } from '../membership-refusal.ts'
import { type DeliberationForm, lacksDeliberation } from '../membership-request.ts'
import { lockMembership, saveMembership } from '../store/memberships.ts'

/** The council has decided to join: when, under which number, with which paper. */
export async function recordDeliberation(
  ctx: Ctx,
  id: string,
  given: DeliberationForm & { readonly file: NewFile | undefined },
): Promise<Result<undefined, MembershipRefusal>> {
  const membership = await lockMembership(ctx.db, id)
  if (!membership) return refused('not-found')

  if (!mayManageMemberships(ctx.person)) return refused('forbidden')

  const next = nextState(membership.state, 'deliberate')
  if (!next.ok) return next
  if (lacksDeliberation(given)) return refused('deliberation-missing')
  const problem = datesProblem(given, dayOf(ctx.now))
  if (problem) return refused(problem)

  const { file, ...words } = given
  const fileId = file && (await ctx.files.save(file))
  const written = { ...membership, ...words, state: next.value, deliberationFileId: fileId }
  await saveMembership(ctx.db, written, ctx.now)

  ctx.audit({
    act: 'membership.deliberated',
    subject: `membership:${id}`,
    public: false,
    detail: { on: given.deliberationOn ?? null, reference: given.deliberationRef },
  })
  return done()
}
