import type { Route } from '#platform/routes.ts'
import { badgeRoutes } from './badges.tsx'
import { coachingRoutes } from './coaching.tsx'
import { missionRoutes } from './missions.tsx'
import { skillRoutes } from './skills.tsx'

/** People of the network who help: coaching, skills, missions, badges. */
export const helpRoutes: readonly Route[] = [
  ...coachingRoutes,
  ...skillRoutes,
  ...missionRoutes,
  ...badgeRoutes,
]
