import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { lockExperiment } from '../../store/experiments.ts'
import { listMembers, saveMember } from '../store/team.ts'
import { type Member, type MemberEdit, presentMembers } from '../team.ts'
import type { MemberRefusal } from './add-member.ts'
import { grantPlace, takePlaceBack } from './grant-place.ts'

/** Place, function, end; the name itself is rectified by the room of people. */
export async function editMember(
  ctx: Ctx,
  experimentId: string,
  memberId: string,
  edit: MemberEdit,
): Promise<Result<undefined, MemberRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')
  const before = (await listMembers(ctx.db, experimentId)).find((member) => member.id === memberId)

  if (!mayEditExperiment(ctx.person, experiment)) return refused('forbidden')

  if (!before) return refused('member-unknown')
  if (edit.endsOn !== undefined && edit.endsOn < before.startsOn) return refused('ends-too-soon')

  const after = { ...before, ...edit }
  const grantedRoleId = await renewedRight(ctx, experimentId, before, after)
  await saveMember(ctx.db, experimentId, { ...after, grantedRoleId }, ctx.now)

  ctx.audit({
    act: 'experiment-member.edited',
    subject: `experiment:${experimentId}`,
    public: false,
    detail: { role: edit.role, until: edit.endsOn ?? null },
  })
  ctx.changed(`experiment:${experimentId}`)
  return done()
}

/** A right follows its place: another role or another end takes it back and gives the new one. */
async function renewedRight(
  ctx: Ctx,
  experimentId: string,
  before: Member,
  after: Member,
): Promise<string | undefined> {
  if (before.grantedRoleId === undefined) return undefined
  if (before.role === after.role && before.endsOn === after.endsOn) return before.grantedRoleId
  await takePlaceBack(ctx, before)
  const stays = presentMembers([after], dayOf(ctx.now)).length > 0
  return stays ? grantPlace(ctx, experimentId, after) : undefined
}
