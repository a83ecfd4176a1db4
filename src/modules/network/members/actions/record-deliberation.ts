import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import { lockMembership, saveMembership } from '../../membership/index.ts'
import {
  type DeliberationForm,
  datesProblem,
  lacksDeliberation,
  type MembershipRefusal,
  nextState,
} from '../../membership/nouns.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'

/** The council has decided to join: when, under which number, with which paper. */
export async function recordDeliberation(
  ctx: Ctx,
  id: string,
  input: DeliberationForm & { readonly file: NewFile | undefined },
): Promise<Result<undefined, MembershipRefusal>> {
  const membership = await lockMembership(ctx.db, id)
  if (!membership) return refused('not-found')

  if (!mayManageMemberships(ctx.person)) return refused('forbidden')

  const next = nextState(membership.state, 'deliberate')
  if (!next.ok) return next
  if (lacksDeliberation(input)) return refused('deliberation-missing')
  const problem = datesProblem(input, dayOf(ctx.now))
  if (problem) return refused(problem)

  const { file, ...words } = input
  const fileId = file && (await ctx.files.save(file))
  const written = { ...membership, ...words, state: next.value, deliberationFileId: fileId }
  await saveMembership(ctx.db, written, ctx.now)

  ctx.audit({
    act: 'membership.deliberated',
    subject: `membership:${id}`,
    public: false,
    detail: { on: input.deliberationOn ?? null, reference: input.deliberationRef },
  })
  return done()
}
