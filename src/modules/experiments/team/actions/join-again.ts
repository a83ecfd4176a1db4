import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { listMembers, saveMember } from '../store/team.ts'
import { type MemberRole, presentMembers } from '../team.ts'
import { grantPlace } from './grant-place.ts'

const ofTheirTerritory: ReadonlySet<MemberRole> = new Set(['elected-official', 'public-officer'])

/**
 * Those who are on the team of one experiment today are on that of its copy, with the right of their role where they had it.
 * Officials and officers of a territory stay with it: the copy has none yet. No letter leaves: whoever copies tells them. It is a part of a copy, whose act asks the permission and leaves the line.
 */
export async function joinAgain(ctx: Ctx, from: string, to: string): Promise<void> {
  const today = dayOf(ctx.now)
  for (const member of presentMembers(await listMembers(ctx.db, from), today)) {
    if (ofTheirTerritory.has(member.role)) continue
    // They agreed to be named for the first experiment, not for one that they have not heard of.
    const place = { ...member, endsOn: undefined, shown: false }
    const grantedRoleId = member.grantedRoleId ? await grantPlace(ctx, to, place) : undefined
    const id = newId(ctx.now, ctx.chance)
    await saveMember(ctx.db, to, { ...place, id, startsOn: today, grantedRoleId }, ctx.now)
  }
}
