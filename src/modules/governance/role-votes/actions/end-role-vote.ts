import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { readOutcome, votePaths } from '#modules/votes/index.ts'
import type { Ctx } from '#platform/context.ts'
import { writeMandate } from '../../actions/write-mandate.ts'
import type { CircleRole } from '../../circle-role.ts'
import { endOfTerm, heldAtOnce } from '../../role-mandate.ts'
import { insertMember, listCircleMembers } from '../../store/circle-members.ts'
import { listMandates, lockRole } from '../../store/circle-roles.ts'
import { lockCircle } from '../../store/circles.ts'
import type { RoleVote } from '../role-vote.ts'
import { endRoleVote, listCandidates, lockRoleVote } from '../store/role-votes.ts'

/**
 * When a vote that fills a role was counted, the chosen join the circle and hold the role. All of them, or
 * none: when one mandate cannot be written, the page of the circle says so and the role is given by hand.
 */
export async function writeElected(ctx: Ctx, slug: string): Promise<void> {
  const vote = await lockRoleVote(ctx.db, slug)
  const outcome = vote && (await readOutcome(ctx.db, slug))
  if (!vote || outcome?.state !== 'closed') return
  const role = await lockRole(ctx.db, vote.roleId)
  const candidates = await listCandidates(ctx.db, vote.id)
  const chosen = outcome.places.map((place) => candidates.get(place))

  const isWritten = role !== undefined && (await writeAll(ctx, vote, role, chosen))

  await endRoleVote(ctx.db, vote.id, isWritten ? 'written' : 'not-written', ctx.now)
  ctx.audit({
    act: isWritten ? 'role.elected' : 'role.election-not-written',
    subject: `circle:${role?.circleId ?? vote.roleId}`,
    public: false,
    detail: { role: vote.roleId, vote: slug },
  })
  if (role) ctx.changed(`circle:${role.circleId}`)
}

/** A vote that was cancelled fills nothing. */
export async function cancelElected(ctx: Ctx, slug: string): Promise<void> {
  const vote = await lockRoleVote(ctx.db, slug)
  if (!vote) return
  const role = await lockRole(ctx.db, vote.roleId)

  await endRoleVote(ctx.db, vote.id, 'cancelled', ctx.now)

  if (role) ctx.changed(`circle:${role.circleId}`)
}

async function writeAll(
  ctx: Ctx,
  vote: RoleVote,
  role: CircleRole,
  chosen: readonly (string | undefined)[],
): Promise<boolean> {
  const circle = await lockCircle(ctx.db, role.circleId)
  const persons = chosen.filter((one) => one !== undefined)
  if (!circle || circle.closedAt || role.endedOn !== undefined) return false
  if (persons.length === 0 || persons.length !== chosen.length) return false
  // A vote whose end was moved later may be counted after the day that was said: nobody held the role meanwhile.
  const today = dayOf(ctx.now)
  const startsOn = [vote.startsOn, today].toSorted().at(-1) ?? today
  const endsOn = endOfTerm(startsOn, role.termMonths)
  const term = { startsOn, endsOn, endedOn: undefined }
  const held = heldAtOnce(await listMandates(ctx.db, [role.id]), term) - 1
  if (held + persons.length > role.seats) return false
  for (const personId of persons) {
    const memberId = await memberOf(ctx, circle.id, personId)
    const note = `${ctx.settings.baseUrl}${votePaths.vote(vote.voteSlug)}`
    await writeMandate(ctx, { ...term, roleId: role.id, memberId, filledBy: 'vote', note })
  }
  return true
}

async function memberOf(ctx: Ctx, circleId: string, personId: string): Promise<string> {
  const today = dayOf(ctx.now)
  const members = await listCircleMembers(ctx.db, circleId, today)
  const own = members.find((member) => member.personId === personId && !member.through)
  if (own) return own.id
  const id = newId(ctx.now, ctx.chance)
  await insertMember(ctx.db, { id, circleId, personId, joinedOn: today })
  ctx.audit({ act: 'circle.joined', subject: `circle:${circleId}`, public: false })
  return id
}
