import type { Day } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type Filling, heldAtOnce, type RoleMandate } from '../role-mandate.ts'
import { insertMandate, listMandates, lockRole } from '../store/circle-roles.ts'

export interface MandateToWrite {
  readonly roleId: string
  readonly memberId: string
  readonly startsOn: Day
  readonly endsOn: Day | undefined
  readonly filledBy: Filling
  /** The decision that gave the role, when it was taken here. */
  readonly decisionId?: string | undefined
  readonly note?: string | undefined
}

/**
 * Gives a role to a member, within an act whose permission was already asked: the form of the circle,
 * or the decision that elected them.
 */
export async function writeMandate(
  ctx: Ctx,
  input: MandateToWrite,
): Promise<Result<{ readonly id: string }, 'not-found' | 'no-seat'>> {
  const role = await lockRole(ctx.db, input.roleId)
  if (!role || role.endedOn !== undefined) return refused('not-found')

  const mandate: RoleMandate = {
    id: newId(ctx.now, ctx.chance),
    roleId: role.id,
    memberId: input.memberId,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    filledBy: input.filledBy,
    decisionId: input.decisionId,
    decisionNote: input.note ?? '',
    endedOn: undefined,
    endReason: '',
    warnedDays: undefined,
  }
  if (heldAtOnce(await listMandates(ctx.db, [role.id]), mandate) > role.seats) {
    return refused('no-seat')
  }

  await insertMandate(ctx.db, mandate, ctx.now)

  ctx.audit({
    act: 'role.filled',
    subject: `circle:${role.circleId}`,
    public: false,
    detail: { role: role.id, filledBy: mandate.filledBy, endsOn: mandate.endsOn ?? null },
  })
  ctx.changed(`circle:${role.circleId}`)
  return done({ id: mandate.id })
}
