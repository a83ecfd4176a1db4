import { paths as experimentPaths, findProtocolToDecide } from '#modules/experiments/index.ts'
import { findPersonNames, findPublicNames, toldReopenings } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import {
  mayFollowDecision,
  mayLeadDecision,
  mayReadOutcome,
  mayWriteProposal,
} from '../../decision-permissions.ts'
import {
  findDecision,
  findFollowing,
  listOpened,
  listWordings,
  listWords,
  lookAtDecision,
} from '../../procedure/index.ts'
import type { Decision, HeldDecision, SeenDecision } from '../../procedure/nouns.ts'
import { findRole } from '../../store/circle-roles.ts'

/** Nothing, for someone who may see neither the way nor the result. */
export async function seeDecision(ctx: Ctx, slug: string): Promise<SeenDecision | undefined> {
  const held = await lookAtDecision(ctx, slug)
  if (!held) return undefined
  const { decision, seen } = held
  const follows = mayFollowDecision(ctx.person, decision, seen)
  if (!follows && !mayReadOutcome(ctx.person, decision, seen)) return undefined
  const ids = peopleOf(held)
  const names = follows
    ? await findPersonNames(ctx.db, ids, ctx.locale)
    : await findPublicNames(ctx.db, ids, ctx.locale)
  return {
    held,
    follows,
    leads: mayLeadDecision(ctx.person, decision, seen),
    writes: mayWriteProposal(ctx.person, decision, seen),
    wordings: await listWordings(ctx.db, decision.id),
    words: follows ? await listWords(ctx.db, decision.id) : [],
    papers: follows ? await listOpened(ctx.db, decision.id) : [],
    roleTitle: decision.roleId ? (await findRole(ctx.db, decision.roleId))?.title : undefined,
    experiment: await experimentOf(ctx, decision),
    reopenings: await toldReopenings(ctx, `decision:${decision.id}`, follows),
    ...(await around(ctx, held)),
    nameOf: (personId) => (personId && names.get(personId)) || '',
  }
}

/** Of the same circle: what it takes up again, and what took it up, when this person may read them. */
async function around(ctx: Ctx, { decision, seen }: HeldDecision) {
  const mayRead = (other: Decision | undefined) => {
    if (!other) return undefined
    const isRead =
      mayFollowDecision(ctx.person, other, seen) || mayReadOutcome(ctx.person, other, seen)
    return isRead ? other : undefined
  }
  const before = decision.followsId ? await findDecision(ctx.db, decision.followsId) : undefined
  return {
    formerly: mayRead(before),
    takenUp: mayRead(await findFollowing(ctx.db, decision.id)),
  }
}

async function experimentOf(ctx: Ctx, decision: Decision) {
  if (!decision.experimentId) return undefined
  const found = await findProtocolToDecide(ctx, decision.experimentId)
  return (
    found && {
      title: found.experiment.title,
      href: experimentPaths.experiment(found.experiment.slug),
    }
  )
}

function peopleOf({ decision, members, consent, election }: HeldDecision): string[] {
  const ids = [
    decision.facilitatorId,
    decision.secretaryId,
    decision.carrierId,
    decision.electedId,
    ...members.map(({ personId }) => personId),
    ...consent.members,
    ...election.members,
  ]
  return [...new Set(ids.filter((id) => id !== undefined))]
}
