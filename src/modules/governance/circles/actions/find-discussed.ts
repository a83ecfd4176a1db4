import { dayOf } from '#kit/dates.ts'
import { isId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { DiscussedAsked, DiscussedKind } from '#platform/discussed.ts'
import { mayFollowDecision } from '../../decision-permissions.ts'
import { findMeeting } from '../../meetings/index.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import { paths } from '../../paths.ts'
import { type CircleSeen, mayTakePart } from '../../permissions.ts'
import { findDecision, findDecisionBySlug } from '../../procedure/index.ts'
import { listCircleMembers } from '../../store/circle-members.ts'
import { findCircle } from '../../store/circles.ts'

/** Decisions and meetings, for those who take part in the circle; an election, for its members alone. */
export const governanceDiscussed: readonly DiscussedKind[] = [
  {
    kind: 'decision',
    family: 'governance',
    pages: ['/decisions/:slug'],
    find: async (ctx, key) => {
      const decision = isId(key)
        ? await findDecision(ctx.db, key)
        : await findDecisionBySlug(ctx.db, key)
      const circle = decision && (await circleOf(ctx, decision.circleId))
      if (!circle) return undefined
      return {
        id: decision.id,
        title: decision.title,
        href: decisionPaths.decision(decision.slug),
        readers: decision.kind === 'election' ? 'circle' : 'lab-and-circle',
        also: circle.memberIds,
        may: (viewer) => mayFollowDecision(viewer, decision, circle.seenBy(viewer)),
      }
    },
  },
  {
    kind: 'meeting',
    family: 'governance',
    pages: ['/cercles/:slug/reunions/:meeting', '/cercles/:slug/reunions/:meeting/animer'],
    find: async (ctx, key) => {
      const meeting = isId(key) ? await findMeeting(ctx.db, key) : undefined
      const circle = meeting && (await circleOf(ctx, meeting.circleId))
      if (!circle) return undefined
      return {
        id: meeting.id,
        title: meeting.title,
        href: paths.meeting(circle.slug, meeting.id),
        readers: 'lab-and-circle',
        also: circle.memberIds,
        may: (viewer) => mayTakePart(viewer, circle.seenBy(viewer)),
      }
    },
  },
]

/** A circle and its members of today: who may is then said of anybody, without asking again. */
async function circleOf({ db, now }: DiscussedAsked, id: string) {
  const circle = await findCircle(db, id)
  if (!circle) return undefined
  const members = await listCircleMembers(db, id, dayOf(now))
  return {
    slug: circle.slug,
    memberIds: members.map(({ personId }) => personId),
    seenBy: (viewer: Viewer | undefined): CircleSeen => {
      const own = members.find(({ personId }) => personId === viewer?.id)
      return {
        visibility: circle.visibility,
        belonging: own && { memberId: own.id, roles: own.roles },
      }
    },
  }
}
