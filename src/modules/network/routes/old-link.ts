import { answerOldLink } from '#modules/letterheads/index.ts'
import type { HttpContext } from '#platform/routes.ts'
import { badgePaths } from '../paths/badge.ts'
import { coachingPaths, skillPaths } from '../paths/coaching.ts'
import { membershipPaths } from '../paths/membership.ts'
import { missionPaths } from '../paths/mission.ts'
import { paths } from '../paths.ts'
import { oldLinkTexts } from '../texts/old-links.ts'

const onward = {
  declaration: paths.declaration,
  coaching: coachingPaths.ask,
  skills: skillPaths.own,
  mission: missionPaths.list,
  badge: badgePaths.verify,
  membership: membershipPaths.join,
}

/** A link that came by a letter of the network, and opens nothing any more. */
export function oldLink(c: HttpContext, of: keyof typeof onward) {
  return answerOldLink(c, oldLinkTexts[c.var.frame.locale][of], onward[of])
}
